import type { ArtistWork } from '../../collections/index.ts'

export const timeLineWidth = 1000
const margin = 44
const rowHeight = 14

export interface TimeLine {
  readonly width: number
  readonly height: number
  /** Where the life runs, if both ends are known. */
  readonly life: { readonly from: number; readonly to: number } | undefined
  readonly ticks: readonly { readonly year: number; readonly x: number }[]
  /** One mark a work, stacked where a year has several; `to` beyond `from` where the date is a span. */
  readonly marks: readonly { readonly id: string; readonly from: number; readonly to: number; readonly y: number }[]
  /** Where the axis stands. */
  readonly ground: number
}

type Dated = Pick<ArtistWork, 'id' | 'earliest_year' | 'latest_year'>

/** A span longer than this says nothing of when: it is in the list, not on the line. */
const longestSpan = 25
const highestStack = 14

/** Lays works out along a life. Undefined where fewer than two are dated within a span that says something. */
export function layOutTimeLine(
  works: readonly Dated[],
  { birth_year, death_year }: { readonly birth_year: number | null; readonly death_year: number | null },
): TimeLine | undefined {
  const dated = works.flatMap(({ id, earliest_year, latest_year }) =>
    earliest_year === null || latest_year === null || latest_year - earliest_year > longestSpan
      ? []
      : [{ id, earliest: earliest_year, latest: latest_year }],
  )
  if (dated.length < 2) return undefined
  const years = dated.flatMap(({ earliest, latest }) => [earliest, latest])
  const first = Math.min(...years, birth_year ?? Number.POSITIVE_INFINITY)
  const last = Math.max(...years, death_year ?? Number.NEGATIVE_INFINITY)
  const step = stepFor(last - first)
  const from = Math.floor(first / step) * step
  const to = Math.max(from + step, Math.ceil(last / step) * step)
  const xOf = (year: number) => round(margin + ((year - from) / (to - from)) * (timeLineWidth - 2 * margin))
  const ends: number[] = []
  const placed = dated
    .toSorted((a, b) => a.earliest - b.earliest || a.latest - b.latest)
    .flatMap(({ id, earliest, latest }) => {
      const x = xOf(earliest)
      const end = Math.max(x + 9, xOf(latest))
      const row = ends.findIndex((each) => each <= x)
      const level = row === -1 ? ends.length : row
      if (level >= highestStack) return []
      ends[level] = end + 2
      return [{ id, from: x, to: end, level }]
    })
  const ground = ends.length * rowHeight + 12
  return {
    width: timeLineWidth,
    height: ground + 56,
    ground,
    life:
      birth_year !== null && death_year !== null && death_year > birth_year
        ? { from: xOf(birth_year), to: xOf(death_year) }
        : undefined,
    ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step).map(
      (year) => ({ year, x: xOf(year) }),
    ),
    marks: placed.map(({ id, from: start, to: end, level }) => ({
      id,
      from: start,
      to: end,
      y: ground - 12 - level * rowHeight,
    })),
  }
}

/** At most ten steps, each a number of years one counts by. */
function stepFor(years: number): number {
  return [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((step) => years / step <= 10) ?? 1000
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
