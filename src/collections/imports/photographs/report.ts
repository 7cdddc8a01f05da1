import { writeFile } from 'node:fs/promises'
import { stringify } from 'csv-stringify/sync'
import type { OperatorLanguage } from '../../../platform/operator.ts'
import type { PhotographOutcome } from './commands.ts'

const heads = {
  fr: ['fichier', 'résultat', 'œuvre', 'numéro', 'référence', 'trouvée par', 'raison'],
  en: ['file', 'outcome', 'work', 'number', 'reference', 'found by', 'reason'],
} as const
const outcomes = {
  added: { fr: 'ajoutée', en: 'added' },
  used: { fr: 'connue, montrée', en: 'known, shown' },
  unchanged: { fr: 'sans changement', en: 'unchanged' },
  refused: { fr: 'refusée', en: 'refused' },
} as const
const ways = {
  inventory: { fr: 'numéro d’inventaire', en: 'inventory number' },
  joconde: { fr: 'référence Joconde', en: 'Joconde reference' },
  'image-reference': { fr: 'REFIM', en: 'REFIM' },
} as const

/** Writes what became of each file, or would, as CSV for a spreadsheet. */
export async function writeReport(
  path: string,
  lines: readonly PhotographOutcome[],
  language: OperatorLanguage,
): Promise<void> {
  const rows = lines.map(({ path: file, outcome, work, by, problem }) => [
    file,
    outcomes[outcome][language],
    work?.title ?? '',
    work?.inventory_number ?? '',
    work?.joconde_id ?? '',
    by ? ways[by][language] : '',
    problem?.[language] ?? '',
  ])
  await writeFile(path, stringify([heads[language], ...rows], { delimiter: ';', bom: true, cast: { string: plain } }))
}

/** What a spreadsheet would take for a formula is made text. */
const plain = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)
