import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { self } from './account.ts'
import { giveToOwner, type House } from './house.ts'
import { problem } from './problem.ts'

/** A number in the socket's name only: nothing listens on the network. */
export const port = 5432

const socketName = `.s.PGSQL.${port}`

// The kernel takes 107 bytes; some clients copy a path into less.
const longestPath = 90

const fits = (folder: string) => Buffer.byteLength(join(folder, socketName)) <= longestPath

/**
 * The folder of the server's socket: `run`, or past 90 bytes one of the temporary directory, named after the digest of
 * the data folder. The choice is written down, for processes whose TMPDIR differs must meet at the same place.
 */
export function findSocketFolder(house: House): string {
  if (fits(house.run)) return house.run
  const name = `cimaise-${createHash('sha256').update(house.dataDir).digest('hex').slice(0, 16)}`
  const known = readChoice(house)
  if (known && basename(known) === name && fits(known)) return known
  return [tmpdir(), '/tmp'].map((folder) => join(folder, name)).find(fits) ?? join('/tmp', name)
}

/** Makes the folder in the temporary directory, where anybody may have made it before us with intentions of their own. */
export function makeSocketFolder(house: House): string {
  const folder = findSocketFolder(house)
  if (folder === house.run) return folder
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // The temporary directory of the process that chose is not there for us: /tmp always is.
    if (code === 'ENOENT' && dirname(folder) !== '/tmp') return choose(house, join('/tmp', basename(folder)))
    if (code !== 'EEXIST') throw error
  }
  return choose(house, folder)
}

function choose(house: House, folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  checkSocketFolder(house, folder)
  if (lstatSync(folder).uid !== house.account.uid) chownSync(folder, house.account.uid, house.account.gid)
  writeFileSync(choiceOf(house), folder, { mode: 0o600 })
  giveToOwner(house, choiceOf(house))
  return folder
}

/** A folder that others own or enter could hold a server that is not ours. `run` is guarded by its parents. */
export function checkSocketFolder(house: House, folder: string) {
  if (folder === house.run) return
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (!found) return
  const ours = found.uid === house.account.uid || found.uid === self().uid
  if (!found.isDirectory() || !ours || (found.mode & 0o077) !== 0) throw problem(house.messages, 'socketFolder', folder)
}

/** After the server, nothing of ours stays in the temporary directory. */
export function removeSocketFolder(house: House) {
  const folder = findSocketFolder(house)
  if (folder === house.run) return
  try {
    rmdirSync(folder)
  } catch {
    // Not empty, or gone already: neither is worth a word.
  }
}

/** What a killed server leaves behind: its number may since be another process's, and PostgreSQL would wait for that one. */
export function leftoversOf(house: House): string[] {
  const socket = join(findSocketFolder(house), socketName)
  return [join(house.database, 'postmaster.pid'), socket, `${socket}.lock`]
}

const choiceOf = (house: House) => join(house.run, 'socket-folder')

function readChoice(house: House): string | undefined {
  try {
    return readFileSync(choiceOf(house), 'utf8')
  } catch {
    return undefined
  }
}
