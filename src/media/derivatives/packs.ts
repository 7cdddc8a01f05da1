import type { FileStore } from '../../platform/files/index.ts'
import { type PackIndex, type Place, readIndex } from './pack.ts'
import { derivativesVersion } from './version.ts'

/** The name of the pack of an original, in the store of derivatives. */
export const packName = (digest: string, version = derivativesVersion) =>
  `${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}-${version}.zip`

/** What a name of that store belongs to; undefined for a file that is not one of ours. */
export function packOf(name: string): { readonly digest: string; readonly version: number } | undefined {
  const [, digest, version] = /([0-9a-f]{64})-(\d+)\.zip$/.exec(name) ?? []
  return digest && version ? { digest, version: Number(version) } : undefined
}

/** An opened pack: where everything lies, and how to read it. */
export interface Pack {
  readonly index: PackIndex
  read(place: Place): Promise<Buffer>
}

/** Opens the derivatives of an original; undefined when they are not made, or cannot be read. */
export async function openPack(store: FileStore, digest: string): Promise<Pack | undefined> {
  const name = packName(digest)
  const read = async (start: number, length: number) => {
    const bytes = await store.read(name, { start, length })
    if (!bytes) throw new Error(`The derivatives ${name} are gone`)
    return bytes
  }
  try {
    const bytes = await store.size(name)
    if (bytes === undefined) return undefined
    return { index: await readIndex(bytes, read), read: ({ start, length }) => read(start, length) }
  } catch {
    return undefined
  }
}
