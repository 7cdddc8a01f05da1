import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { self } from './account.ts'
import type { House } from './house.ts'
import { findProcess, type LivingProcess, signal, waitUntilGone } from './processes.ts'
import { environment } from './programs.ts'

/** The PostgreSQL processes that live in this database: the server's, or those a killed server left alone. */
export function listResidents(house: House): LivingProcess[] {
  const home = statSync(house.database, { throwIfNoEntry: false, bigint: true })
  if (!home) return []
  const residence = `${home.dev}:${home.ino}`
  const servers = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => findProcess(Number(entry)) ?? [])
    // By name too: an operator's shell may well stand in the folder.
    .filter(({ name }) => name === 'postgres')
  const seen = servers.map((server) => ({ server, folder: workingFolderOf(server.pid) }))
  const hidden = seen.filter(({ folder }) => folder === 'hidden').map(({ server }) => server)
  const shown = askAsAccount(house, hidden)
  return seen
    .filter(({ server, folder }) => (folder === 'hidden' ? shown.get(server.pid) : folder) === residence)
    .map(({ server }) => server)
}

/** The server itself, as its lock file and its working folder both say; undefined when it is dead. */
export function findPostmaster(house: House, residents = listResidents(house)): LivingProcess | undefined {
  let pid: number
  try {
    pid = Number.parseInt(readFileSync(join(house.database, 'postmaster.pid'), 'utf8'), 10)
  } catch {
    return undefined
  }
  return residents.find((resident) => resident.pid === pid)
}

/**
 * Ends what a killed server left: one query still running forbids the next start.
 * SIGQUIT makes PostgreSQL leave at once, even amid a computation; what it had committed is in its log.
 */
export async function endOrphans(orphans: LivingProcess[]) {
  for (const orphan of orphans) signal(orphan, 'SIGQUIT')
  if (await waitUntilGone(orphans, 2_000)) return
  for (const orphan of orphans) signal(orphan, 'SIGKILL')
  await waitUntilGone(orphans, 5_000)
}

function workingFolderOf(pid: number): string | undefined {
  try {
    const { dev, ino } = statSync(`/proc/${pid}/cwd`, { bigint: true })
    return `${dev}:${ino}`
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? 'hidden' : undefined
  }
}

/** In a container root lacks CAP_SYS_PTRACE and may not look at another user's processes; that user may. */
function askAsAccount(house: House, hidden: LivingProcess[]): Map<number, string> {
  if (hidden.length === 0 || self().uid !== 0) return new Map()
  const script = 'for p; do echo "$p $(stat -L -c %d:%i "/proc/$p/cwd" 2>/dev/null)"; done'
  const { stdout } = spawnSync('/bin/sh', ['-c', script, 'sh', ...hidden.map(({ pid }) => String(pid))], {
    ...house.account,
    env: environment,
    cwd: '/',
    encoding: 'utf8',
  })
  const lines = (stdout ?? '').split('\n').map((line) => line.split(' '))
  return new Map(lines.flatMap(([pid, folder]) => (pid && folder ? [[Number(pid), folder]] : [])))
}
