import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

const sqliteBusy = 5

/**
 * Runs `act` while no other process runs one on the same file; undefined when the turn did not come within `patience_ms`.
 *
 * Node offers no file lock, but its SQLite takes one: the kernel lifts it when the holder dies, even by `kill -9`.
 * Nothing is ever written in the file. No process may open it otherwise: closing it would lift the lock.
 */
export async function inTurn<Result>(
  file: string,
  patience_ms: number,
  act: () => Promise<Result>,
): Promise<{ result: Result } | undefined> {
  const lock = new DatabaseSync(file)
  try {
    const until = performance.now() + patience_ms
    while (!tookLock(lock)) {
      if (performance.now() > until) return undefined
      await sleep(10 + Math.random() * 10)
    }
    return { result: await act() }
  } finally {
    lock.close()
  }
}

function tookLock(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive')
    return true
  } catch (error) {
    // The low byte: the rest says why it is busy.
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === sqliteBusy) return false
    throw error
  }
}
