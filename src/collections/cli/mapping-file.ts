import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import type { Call } from '../../platform/command-line/index.ts'
import { nearestWord } from '../../platform/command-line/index.ts'
import type { Db } from '../../platform/database/connect.ts'
import { type OperatorLanguage, Refusal } from '../../platform/operator.ts'
import { isTarget, type Mapping, proposeMapping, sayProposal, targetLabel, targets } from '../formats/index.ts'
import { findMapping } from '../imports/index.ts'

interface Columns {
  readonly header: readonly string[]
  readonly sample: readonly { readonly cells: readonly string[] }[]
}

export interface ChosenMapping {
  readonly mapping: Mapping
  /** Whether a person said so, now or at an earlier import; else it is only proposed. */
  readonly checked: boolean
}

/** How a table is read: as the file of `--mapping` says, else as this museum read such a table before, else as proposed. */
export async function chooseMapping(
  { say, language }: Pick<Call, 'say' | 'language'>,
  db: Db,
  museum_id: string,
  table: Columns,
  path: string | undefined,
): Promise<ChosenMapping> {
  if (path !== undefined && existsSync(path)) return { mapping: await readMapping(path, table.header), checked: true }
  const known = await findMapping(db, museum_id, table.header)
  const proposals = proposeMapping(table.header, table.sample)
  const proposed = Object.fromEntries(Object.entries(proposals).map(([column, { target }]) => [column, target]))
  const mapping = known ?? proposed
  for (const column of table.header) {
    const proposal = proposals[column]
    const target = mapping[column] ?? null
    const shown = target === null ? { fr: 'gardée à part', en: 'kept aside' }[language] : targetLabel(language, target)
    const why = known || !proposal ? '' : `  (${sayProposal(language, proposal)})`
    say(`  ${column} → ${shown}${why}`)
  }
  if (path !== undefined) {
    await writeFile(path, `${JSON.stringify(mapping, null, 2)}\n`)
    say({
      fr: `Cette lecture est écrite dans ${path} : corrigez-la, puis recommencez avec --mapping ${path}.`,
      en: `This reading is written to ${path}: correct it, then begin again with --mapping ${path}.`,
    })
  }
  return { mapping, checked: known !== undefined }
}

/** @throws Refusal naming the columns and words that do not fit. */
async function readMapping(path: string, header: readonly string[]): Promise<Mapping> {
  const wrong = (fr: string, en: string) => new Refusal({ fr: `${path} : ${fr}`, en: `${path}: ${en}` })
  let read: unknown
  try {
    read = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw wrong(`ce n’est pas du JSON (${error.message}).`, `this is no JSON (${error.message}).`)
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw wrong('il faut {"colonne": "champ"}.', 'it takes {"column": "field"}.')
  for (const [column, target] of Object.entries(read)) {
    if (!header.includes(column)) {
      const near = nearestWord(column, header)
      const meant = (language: OperatorLanguage) =>
        near && { fr: ` Vouliez-vous dire « ${near} » ?`, en: ` Did you mean “${near}”?` }[language]
      throw wrong(
        `le fichier n’a pas de colonne « ${column} ».${meant('fr') ?? ''}`,
        `the file has no column “${column}”.${meant('en') ?? ''}`,
      )
    }
    if (target !== null && !(typeof target === 'string' && isTarget(target))) {
      const known = targets.join(', ')
      throw wrong(
        `« ${target} » n’est pas un champ. Les champs : ${known}.`,
        `“${target}” is no field. The fields: ${known}.`,
      )
    }
  }
  return read as Mapping
}
