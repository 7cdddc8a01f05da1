import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProcess, isLiving } from './processes.ts'

export type User = { pid: number; command: string }

let entriesMade = 0

/**
 * Writes this process down among the users of the server and returns what strikes it out.
 * The whole entry is its name, so that it is never half written; a dead process's entry tells itself by its start time.
 */
export function register(folder: string): () => void {
  const self = findProcess(process.pid)
  if (!self) throw new Error('/proc does not show this process')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  entriesMade += 1
  const entry = join(folder, [self.pid, self.started, bootId(), entriesMade].join('.'))
  writeFileSync(entry, '', { mode: 0o600 })
  return () => rmSync(entry, { force: true })
}

/** Living users, one for each entry; what the dead left is swept away. Call it in turn. */
export function listUsers(folder: string): User[] {
  return readUsers(folder, (entry) => rmSync(join(folder, entry), { force: true }))
}

export function readUsers(folder: string, dead: (entry: string) => void = () => {}): User[] {
  const users: User[] = []
  for (const entry of entriesOf(folder)) {
    const [pid, started, boot] = entry.split('.')
    if (started && boot === bootId() && isLiving({ pid: Number(pid), started })) {
      users.push({ pid: Number(pid), command: commandOf(Number(pid)) })
    } else dead(entry)
  }
  return users
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

// After a restart of the machine the same number may start at the same tick, in a container above all.
function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
  } catch {
    return ''
  }
}
