import { readFileSync, statSync } from 'node:fs'

/** Who owns a file or runs a process. */
export type Account = { uid: number; gid: number }

export type NamedAccount = Account & { name: string }
export type Permissions = Account & { mode: number }
export type Look = (path: string) => Permissions | undefined

/**
 * The user PostgreSQL runs as, since it refuses to run as root: ourselves when we are not root; else the owner of the
 * database already there, then of the data folder (a `sudo` in somebody's folder must leave it usable to them),
 * then `postgres` where the machine has one, because `nobody` shares its files with other services; then `nobody`.
 * Undefined when root finds none of them. Nobody is created: a number is enough to run, but initdb wants it named.
 */
export function chooseAccount(known: {
  self: Account
  databaseOwner?: Account | undefined
  folderOwner?: Account | undefined
  passwd: string
}): Account | undefined {
  const { self, databaseOwner, folderOwner } = known
  if (self.uid !== 0) return self
  const accounts = readAccounts(known.passwd)
  if (databaseOwner && databaseOwner.uid !== 0) return databaseOwner
  if (folderOwner && folderOwner.uid !== 0 && accounts.some(({ uid }) => uid === folderOwner.uid)) return folderOwner
  return accounts.find(({ name }) => name === 'postgres') ?? accounts.find(({ name }) => name === 'nobody')
}

export function readAccounts(passwd: string): NamedAccount[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** Its name, or its number where the machine gives none. */
export function nameOf(uid: number, passwd: string): string {
  return readAccounts(passwd).find((account) => account.uid === uid)?.name ?? String(uid)
}

export function self(): Account {
  return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
}

/** Undefined too for what we may not see: the caller's next step says so better. */
export const look: Look = (path) => {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

export function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8')
  } catch {
    return ''
  }
}
