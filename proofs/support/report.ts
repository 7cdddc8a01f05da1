import process, { exit, stdout } from 'node:process'

/** A measure longer than this is cut in the closing table; it stands whole above. */
const longest = 140

const findings: { what: string; holds: boolean; measured: string }[] = []
const started = performance.now()

export function say(...lines: string[]): void {
  for (const line of lines.length === 0 ? [''] : lines) stdout.write(`${line}\n`)
}

/** What helps to understand a measure and is none. */
export function tell(...lines: string[]): void {
  for (const line of lines) say(`         ${line}`)
}

export function chapter(title: string): void {
  say('', `${title} (${seconds(performance.now() - started)})`)
}

/** One thing the line promises: what was measured, and whether that holds. */
export function show(what: string, holds: boolean, measured: string | number = ''): void {
  findings.push({ what, holds, measured: String(measured) })
  say(`${holds ? 'holds' : 'FAILS'}  ${what}${measured === '' ? '' : `: ${measured}`}`)
}

/** 1234 → `1.23 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0)} s`
}

/** Runs the proof, cleans up whatever happens, Ctrl-C included, and ends with what it found, as a table. */
export async function prove(title: string, work: (later: (cleaning: () => Promise<unknown>) => void) => Promise<void>) {
  const cleanings: (() => Promise<unknown>)[] = []
  const clean = async () => {
    for (const cleaning of cleanings.splice(0))
      await cleaning().catch((error: unknown) => say(`While cleaning: ${error}`))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void clean().finally(() => exit(130)))
  say(title)
  try {
    await work((cleaning) => cleanings.unshift(cleaning))
  } catch (error) {
    show('the proof came to its end', false)
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  await clean()
  conclude()
}

function conclude(): void {
  const width = Math.max(0, ...findings.map(({ what }) => what.length))
  say('')
  for (const { what, holds, measured } of findings) {
    const line = measured.replaceAll('\n', ' ')
    const shown = line.length > longest ? `${line.slice(0, longest)}…` : line
    say(`${holds ? 'holds' : 'FAILS'}  ${what.padEnd(width)}  ${shown}`.trimEnd())
  }
  const failed = findings.filter(({ holds }) => !holds).length
  const holds = findings.length > 0 && failed === 0
  say(
    `${findings.length - failed} hold, ${failed} fail, in ${seconds(performance.now() - started)}. ${holds ? 'All holds.' : 'It does not hold.'}`,
  )
  exit(holds ? 0 : 1)
}
