import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, chooseAccount, type Look, look, type Permissions, readPasswd, self } from './account.ts'
import { type Language, messagesIn } from './messages/index.ts'

/**
 * Where Cimaise keeps everything when DATA_DIR says nothing: `data` in the checkout; for root, whose PostgreSQL runs
 * as somebody else, a place under `/var/lib` when that user cannot get there. `closedBy` is the folder in its way.
 */
export function chooseDataDir(asked: { checkout: string; self: Account; server: Account | undefined; look: Look }): {
  dataDir: string
  closedBy?: string
} {
  const beside = join(asked.checkout, 'data')
  if (asked.self.uid !== 0 || !asked.server) return { dataDir: beside }
  const closedBy = findClosedFolder(beside, asked.server, asked.look)
  if (!closedBy) return { dataDir: beside }
  const digest = createHash('sha256').update(asked.checkout).digest('hex').slice(0, 12)
  return { dataDir: join('/var/lib/cimaise', digest), closedBy }
}

/** The first folder on the way to `path`, itself included, that `account` may not cross; what does not exist yet is open. */
export function findClosedFolder(path: string, account: Account, look: Look): string | undefined {
  const parent = dirname(path)
  const above = parent === path ? undefined : findClosedFolder(parent, account, look)
  if (above) return above
  const found = look(path)
  return found && !mayCross(found, account) ? path : undefined
}

function mayCross({ uid, gid, mode }: Permissions, account: Account): boolean {
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

/** The default data folder of this checkout on this machine, with the sentence to print when it is not where one looks. */
export function defaultDataDir(checkout: string, language: Language = 'fr'): { dataDir: string; sentence?: string } {
  const real = realpathSync(resolve(checkout))
  const beside = join(real, 'data')
  const server = chooseAccount({
    self: self(),
    databaseOwner: look(join(beside, 'database')),
    folderOwner: look(beside),
    passwd: readPasswd(),
  })
  const { dataDir, closedBy } = chooseDataDir({ checkout: real, self: self(), server, look })
  return closedBy ? { dataDir, sentence: messagesIn(language).elsewhere(dataDir, closedBy) } : { dataDir }
}
