import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

export interface Resident {
  readonly pid: number
  readonly command: string
}

/** The living processes that work in a folder or name it on their command line, ourselves excepted. */
export function residentsOf(folder: string): Resident[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      const command = read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim()
      const state = /\) (\w)/.exec(read(`/proc/${name}/stat`))?.[1]
      // A zombie nobody has buried yet is dead.
      if (!command || !state || state === 'Z') return []
      const within = command.includes(folder) || `${workingFolder(name)}/`.startsWith(`${folder}/`)
      return within ? [{ pid: Number(name), command }] : []
    })
}

/** The residents still there once `patience_ms` has passed; none as soon as the last has left. */
export async function residentsAfter(folder: string, patience_ms: number): Promise<Resident[]> {
  for (const start = performance.now(); performance.now() - start < patience_ms; await pause(50))
    if (residentsOf(folder).length === 0) return []
  return residentsOf(folder)
}

/** Kills whatever lives in a folder of ours, until nothing does. */
export async function evict(folder: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++, await pause(50)) {
    const residents = residentsOf(folder)
    if (residents.length === 0) return
    for (const { pid } of residents) kill(pid)
  }
}

export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function workingFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}
