import { noYear, type Segment } from '../segment/segment.ts'

const firstYear = -3000
const lastYear = 2100
const mostBuckets = 40
const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]

type YearBucket = { readonly from: number; readonly to: number; readonly count: number }

const binCount = lastYear - firstYear + 1

/** By document, the bins of its first and of its last year, `binCount` when it has none. */
export type YearBins = { readonly begins: Uint16Array; readonly ends: Uint16Array }

export function yearBinsOf({ earliest, latest }: Pick<Segment, 'earliest' | 'latest'>): YearBins {
  return { begins: binsOf(earliest), ends: binsOf(latest) }
}

function binsOf(years: Int32Array): Uint16Array {
  const bins = new Uint16Array(years.length)
  for (let document = 0; document < bins.length; document += 1) {
    const year = years[document] as number
    bins[document] = year === noYear ? binCount : binOf(year)
  }
  return bins
}

/** How many documents begin, and how many end, each year: enough to know how many meet any span. */
export class YearCounts {
  /** Those without a year come last, where nobody looks. */
  readonly #beginning = new Uint32Array(binCount + 1)
  readonly #ending = new Uint32Array(binCount + 1)

  count(bins: YearBins, list: Uint32Array, length: number, step: 1 | -1): void {
    const beginning = this.#beginning
    const ending = this.#ending
    for (let at = 0; at < length; at += 1) {
      const document = list[at] as number
      const begins = bins.begins[document] as number
      const ends = bins.ends[document] as number
      beginning[begins] = (beginning[begins] as number) + step
      ending[ends] = (ending[ends] as number) + step
    }
  }

  add(others: YearCounts): void {
    for (let bin = 0; bin < binCount; bin += 1) {
      this.#beginning[bin] = (this.#beginning[bin] as number) + (others.#beginning[bin] as number)
      this.#ending[bin] = (this.#ending[bin] as number) + (others.#ending[bin] as number)
    }
  }

  /** Rounded spans over the years met; the first reaches back to `earliestYear` for the few that are far older. */
  buckets(earliestYear: number): YearBucket[] {
    const beginning = this.#beginning.subarray(0, binCount)
    const ending = this.#ending.subarray(0, binCount)
    const began = sums(beginning)
    const ended = sums(ending)
    const total = began.at(-1) ?? 0
    if (total === 0) return []
    const first = beginning.findIndex((count) => count > 0)
    const usual = began.findIndex((sum) => sum * 100 >= total)
    const last = ending.findLastIndex((count) => count > 0)
    const step = steps.find((years) => (last - usual) / years < mostBuckets - 1) ?? 1000
    const buckets: YearBucket[] = []
    const start = Math.floor((usual + firstYear) / step) * step
    for (let from = start; from <= last + firstYear; from += step) {
      const lowest = buckets.length === 0 ? Math.min(from, first + firstYear) : from
      const to = from + step - 1
      const before = binOf(lowest) === 0 ? 0 : (ended[binOf(lowest - 1)] as number)
      buckets.push({
        from: buckets.length === 0 && first === 0 ? Math.min(lowest, earliestYear) : lowest,
        to,
        count: (began[binOf(to)] as number) - before,
      })
    }
    return buckets
  }
}

function binOf(year: number): number {
  return Math.max(firstYear, Math.min(year, lastYear)) - firstYear
}

function sums(counts: Uint32Array): Uint32Array {
  let sum = 0
  return counts.map((count) => {
    sum += count
    return sum
  })
}
