import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import tar from 'tar-stream'
import { type OperatorSentence, Refusal } from '../operator.ts'
import { entryKind, type Manifest, manifestForm, manifestPath, sealPath } from './manifest.ts'

export interface ArchiveEntry {
  readonly path: string
  readonly bytes: number
  readonly content: Readable
}

/** Walks an archive, entry after entry; each is read to its end before the next. */
export async function readArchive(
  path: string,
  visit: (entry: ArchiveEntry) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const extract = tar.extract()
  const reading = pipeline(createReadStream(path), extract, { signal })
  reading.catch(() => undefined)
  for await (const entry of extract) {
    await visit({ path: entry.header.name, bytes: entry.header.size ?? 0, content: entry as unknown as Readable })
    entry.resume()
  }
  await reading
}

/**
 * Reads the whole archive without keeping any of it, and holds every entry to the manifest.
 * @throws Refusal when it is cut, edited, or no archive of ours.
 */
export async function checkArchive(
  path: string,
  watch: { readonly signal?: AbortSignal; readonly onProgress?: (bytes: number) => void } = {},
): Promise<Manifest> {
  const found: Manifest['entries'] = []
  let manifestBytes: Buffer | undefined
  let seal: string | undefined
  let bytes = 0
  try {
    await readArchive(
      path,
      async (entry) => {
        if (seal !== undefined) throw new Refusal(damaged(path, after))
        if (entry.path === manifestPath) manifestBytes = await buffer(entry.content)
        else if (entry.path === sealPath) seal = (await buffer(entry.content)).toString().trim()
        else found.push({ path: entry.path, bytes: entry.bytes, digest: await digestOf(entry.content) })
        bytes += entry.bytes
        watch.onProgress?.(bytes)
      },
      watch.signal,
    )
  } catch (error) {
    if (error instanceof Refusal || watch.signal?.aborted || (error as NodeJS.ErrnoException).path) throw error
    if (seal !== undefined) throw new Refusal(damaged(path, after))
    throw new Refusal(found.length === 0 && !manifestBytes ? notOurs(path) : damaged(path, cut))
  }
  if (found.length === 0 && !manifestBytes) throw new Refusal(notOurs(path))
  if (!manifestBytes || seal === undefined) throw new Refusal(damaged(path, cut))
  if (createHash('sha256').update(manifestBytes).digest('hex') !== seal)
    throw new Refusal(damaged(path, altered(manifestPath)))
  const manifest = readManifest(path, manifestBytes)
  const wrong = firstDifference(manifest.entries, found)
  if (wrong) throw new Refusal(damaged(path, altered(wrong)))
  return manifest
}

function readManifest(path: string, bytes: Buffer): Manifest {
  let value: { format?: unknown }
  try {
    value = JSON.parse(bytes.toString())
  } catch {
    throw new Refusal(damaged(path, altered(manifestPath)))
  }
  if (value.format !== 1) throw new Refusal(newer(path))
  const outcome = manifestForm.safeParse(value)
  if (!outcome.success) throw new Refusal(damaged(path, altered(manifestPath)))
  return outcome.data
}

function firstDifference(expected: Manifest['entries'], found: Manifest['entries']): string | undefined {
  for (let position = 0; position < Math.max(expected.length, found.length); position++) {
    const [wanted, present] = [expected[position], found[position]]
    if (wanted?.path !== present?.path) return (wanted ?? present)?.path
    if (wanted?.bytes !== present?.bytes || wanted?.digest !== present?.digest) return wanted?.path
    if (wanted && !entryKind(wanted.path)) return wanted.path
  }
  return undefined
}

async function digestOf(content: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of content) hash.update(chunk)
  return hash.digest('hex')
}

const cut: OperatorSentence = { fr: 'elle est coupée avant la fin', en: 'it is cut before its end' }
const after: OperatorSentence = { fr: 'quelque chose y a été ajouté', en: 'something was added to it' }
const altered = (part: string): OperatorSentence => ({
  fr: `« ${part} » n’est pas tel qu’il a été écrit`,
  en: `“${part}” is not as it was written`,
})

function damaged(path: string, why: OperatorSentence): OperatorSentence {
  return {
    fr: `${path} est abîmée : ${why.fr}. Rien n’a été restauré. Prenez une autre copie de cette sauvegarde, ou la précédente.`,
    en: `${path} is damaged: ${why.en}. Nothing was restored. Take another copy of this backup, or the one before.`,
  }
}

function notOurs(path: string): OperatorSentence {
  return {
    fr: `${path} n’est pas une sauvegarde de cimaise. Rien n’a été restauré.`,
    en: `${path} is not a backup made by cimaise. Nothing was restored.`,
  }
}

function newer(path: string): OperatorSentence {
  return {
    fr: `${path} vient d’une version plus récente de Cimaise. Installez cette version ou une plus récente.`,
    en: `${path} comes from a newer Cimaise. Install that version or a later one.`,
  }
}
