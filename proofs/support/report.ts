import { exit, stdout } from 'node:process'

const failures: string[] = []

export function say(line = ''): void {
  stdout.write(`${line}\n`)
}

/** One thing the line promises: what was measured, and whether that holds. */
export function show(what: string, holds: boolean, measured: string | number = ''): void {
  say(`${holds ? 'holds' : 'FAILS'}  ${what}${measured === '' ? '' : `: ${measured}`}`)
  if (!holds) failures.push(what)
}

/** Runs the proof, cleans up whatever happens, and ends with what it found. */
export async function prove(title: string, work: (later: (cleaning: () => Promise<unknown>) => void) => Promise<void>) {
  const cleanings: (() => Promise<unknown>)[] = []
  say(title)
  try {
    await work((cleaning) => cleanings.unshift(cleaning))
  } catch (error) {
    failures.push('the proof came to its end')
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  for (const clean of cleanings) await clean().catch((error: unknown) => say(`While cleaning: ${error}`))
  say(failures.length === 0 ? 'All holds.' : `Does not hold: ${failures.join('; ')}`)
  exit(failures.length === 0 ? 0 : 1)
}
