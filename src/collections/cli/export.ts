import { createWriteStream } from 'node:fs'
import { stdout } from 'node:process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { museumNamed } from '../../museums/index.ts'
import { type Command, command } from '../../platform/command-line/index.ts'
import { Refusal } from '../../platform/operator.ts'
import { canonicalLines, exportedWorks, exportFormatNames, exportFormats, isExportFormat } from '../exports/index.ts'

const outOption = {
  type: 'text',
  value: { fr: 'FICHIER', en: 'FILE' },
  what: { fr: 'écrit là plutôt que sur la sortie', en: 'writes there instead of the output' },
} as const

const formatWords = exportFormatNames.join(', ')

const works = command({
  words: ['export', 'works'],
  what: {
    fr: 'écrit les œuvres publiées dans un fichier d’échange',
    en: 'writes the published works to a file of exchange',
  },
  options: {
    format: {
      type: 'text',
      value: { fr: 'FORMAT', en: 'FORMAT' },
      what: { fr: `l’un de ${formatWords}`, en: `one of ${formatWords}` },
      required: true,
    },
    museum: {
      type: 'text',
      value: { fr: 'MUSÉE', en: 'MUSEUM' },
      what: { fr: 'les œuvres de ce musée seulement (M0440)', en: 'the works of this museum only (M0440)' },
    },
    out: outOption,
  },
  examples: [
    'cimaise export works --format joconde-csv --out joconde.csv',
    'cimaise export works --format lido --museum M0440',
  ],
  async run({ options, signal, say, remark, open }) {
    const format = options.format ?? ''
    if (!isExportFormat(format))
      throw new Refusal({
        fr: `--format « ${format} » : il faut l’un de ${formatWords}.`,
        en: `--format “${format}”: it takes one of ${formatWords}.`,
      })
    const { db, baseUrl } = await open()
    const museum = options.museum === undefined ? undefined : await museumNamed(db, options.museum)
    let count = 0
    const counted = async function* () {
      for await (const work of exportedWorks(db, { baseUrl, museum_id: museum?.id, signal })) {
        count += 1
        yield work
      }
    }
    await writeOut(exportFormats[format](counted()), options.out, signal)
    const told = { fr: `${count} œuvres écrites.`, en: `${count} works written.` }
    if (options.out === undefined) remark(told)
    else say(told)
    return undefined
  },
})

const canonical = command({
  words: ['export'],
  what: {
    fr: 'écrit toutes les fiches des collections dans un ordre fixe, pour les comparer',
    en: 'writes every record of the collections in a fixed order, to compare them',
  },
  options: {
    canonical: {
      type: 'flag',
      what: {
        fr: 'une ligne de JSON par fiche, triées, sans leurs versions ni leurs dates d’écriture',
        en: 'a line of JSON for each record, sorted, without their revisions or times of writing',
      },
      required: true,
    },
    out: outOption,
  },
  examples: ['cimaise export --canonical --out avant.jsonl'],
  async run({ options, signal, open }) {
    const { db } = await open()
    await writeOut(canonicalLines(db, signal), options.out, signal)
    return undefined
  },
})

async function writeOut(
  bytes: AsyncIterable<Uint8Array | string>,
  out: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const target = out === undefined ? stdout : createWriteStream(out)
  await pipeline(Readable.from(bytes, { objectMode: true }), target, { signal, end: out !== undefined })
}

export const exportCommands: readonly Command[] = [works, canonical]
