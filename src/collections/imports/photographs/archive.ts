import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { type OperatorSentence, Refusal } from '../../../platform/operator.ts'

export interface PhotographFile {
  /** Its path in the archive or the folder, parted by `/`. */
  readonly path: string
  readonly problem?: OperatorSentence
  open(): Promise<Readable>
}

/** A ZIP or a folder of photographs; it is read file by file, never held. */
export interface Archive {
  readonly name: string
  /** SHA-256 of the names and sizes: the photographs have digests of their own. */
  readonly digest: string
  /** In the order people read them: `2` before `10`. */
  readonly files: readonly PhotographFile[]
  close(): void
}

const mostFiles = 20_000
const megabyte = 1024 * 1024
/** Photographs are packed already; only a trap packs hundreds of times. */
const ratioLimit = 100

/** @throws Refusal for what cannot be read as a whole. */
export async function openArchive(path: string): Promise<Archive> {
  const found = await stat(path)
  return found.isDirectory() ? openFolder(path) : openZip(path, found.size)
}

async function openFolder(path: string): Promise<Archive> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(path, file).split(sep).join('/'),
      open: async () => createReadStream(file),
    }))
  return archiveOf(path, files, () => undefined)
}

async function openZip(path: string, bytes: number): Promise<Archive> {
  let zip: ZipFile
  try {
    zip = await openPromise(path, { autoClose: false })
  } catch {
    throw refusal(
      path,
      'ce n’est pas une archive ZIP que nous sachions lire. Faites-la de nouveau, ou donnez un dossier.',
      'this is no ZIP archive that we can read. Make it again, or give a folder.',
    )
  }
  try {
    const entries: Entry[] = []
    let packed = 0
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize
      // Files that overlap: a few bytes that unfold again and again.
      if (packed > bytes)
        throw refusal(
          path,
          'cette archive est un piège : ses fichiers se recouvrent.',
          'this archive is a trap: its files overlap.',
        )
      if (!entry.fileName.endsWith('/')) entries.push(entry)
      if (entries.length > mostFiles) throw tooMany(path)
    }
    const files = entries.map((entry) => ({
      path: entry.fileName,
      ...problemOf(entry),
      open: () => zip.openReadStreamPromise(entry) as Promise<Readable>,
    }))
    return archiveOf(path, files, () => zip.close())
  } catch (error) {
    zip.close()
    if (error instanceof Refusal) throw error
    throw refusal(
      path,
      'cette archive est abîmée, ou nomme des fichiers hors d’elle-même. Faites-la de nouveau.',
      'this archive is damaged, or names files outside itself. Make it again.',
    )
  }
}

function archiveOf(path: string, found: readonly PhotographFile[], close: () => void): Archive {
  const files = found
    .filter(({ path: inside }) => !isLitter(inside))
    .toSorted((one, other) => collator.compare(one.path, other.path))
  if (files.length > mostFiles) throw tooMany(path)
  if (files.length === 0) throw refusal(path, 'il n’y a là aucun fichier.', 'there is no file in it.')
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file.path}\n`)
  return { name: basename(path), digest: hash.digest('hex'), files, close }
}

const collator = new Intl.Collator('fr', { numeric: true })

/** What systems leave in folders. */
function isLitter(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(path)
}

function problemOf(entry: Entry): { problem?: OperatorSentence } {
  if (entry.isEncrypted())
    return {
      problem: {
        fr: `${entry.fileName} : ce fichier est protégé par un mot de passe. Refaites l’archive sans.`,
        en: `${entry.fileName}: this file is behind a password. Make the archive again without one.`,
      },
    }
  if (entry.uncompressedSize > 20 * megabyte && entry.uncompressedSize > entry.compressedSize * ratioLimit)
    return {
      problem: {
        fr: `${entry.fileName} : ce fichier se déplie en bien plus qu’une photographie. Envoyez la photographie elle-même.`,
        en: `${entry.fileName}: this file unfolds into far more than a photograph. Send the photograph itself.`,
      },
    }
  return {}
}

const refusal = (path: string, fr: string, en: string) =>
  new Refusal({ fr: `${basename(path)} : ${fr}`, en: `${basename(path)}: ${en}` })
const tooMany = (path: string) =>
  refusal(
    path,
    `plus de ${mostFiles} fichiers. Partagez-les en plusieurs archives.`,
    `more than ${mostFiles} files. Part them into several archives.`,
  )
