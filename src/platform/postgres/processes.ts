import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** `started` is in clock ticks since the machine's start: with it a number taken again by another process is told apart. */
export type LivingProcess = { pid: number; started: string; name: string }

/** The process that bears this number now; undefined when there is none, or a zombie nobody has buried. */
export function findProcess(pid: number): LivingProcess | undefined {
  let line: string
  try {
    line = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  // The name stands in parentheses and may hold some itself: only the last one closes it (proc_pid_stat(5)).
  const nameEnd = line.lastIndexOf(')')
  const fields = line.slice(nameEnd + 2).split(' ')
  const [state] = fields
  const started = fields[19]
  if (!started || state === 'Z' || state === 'X') return undefined
  return { pid, started, name: line.slice(line.indexOf('(') + 1, nameEnd) }
}

export function isLiving(known: Pick<LivingProcess, 'pid' | 'started'>): boolean {
  return findProcess(known.pid)?.started === known.started
}

/** False when the process was no longer there to be told. */
export function signal(known: LivingProcess, name: NodeJS.Signals): boolean {
  if (!isLiving(known)) return false
  try {
    process.kill(known.pid, name)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

/** Whether every one of them went before `patience_ms` had passed. */
export async function waitUntilGone(known: LivingProcess[], patience_ms: number): Promise<boolean> {
  const until = performance.now() + patience_ms
  while (known.some(isLiving)) {
    if (performance.now() > until) return false
    await sleep(10)
  }
  return true
}
