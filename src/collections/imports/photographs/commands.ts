import {
  addImage,
  examineImage,
  type ImageFields,
  type ImageLimits,
  stopUsing,
  useImage,
} from '../../../media/index.ts'
import { atomically, type Db, type Transact } from '../../../platform/database/connect.ts'
import { Forbidden } from '../../../platform/errors.ts'
import type { Files } from '../../../platform/files/index.ts'
import type { OperatorSentence } from '../../../platform/operator.ts'
import { recordAct } from '../../../platform/records/audit.ts'
import { newId } from '../../../platform/records/ids.ts'
import { nameOf, type Visitor } from '../../../platform/visitor.ts'
import { reviewProtection } from '../../persons/index.ts'
import { canEditWork, canImportWorks } from '../../policy.ts'
import type { ImportMuseum } from '../museums.ts'
import { type ImportCounts, type ImportWatcher, noCounts } from '../outcome.ts'
import { takeTurn } from '../turn.ts'
import type { Archive, PhotographFile } from './archive.ts'
import { sayNoWork, saySeveralWorks } from './say.ts'
import { type By, type NamedWork, workFinder } from './work-finder.ts'

/** What becomes of a photograph, or would. */
export interface PhotographOutcome {
  readonly path: string
  /** `used`: the image was there, and the work did not show it. */
  readonly outcome: 'added' | 'used' | 'unchanged' | 'refused'
  readonly work?: NamedWork
  readonly by?: By
  readonly problem?: OperatorSentence
}

export interface PhotographsAsked extends Omit<ImportWatcher, 'onRow'> {
  readonly archive: Archive
  readonly museum?: ImportMuseum | undefined
  /** Said of every photograph: credit, photographer, licence. */
  readonly fields: ImageFields
  readonly limits?: ImageLimits | undefined
  readonly onFile?: ((file: PhotographOutcome) => void | Promise<void>) | undefined
}

/** Says what bringing these photographs in would do; each is read to its last pixel, and nothing is kept. */
export async function planPhotographs(
  db: Db,
  files: Files,
  who: Visitor,
  asked: PhotographsAsked,
): Promise<ImportCounts> {
  if (!canImportWorks(who, asked.museum?.id ?? null)) throw new Forbidden()
  const seen = new Map<string, ReadonlySet<string>>()
  return readThrough(db, who, asked, async (file, work) => {
    const found = await examineImage(db, files, { source: await file.open(), name: file.path }, asked.limits)
    if (found.outcome === 'refused') return found
    const shown = seen.get(found.digest) ?? new Set(found.id ? await worksShowing(db, found.id) : [])
    const isNew = found.id === undefined && !seen.has(found.digest)
    seen.set(found.digest, new Set([...shown, work.id]))
    return { outcome: isNew ? 'added' : shown.has(work.id) ? 'unchanged' : 'used' }
  })
}

/**
 * Brings photographs in: all of them but those refused, in one go, after those that their works show already. The same
 * archive again changes nothing, and leaves no trace.
 * @returns the id under which the import can be undone; none when it changed nothing.
 */
