import { closeSync, copyFileSync, openSync, readSync, rmSync, statSync, truncateSync } from 'node:fs'
import { giveToOwner, type House } from './house.ts'

const longest_bytes = 10 * 1_048_576

/**
 * Keeps the server's log within bounds: past 10 MB it becomes the previous one and starts anew.
 * It is copied and cut rather than renamed, since the server and its processes keep the file open (for appending).
 */
export function boundLog(house: House) {
  if (sizeOf(house.log) <= longest_bytes) return
  try {
    copyFileSync(house.log, house.previousLog)
    giveToOwner(house, house.previousLog)
  } catch {
    // A full disk: the bound matters more than the copy.
    rmSync(house.previousLog, { force: true })
  }
  truncateSync(house.log)
}

/** The log opened for a server to append to, and where what it writes will begin. */
export function openLog(house: House): { file: number; from: number } {
  boundLog(house)
  const file = openSync(house.log, 'a', 0o600)
  giveToOwner(house, house.log)
  return { file, from: sizeOf(house.log) }
}

/** What was written since, its end at least. */
export function readLog(house: House, from: number): string {
  const most = 65_536
  const file = openSync(house.log, 'r')
  try {
    const size = sizeOf(house.log)
    const start = Math.max(from > size ? 0 : from, size - most)
    const buffer = Buffer.alloc(Math.max(0, size - start))
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, start))
  } finally {
    closeSync(file)
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
