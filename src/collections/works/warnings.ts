import { readDate, readPeriod } from '../reading/index.ts'
import type { Written } from '../written.ts'
import type { UnderstoodColumns, UnderstoodCreator, Warning } from './understood.ts'

/** Makers who had the thing in hand: one who copied or followed may come centuries later, or be named for his model. */
const byTheirHand = new Set(['certain', 'attributed', 'doubtful'])

/** What contradicts itself or could not be read. */
export function warningsOf(
  written: Written,
  columns: UnderstoodColumns,
  creators: readonly UnderstoodCreator[],
): Warning[] {
  return [
    ...titleWarnings(written),
    ...datingWarnings(written),
    ...dimensionWarnings(written, columns),
    ...creators.flatMap((creator) => lifeWarnings(creator, columns, written.creation_date ?? written.creation_period)),
  ]
}

function titleWarnings({ title, appellation, object_types }: Written): Warning[] {
  return title || appellation || object_types ? [] : [{ field: 'title', reason: 'no-title' }]
}

function datingWarnings({ creation_date, creation_period }: Written): Warning[] {
  const date = creation_date ? readDate(creation_date) : undefined
  const period = creation_period ? readPeriod(creation_period) : undefined
  const warnings: Warning[] = []
  if (creation_date && !date) warnings.push({ field: 'creation_date', reason: 'unreadable-date', value: creation_date })
  if (creation_period && !period)
    warnings.push({ field: 'creation_period', reason: 'unreadable-period', value: creation_period })
  if (creation_date && creation_period && date && period && apart(date, period))
    warnings.push({
      field: 'creation_date',
      reason: 'date-outside-period',
      value: creation_date,
      facts: { period: creation_period },
    })
  return warnings
}

interface Span {
  readonly earliest_year: number | null
  readonly latest_year: number | null
}

/** « 1850 vers » in the second quarter of a century is no contradiction: ten years either side are let pass. */
function apart(one: Span, other: Span): boolean {
  const leeway = 10
  const before = (early: Span, late: Span) =>
    early.latest_year !== null && late.earliest_year !== null && early.latest_year + leeway < late.earliest_year
  return before(one, other) || before(other, one)
}

function dimensionWarnings({ dimensions }: Written, { measures }: UnderstoodColumns): Warning[] {
  if (!dimensions || measures.length > 0 || !/\d/.test(dimensions)) return []
  return [{ field: 'dimensions', reason: 'unreadable-dimensions', value: dimensions }]
}

function lifeWarnings(
  creator: UnderstoodCreator,
  { earliest_year, latest_year }: UnderstoodColumns,
  dated: string | null | undefined,
): Warning[] {
  if (creator.anonymous || creator.collective || !byTheirHand.has(creator.certainty)) return []
  const [birth, death] = [yearOf(creator.birth_date), yearOf(creator.death_date)]
  const facts = { creator: creator.name, date: dated ?? '' }
  // A cast or a print is drawn long after its maker's death, and dated then; a work cannot begin after it.
  if (death !== undefined && earliest_year !== null && earliest_year > death.latest)
    return [{ field: 'creators', reason: 'creator-dead-before', facts: { ...facts, year: death.latest } }]
  if (birth !== undefined && latest_year !== null && latest_year < birth.earliest)
    return [{ field: 'creators', reason: 'creator-born-after', facts: { ...facts, year: birth.earliest } }]
  return []
}

function yearOf(text: string | undefined): { earliest: number; latest: number } | undefined {
  const read = text ? readDate(text) : undefined
  if (!read) return undefined
  const [earliest, latest] = [read.earliest_year ?? read.latest_year, read.latest_year ?? read.earliest_year]
  return earliest === null || latest === null ? undefined : { earliest, latest }
}