export async function bringPhotographs(
  db: Db,
  files: Files,
  who: Visitor,
  asked: PhotographsAsked,
): Promise<{ id: string | undefined; counts: ImportCounts }> {
  if (!canImportWorks(who, asked.museum?.id ?? null)) throw new Forbidden()
  const { archive, museum, fields, limits } = asked
  return atomically(db, async (trx) => {
    await takeTurn(trx, asked)
    const id = newId()
    const log = { id, format: 'photographs', file_name: archive.name, file_digest: archive.digest, who: nameOf(who) }
    await trx
      .insertInto('collections.import')
      .values({ ...log, museum_id: museum?.id ?? null, state: 'applied' })
      .execute()
    const works = new Set<string>()
    const counts = await readThrough(trx, who, asked, async (file, work) => {
      const image = { source: await file.open(), name: file.path, fields: { ...fields, museum_id: work.museum_id } }
      const added = await addImage(trx, files, who, image, limits)
      if (added.outcome === 'refused') return added
      if (added.outcome === 'known' && (await worksShowing(trx, added.id)).includes(work.id))
        return { outcome: 'unchanged' }
      await useImage(trx, who, { image_id: added.id, kind: workKind, record_id: work.id })
      works.add(work.id)
      if (added.outcome === 'added') await noteRecord(trx, id, imageKind, added.id)
      await noteRecord(trx, id, useKind, `${added.id}:${work.id}`)
      return { outcome: added.outcome === 'added' ? 'added' : 'used' }
    })
    await reviewProtection(trx, { works: [...works] })
    // The last moment at which leaving undoes all.
    asked.signal?.throwIfAborted()
    if (counts.created + counts.changed === 0) {
      await trx.deleteFrom('collections.import').where('id', '=', id).execute()
      return { id: undefined, counts }
    }
    await trx
      .updateTable('collections.import')
      .set({ counts: JSON.stringify(counts) })
      .where('id', '=', id)
      .execute()
    const detail = { file: archive.name, format: 'photographs', ...counts }
    await recordAct(trx, who, { act: 'import-photographs', kind: 'collections.import', record_id: id, detail })
    return { id, counts }
  })
}

const workKind = 'collections.work'
export const imageKind = 'media.image'
/** In the import log: `image:work`. */
export const useKind = 'media.use'

type Carried = { readonly outcome: PhotographOutcome['outcome']; readonly problem?: OperatorSentence }

async function readThrough(
  db: Db,
  who: Visitor,
  { archive, museum, signal, onProgress, onFile }: PhotographsAsked,
  carry: (file: PhotographFile, work: NamedWork) => Promise<Carried>,
): Promise<ImportCounts> {
  const find = await workFinder(db, museum)
  const counts = noCounts()
  const named = archive.files.map((file) => ({ file, found: find(file.path) }))
  // A work's photographs in the order of their marks; works in the order of the archive.
  const rankOf = ({ found }: (typeof named)[number]) => (found.kind === 'found' ? found.rank : 0)
  const groups = Map.groupBy(named, ({ file, found }) => (found.kind === 'found' ? found.work.id : file.path))
  const ordered = [...groups.values()].flatMap((group) => group.toSorted((one, other) => rankOf(one) - rankOf(other)))
  for (const { file, found } of ordered) {
    signal?.throwIfAborted()
    onProgress?.(counts.rows, ordered.length)
    let outcome: PhotographOutcome
    if (file.problem) outcome = { path: file.path, outcome: 'refused', problem: file.problem }
    else if (found.kind === 'none') outcome = { path: file.path, outcome: 'refused', problem: sayNoWork(file.path) }
    else if (found.kind === 'several')
      outcome = { path: file.path, outcome: 'refused', problem: saySeveralWorks(file.path, found.works) }
    else if (!canEditWork(who, found.work)) throw new Forbidden()
    else outcome = { path: file.path, work: found.work, by: found.by, ...(await carry(file, found.work)) }
    counts.rows += 1
    counts[countOf[outcome.outcome]] += 1
    await onFile?.(outcome)
  }
  return counts
}

const countOf = { added: 'created', used: 'changed', unchanged: 'unchanged', refused: 'refused' } as const

async function worksShowing(db: Db, image_id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('media.use')
    .select('record_id')
    .where('image_id', '=', image_id)
    .where('kind', '=', workKind)
    .execute()
  return rows.map(({ record_id }) => record_id)
}

async function noteRecord(trx: Transact, import_id: string, kind: string, record_id: string): Promise<void> {
  await trx
    .insertInto('collections.import_record')
    .values({ import_id, kind, record_id, number: 1, created: true })
    .execute()
}

/** Has the works of an import of photographs show them no more. @returns those works. */
export async function stopShowing(trx: Transact, uses: readonly string[]): Promise<string[]> {
  const works = new Set<string>()
  for (const use of uses) {
    const [image_id = '', record_id = ''] = use.split(':')
    if ((await stopUsing(trx, { image_id, kind: workKind, record_id })) === 'stopped') works.add(record_id)
  }
  return [...works]
}
