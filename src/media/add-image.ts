import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { atomically, type Db } from '../platform/database/connect.ts'
import { Forbidden } from '../platform/errors.ts'
import type { Files } from '../platform/files/index.ts'
import type { OperatorSentence } from '../platform/operator.ts'
import { newId } from '../platform/records/ids.ts'
import { recordRevision } from '../platform/records/revisions.ts'
import type { Visitor } from '../platform/visitor.ts'
import { type ImageFields, imageForm } from './forms.ts'
import { originalName } from './originals.ts'
import { canEditImage } from './policy.ts'
import { listSimilar } from './queries.ts'
import { type Judged, judge } from './upload/judge.ts'
import { type Labels, readLabels } from './upload/labels.ts'
import { type Received, receive } from './upload/receive.ts'
import { sayFault } from './upload/refusals.ts'

export interface NewImage {
  /** A path, which is only read, or what comes through a form. */
  readonly source: string | Readable
  /** Its name as the sender knows it: shown, never believed. */
  readonly name: string
  readonly fields: ImageFields
}

export type Added =
  | {
      readonly outcome: 'added'
      readonly id: string
      readonly digest: string
      /** Images that look the same, the nearest first; `distance` is in bits of 64. */
      readonly similar: readonly { readonly id: string; readonly distance: number }[]
      /** What the file says of itself, for a member to confirm. */
      readonly labels: Labels
    }
  /** The very same file is there already: nothing was written. */
  | Known
  | Refused

interface Known {
  readonly outcome: 'known'
  readonly id: string
  readonly digest: string
}
interface Refused {
  readonly outcome: 'refused'
  readonly problem: OperatorSentence
}

export interface ImageLimits {
  readonly maxBytes: number
}
export const usualLimits: ImageLimits = { maxBytes: 80 * 1024 * 1024 }

/**
 * Takes an image into the network: reads it to its last pixel, keeps the file untouched, writes its record.
 * Its derivatives are made by a job that looks for such images. Refused, or failing, it leaves nothing.
 * The file is kept before the record is committed: a crash between the two leaves a file that nobody names,
 * which `forgetUnnamedFiles` removes a week later.
 */
export async function addImage(
  db: Db,
  files: Files,
  who: Visitor,
  image: NewImage,
  limits: ImageLimits = usualLimits,
): Promise<Added> {
  const fields = imageForm.parse(image.fields)
  if (!canEditImage(who, { museum_id: fields.museum_id ?? null })) throw new Forbidden()
  const received = await receive(image.source, files.draftsFolder, limits.maxBytes)
  if (received === 'too-heavy') return refuseHeavy(limits, image.name)
  try {
    return await admit(db, files, who, { ...image, fields }, received)
  } finally {
    await rm(received.path, { force: true })
  }
}

/**
 * Says what adding an image would do, and keeps nothing: `new`, or `known` by its id, with the digest of the file; or why
 * it would be refused.
 */
export async function examineImage(
  db: Db,
  files: Files,
  { source, name }: Pick<NewImage, 'source' | 'name'>,
  limits: ImageLimits = usualLimits,
): Promise<Examined> {
  const received = await receive(source, files.draftsFolder, limits.maxBytes)
  if (received === 'too-heavy') return refuseHeavy(limits, name)
  try {
    const known = await findByDigest(db, received.digest)
    if (known) return { outcome: 'known', id: known.id, digest: received.digest }
    const judged = await judge(received.path, received.bytes)
    if ('why' in judged) return { outcome: 'refused', problem: sayFault(judged, name) }
    return { outcome: 'new', id: undefined, digest: received.digest }
  } finally {
    await rm(received.path, { force: true })
  }
}

export type Examined =
  | { readonly outcome: 'new'; readonly id: undefined; readonly digest: string }
  | Exclude<Added, { outcome: 'added' }>

function refuseHeavy({ maxBytes }: ImageLimits, name: string): Refused {
  const megabytes = Math.round(maxBytes / 1024 / 1024)
  return { outcome: 'refused', problem: sayFault({ why: 'too-heavy', megabytes }, name) }
}

async function admit(db: Db, files: Files, who: Visitor, image: NewImage, received: Received): Promise<Added> {
  const known = await findByDigest(db, received.digest)
  if (known) return known
  const judged = await judge(received.path, received.bytes)
  if ('why' in judged) return { outcome: 'refused', problem: sayFault(judged, image.name) }
  const similar = await listSimilar(db, judged.perceptual_hash)
  const labels = await readLabels(received.path)
  await files.originals.keep(originalName(received.digest), received.path)
  const id = await write(db, who, image, received, judged)
  // Somebody else sent the same file meanwhile.
  if (!id) return (await findByDigest(db, received.digest)) ?? refuseVanished(image.name)
  return { outcome: 'added', id, digest: received.digest, similar, labels }
}

function refuseVanished(name: string): Added {
  return {
    outcome: 'refused',
    problem: {
      fr: `${name} : ce fichier vient d’être retiré par quelqu’un d’autre. Recommencez.`,
      en: `${name}: this file was just removed by somebody else. Try again.`,
    },
  }
}

async function findByDigest(db: Db, digest: string): Promise<Known | undefined> {
  const row = await db.selectFrom('media.image').select('id').where('digest', '=', digest).executeTakeFirst()
  return row && { outcome: 'known', id: row.id, digest }
}

function write(db: Db, who: Visitor, image: NewImage, received: Received, judged: Judged): Promise<string | undefined> {
  const record = {
    ...image.fields,
    digest: received.digest,
    type: judged.type,
    width: judged.width,
    height: judged.height,
    size_bytes: received.bytes,
    original_name: shortened(image.name),
  }
  return atomically(db, async (trx) => {
    const id = newId()
    const row = await trx
      .insertInto('media.image')
      .values({
        ...record,
        id,
        revision: 1,
        perceptual_hash: judged.perceptual_hash,
        thumbhash: judged.thumbhash,
      })
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return undefined
    await recordRevision(trx, { kind: 'media.image', record_id: id, who, before: {}, after: record })
    return id
  })
}

const longestName = 200

/** The end of a long name says more than its middle: « …_recto.jpg ». */
function shortened(name: string): string {
  const plain = name.replace(/\p{Cc}/gu, '·').replace(/^.*[/\\]/, '') || '·'
  return plain.length <= longestName ? plain : `${plain.slice(0, longestName - 41)}…${plain.slice(-40)}`
}
