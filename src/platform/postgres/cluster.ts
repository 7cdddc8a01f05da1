import { appendFileSync, chmodSync, existsSync, lchownSync, readdirSync, readFileSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { look, nameOf, readPasswd, self } from './account.ts'
import { type Binaries, synchronize } from './binaries.ts'
import { giveToOwner, type House, makeFolder } from './house.ts'
import { explainOutput, problem } from './problem.ts'
import { launch } from './programs.ts'

/** The superuser and the database, both of this name. */
export const databaseName = 'cimaise'

/** Makes sure a database of our version stands in its folder, owned by who will run it. */
export async function prepareCluster(house: House, binaries: Binaries, mayCreate: boolean) {
  await sweep(house)
  if (!look(house.database) || readdirSync(house.database).length === 0) {
    if (!mayCreate) throw problem(house.messages, 'vanished', house.database)
    house.say(house.messages.creating(house.database))
    return createCluster(house, binaries)
  }
  const versionFile = join(house.database, 'PG_VERSION')
  if (!existsSync(versionFile)) throw problem(house.messages, 'notADatabase', house.database)
  const found = readFileSync(versionFile, 'utf8').trim()
  const needed = binaries.version.split('.')[0] ?? ''
  if (found !== needed) throw problem(house.messages, 'otherVersion', house.database, found, needed)
  restoreOwnership(house)
}

/** Removes what a process killed while creating left beside the database. */
async function sweep(house: House) {
  for (const entry of await readdir(house.dataDir)) {
    if (/^(database|postgresql-.*)\.new-/.test(entry))
      await rm(join(house.dataDir, entry), { recursive: true, force: true })
  }
}

/** Creates the cluster beside its place, then renames it: a full disk or a `kill -9` leaves nothing half made. */
async function createCluster(house: House, binaries: Binaries) {
  const made = `${house.database}.new-${process.pid}`
  try {
    makeFolder(made, 0o700, house.account)
    const settings = {
      max_connections: '100',
      timezone: 'UTC',
      log_timezone: 'UTC',
      default_text_search_config: 'pg_catalog.simple',
    }
    await run(house, join(binaries.folder, 'bin', 'initdb'), [
      `--pgdata=${made}`,
      `--username=${databaseName}`,
      '--encoding=UTF8',
      // The machine's own locales vary and change under an index; PostgreSQL's own C.UTF-8 does not.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      // The socket admits its owner and root alone; nothing else is listened to.
      '--auth-local=trust',
      '--auth-host=reject',
      '--no-instructions',
      ...Object.entries(settings).map(([name, value]) => `--set=${name}=${value}`),
    ])
    const postgres = join(binaries.folder, 'bin', 'postgres')
    const alone = ['--single', '-D', made, '-c', 'exit_on_error=on', 'postgres']
    await run(house, postgres, alone, `create database ${databaseName};\n`)
    await rename(made, house.database)
    await synchronize(house.dataDir)
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    throw error
  }
}

async function run(house: House, program: string, args: string[], input = '') {
  const child = await launch(house, program, args, { stdio: 'pipe' })
  let output = ''
  child.stdout?.on('data', (text) => (output += text))
  child.stderr?.on('data', (text) => (output += text))
  // A program that ends without reading breaks the pipe; its exit tells more.
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code === 0) return
  try {
    appendFileSync(house.log, `${basename(program)} (${code})\n${output}\n`, { mode: 0o600 })
    giveToOwner(house, house.log)
  } catch {
    // On a full disk the sentence must still come out.
  }
  const { messages, dataDir, log } = house
  throw explainOutput(output, { messages, what: messages.creation, program, dataDir, log, uid: house.account.uid })
}

/** Gives back to its user a database that root restored by copying files, and closes one whose mode was lost on the way. */
function restoreOwnership(house: House) {
  const found = look(house.database)
  if (!found) return
  if (self().uid === 0 && found.uid !== house.account.uid) {
    house.say(house.messages.ownership(house.database, nameOf(house.account.uid, readPasswd())))
    giveTree(house, house.database)
  }
  if ((found.mode & 0o777) !== 0o700) chmodSync(house.database, 0o700)
}

// The folder itself last: until then the next start, after an interruption, finds the work to be done again.
function giveTree(house: House, path: string) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const below = join(path, entry.name)
    if (entry.isDirectory()) giveTree(house, below)
    else lchownSync(below, house.account.uid, house.account.gid)
  }
  lchownSync(path, house.account.uid, house.account.gid)
}
