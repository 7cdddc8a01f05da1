import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The files below a folder, in the order of their paths; none when there is no folder. Drafts (`*.part`) are left out. */
export async function* listFiles(folder: string, below = ''): AsyncGenerator<{ path: string; bytes: number }> {
  const names: { name: string; isFolder: boolean }[] = []
  try {
    for await (const entry of await opendir(join(folder, below)))
      if (entry.isDirectory() || entry.isFile()) names.push({ name: entry.name, isFolder: entry.isDirectory() })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  for (const { name, isFolder } of names.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = below ? `${below}/${name}` : name
    if (isFolder) yield* listFiles(folder, path)
    else if (!name.endsWith('.part')) yield { path, bytes: (await stat(join(folder, path))).size }
  }
}
