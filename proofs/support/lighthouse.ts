import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { chromiumFlags, findChromium } from './browser.ts'

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Scores = Readonly<Record<(typeof categories)[number], number>>

export interface Judgement {
  readonly scores: Scores
  /** Audits that cost points, with what was measured. */
  readonly faults: readonly string[]
  readonly measures: string
}

/** What Lighthouse says of a load whose trace it lost: « Please run Lighthouse again ». */
const lostTraces = new Set(['NO_NAVSTART', 'NO_TRACING_STARTED', 'NO_FCP'])

/** Lighthouse as it judges a telephone: its own throttling, a browser of its own each time, started as it starts one. */
export async function judge(url: string, tries = 3): Promise<Judgement> {
  const browser = await launch({
    chromePath: await findChromium(),
    chromeFlags: [...chromiumFlags, '--headless', '--disable-gpu'],
    logLevel: 'silent',
  })
  try {
    const result = await lighthouse(url, {
      port: browser.port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...categories],
    })
    if (!result) throw new Error(`Lighthouse said nothing of ${url}`)
    if (tries === 1 || !lostTraces.has(result.lhr.runtimeError?.code ?? '')) return readJudgement(result.lhr)
  } finally {
    browser.kill()
  }
  return judge(url, tries - 1)
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

function readJudgement(report: Report): Judgement {
  if (report.runtimeError) throw new Error(`Lighthouse: ${report.runtimeError.message}`)
  const score = (name: string) => Math.round((report.categories[name]?.score ?? 0) * 100)
  const faults = categories.flatMap((name) =>
    (report.categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = report.audits[id]
      if (!audit || weight === 0 || audit.score === null || audit.score >= 0.995) return []
      return [`${name} ${id} ${audit.score}${audit.displayValue ? ` (${audit.displayValue})` : ''}`]
    }),
  )
  const measured = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
    'speed-index',
  ]
  return {
    scores: Object.fromEntries(categories.map((name) => [name, score(name)])) as unknown as Scores,
    faults,
    measures: measured.map((id) => report.audits[id]?.displayValue ?? '?').join(', '),
  }
}
