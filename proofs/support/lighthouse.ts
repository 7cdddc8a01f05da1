import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
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

/** Lighthouse as it judges a telephone: its own throttling, a browser of its own each time. */
export async function judge(url: string): Promise<Judgement> {
  const profile = mkdtempSync(join(tmpdir(), 'cimaise-lighthouse-'))
  const browser = spawn(
    await findChromium(),
    [
      ...chromiumFlags,
      '--headless',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  try {
    const port = await debuggingPort(browser.stderr)
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] })
    if (!result) throw new Error(`Lighthouse said nothing of ${url}`)
    return readJudgement(result.lhr)
  } finally {
    browser.kill('SIGKILL')
    await pause(200)
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
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

function debuggingPort(output: NodeJS.ReadableStream): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    output.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1]
      if (port) resolve(Number(port))
    })
    output.on('end', () => reject(new Error(`Chromium did not start:\n${said}`)))
  })
}
