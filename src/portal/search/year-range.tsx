import type { Language } from '../../platform/languages.ts'
import type { SearchAnswer } from '../../search/index.ts'
import type { Asked } from './asked.ts'
import { messagesIn } from './messages/index.ts'

type Buckets = NonNullable<SearchAnswer['histogram']>

const [width, height] = [300, 48]

/** The works by their dates, drawn, and the two years between which to keep them. */
export function YearRange({ language, asked, histogram }: { language: Language; asked: Asked; histogram: Buckets }) {
  const say = messagesIn(language)
  const [first, last] = [histogram[0], histogram.at(-1)]
  if (!first || !last) return null
  return (
    <fieldset class="years">
      <legend>{say.years}</legend>
      <svg
        class="histogram"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={say.drawnYears(yearWords(language, first.from), yearWords(language, last.to))}
      >
        <path class="all" d={barsOf(histogram, () => true)} />
        <path class="within" d={barsOf(histogram, (bucket) => isWithin(bucket, asked))} />
      </svg>
      <p class="ends" aria-hidden="true">
        <span>{yearWords(language, first.from)}</span>
        <span>{yearWords(language, last.to)}</span>
      </p>
      <div class="between">
        <label>
          <span>{say.from}</span>
          <input type="number" name="de" value={asked.from} step="1" inputMode="numeric" />
        </label>
        <label>
          <span>{say.to}</span>
          <input type="number" name="a" value={asked.to} step="1" inputMode="numeric" />
        </label>
      </div>
    </fieldset>
  )
}

function isWithin({ from, to }: Buckets[number], asked: Asked): boolean {
  if (asked.from === undefined && asked.to === undefined) return true
  return to >= (asked.from ?? Number.NEGATIVE_INFINITY) && from <= (asked.to ?? Number.POSITIVE_INFINITY)
}

/** One path of all the bars: as many elements would weigh more than the page. Heights by square root, so that few are seen beside many. */
function barsOf(histogram: Buckets, isDrawn: (bucket: Buckets[number]) => boolean): string {
  const most = Math.max(1, ...histogram.map(({ count }) => count))
  const step = width / histogram.length
  return histogram
    .map((bucket, at) => {
      if (bucket.count === 0 || !isDrawn(bucket)) return ''
      const tall = Math.max(1, Math.round(Math.sqrt(bucket.count / most) * height))
      const left = Math.round(at * step * 10) / 10
      return `M${left} ${height}v-${tall}h${Math.max(0.8, Math.round((step - 0.8) * 10) / 10)}v${tall}z`
    })
    .join('')
}

/** « 1850 », « 120 av. J.-C. »: the year 0 of computers is 1 BC. */
export function yearWords(language: Language, year: number): string {
  return year > 0 ? String(year) : messagesIn(language).beforeChrist(1 - year)
}
