import { stringify } from 'csv-stringify/sync'
import { creatorWords, dateWords, techniqueWords, type WorkLine } from '../../collections/index.ts'
import { workPath } from '../../collections/paths.ts'
import type { Language } from '../../platform/languages.ts'
import { messagesIn } from './messages/index.ts'

/** What a spreadsheet would take for a formula is made text, and a work keeps to one line: the visitor's own page adds the notes at their ends. */
const text = (value: string) => {
  const line = value.replace(/\s+/g, ' ').trim()
  return /^[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/.test(line) ? `'${line}` : line
}

/** The works as a table: semicolons and a mark of the encoding, as spreadsheets of the region expect. */
export function selectionCsv(works: readonly WorkLine[], language: Language, baseUrl: string): string {
  const { columns } = messagesIn(language)
  const rows = works.map((work) => ({
    [columns.title]: work.shown_title,
    [columns.creators]: work.creators.map((creator) => creatorWords(creator, language)).join(' ; '),
    [columns.date]: dateWords(work, language) ?? '',
    [columns.techniques]: work.techniques ? techniqueWords(work.techniques) : '',
    [columns.inventory_number]: work.inventory_number ?? '',
    [columns.museum]: work.museum_name,
    [columns.town]: work.commune_name,
    [columns.address]: baseUrl + workPath(language, work),
  }))
  return stringify(rows, {
    header: true,
    columns: Object.values(columns),
    delimiter: ';',
    bom: true,
    cast: { string: text },
    record_delimiter: 'windows',
  })
}
