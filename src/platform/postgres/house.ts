import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, chooseAccount, look, nameOf, readPasswd, self } from './account.ts'
import { findClosedFolder } from './data-dir.ts'
import { type Language, type Messages, messagesIn } from './messages/index.ts'
import { explainError, problem } from './problem.ts'

export type Asked = { dataDir: string; log?: ((sentence: string) => void) | undefined; language?: Language | undefined }

/** Where everything of one server lies, who runs it, and how to speak of it. */
export type House = {
  dataDir: string
  database: string
  /** Holds the socket (unless its path is too long), the users, the turn and the wish to stay stopped. */
  run: string
  users: string
  turn: string
  stopped: string
  log: string
  previousLog: string
  /** Runs PostgreSQL. */
  account: Account
  /** Owns what we write ourselves. */
  owner: Account
  messages: Messages
  say: (sentence: string) => void
}

/** Runs `act` in the house of `asked`, made ready for it; what goes wrong is thrown as a sentence. */
export async function inHouse<Result>(asked: Asked, act: (house: House) => Promise<Result>): Promise<Result> {
  const messages = messagesIn(asked.language ?? 'fr')
  try {
    return await act(openHouse(asked, messages))
  } catch (error) {
    throw explainError(error, messages, resolve(asked.dataDir))
  }
}

function openHouse(asked: Asked, messages: Messages): House {
  if (process.platform !== 'linux') throw problem(messages, 'notLinux')
  // initdb hands its own path to a shell, between double quotes.
  if (/["$`\\\n]/.test(resolve(asked.dataDir))) throw problem(messages, 'awkwardPath', resolve(asked.dataDir))
  makeDataDir(resolve(asked.dataDir))
  const dataDir = realpathSync(asked.dataDir)
  const passwd = readPasswd()
  const databaseOwner = look(join(dataDir, 'database'))
  const folderOwner = look(dataDir)
  const account = chooseAccount({ self: self(), databaseOwner, folderOwner, passwd })
  if (!account) throw problem(messages, 'noAccount')
  if (databaseOwner && self().uid !== 0 && databaseOwner.uid !== account.uid) {
    const stranger = folderOwner && folderOwner.uid !== account.uid ? folderOwner : databaseOwner
    throw problem(messages, 'owner', dataDir, nameOf(stranger.uid, passwd), nameOf(account.uid, passwd))
  }
  const closedBy = self().uid === 0 ? findClosedFolder(dataDir, account, look) : undefined
  if (closedBy) throw problem(messages, 'unreachable', nameOf(account.uid, passwd), closedBy, dataDir)
  const run = join(dataDir, 'run')
  const house: House = {
    dataDir,
    database: join(dataDir, 'database'),
    run,
    users: join(run, 'users'),
    turn: join(run, 'turn'),
    stopped: join(run, 'stopped'),
    log: join(dataDir, 'log', 'postgresql.log'),
    previousLog: join(dataDir, 'log', 'postgresql.previous.log'),
    account,
    owner: folderOwner && folderOwner.uid === account.uid ? account : self(),
    messages,
    say: asked.log ?? (() => {}),
  }
  makeFolders(house)
  return house
}

function makeDataDir(dataDir: string) {
  const first = mkdirSync(dataDir, { recursive: true })
  if (!first || self().uid !== 0) return
  // Whatever root's umask is, the user that runs PostgreSQL has to go through.
  for (let folder = dataDir; folder.length >= first.length; folder = dirname(folder)) chmodSync(folder, 0o755)
}

function makeFolders(house: House) {
  // When root works for somebody else, `run` is root's, sticky: that user makes its socket there and can touch nothing else.
  const shared = house.owner.uid !== house.account.uid
  makeFolder(house.run, shared ? 0o1770 : 0o700, { uid: house.owner.uid, gid: house.account.gid })
  makeFolder(house.users, 0o700, house.owner)
  makeFolder(dirname(house.log), 0o700, house.owner)
  makeTurn(house)
}

// Never opened once it exists: closing it would lift a lock this process holds (fcntl(2)).
function makeTurn(house: House) {
  if (existsSync(house.turn)) return
  try {
    closeSync(openSync(house.turn, 'ax', 0o600))
    giveToOwner(house, house.turn)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Makes the folder, or gives back its owner and mode to one that is there. */
export function makeFolder(folder: string, mode: number, owner: Account) {
  mkdirSync(folder, { recursive: true, mode })
  const found = statSync(folder)
  if (self().uid === 0 && (found.uid !== owner.uid || found.gid !== owner.gid)) chownSync(folder, owner.uid, owner.gid)
  if ((found.mode & 0o7777) !== mode) chmodSync(folder, mode)
}

/** A file root just wrote in somebody's folder is given to them. */
export function giveToOwner(house: House, file: string) {
  if (self().uid === 0 && house.owner.uid !== 0) chownSync(file, house.owner.uid, house.owner.gid)
}
