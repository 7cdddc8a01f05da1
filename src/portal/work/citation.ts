import { creatorWords, dateWords, techniqueWords, type WorkLine } from '../../collections/index.ts'
import { workPath } from '../../collections/paths.ts'

type Cited = Pick<
  WorkLine,
  | 'id'
  | 'slug'
  | 'shown_title'
  | 'creators'
  | 'dating_edtf'
  | 'creation_date'
  | 'creation_period'
  | 'techniques'
  | 'inventory_number'
  | 'museum_name'
  | 'commune_name'
  | 'earliest_year'
  | 'latest_year'
>

/** The address to cite: French, whatever the page read, so that one work is one reference. */
export function citedAddress(work: Cited, baseUrl: string): string {
  return baseUrl + workPath('fr', work)
}

/** BibTeX: braces and backslashes would end a field, and titles keep their capitals. */
export function bibtex(work: Cited, baseUrl: string, day: string): string {
  const value = (text: string) => text.replace(/[{}\\]/g, '').replace(/([&%#$_])/g, '\\$1')
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', work.creators.map((creator) => `{${value(creatorWords(creator, 'fr'))}}`).join(' and ') || undefined],
    ['title', `{${value(work.shown_title)}}`],
    ['date', work.dating_edtf ?? undefined],
    ['year', yearOf(work)],
    ['howpublished', value(work.techniques ? techniqueWords(work.techniques) : '') || undefined],
    ['institution', value(`${work.museum_name}, ${work.commune_name}`)],
    ['number', work.inventory_number === null ? undefined : value(work.inventory_number)],
    ['url', citedAddress(work, baseUrl)],
    ['urldate', day],
  ]
  const lines = fields.flatMap(([name, text]) => (text ? [`  ${name} = {${text}}`] : []))
  return `@misc{${work.id},\n${lines.join(',\n')}\n}\n`
}

/** RIS, type ART: one line a field, CRLF, `ER` last. */
export function ris(work: Cited, baseUrl: string, day: string): string {
  const value = (text: string) => text.replace(/\s+/g, ' ').trim()
  const date = dateWords(work, 'fr')
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'ART'],
    ...work.creators.map((creator) => ['AU', value(creatorWords(creator, 'fr'))] as const),
    ['TI', value(work.shown_title)],
    ['PY', yearOf(work)],
    ['DA', date === undefined ? undefined : value(date)],
    ['M3', work.techniques ? value(techniqueWords(work.techniques)) : undefined],
    ['PB', value(work.museum_name)],
    ['CY', value(work.commune_name)],
    ['CN', work.inventory_number === null ? undefined : value(work.inventory_number)],
    ['UR', citedAddress(work, baseUrl)],
    ['Y2', day.replaceAll('-', '/')],
    ['ER', ''],
  ]
  return lines.flatMap(([tag, text]) => (text === undefined ? [] : [`${tag}  - ${text}\r\n`])).join('')
}

/** A year of our era that a bibliography can sort by; a range gives its first. */
function yearOf({ earliest_year, latest_year }: Cited): string | undefined {
  const year = earliest_year ?? latest_year
  return year === null || year < 1 ? undefined : String(year)
}
