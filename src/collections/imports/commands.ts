import { sql } from 'kysely'
import { atomically, type Db, type Transact } from '../../platform/database/connect.ts'
import { Forbidden } from '../../platform/errors.ts'
import { recordAct } from '../../platform/records/audit.ts'
import { newId } from '../../platform/records/ids.ts'
import { nameOf, type Visitor } from '../../platform/visitor.ts'
import { canImportWorks } from '../policy.ts'
import type { Source } from '../sources.ts'
import { createLinker, insertWorks, saveWorks, workKind } from '../works/index.ts'
import { createMatcher } from './match.ts'
import { type ImportMuseum, museumFinder } from './museums.ts'
import {
  type ImportCounts,
  type ImportFile,
  type ImportFormat,
  type ImportWatcher,
  noCounts,
  type RowOutcome,
} from './outcome.ts'
import { batchesOf } from './rows.ts'
import { type Run, runBatch } from './run.ts'
import { type Survey, surveyFile } from './survey.ts'
import { takeTurn } from './turn.ts'

/** Rows that share their statements: enough to be quick, few enough to be held. */
const batchSize = 250

export interface ImportAsked extends ImportWatcher {
  readonly file: ImportFile
  /** The museum the file is of: rows that name none are its, those that name another are refused. */
  readonly museum?: ImportMuseum | undefined
}

const sourceOfFormat: Readonly<Record<ImportFormat, Source>> = {
  'joconde-csv': 'joconde',
  'joconde-text': 'joconde',
  lido: 'file',
  spreadsheet: 'file',
}

/**
 * Says what importing the file would do, row by row, and writes nothing. However long the file, little of it is held.
 * @throws WholeFileRefused; the signal's reason when it is aborted.
 */
export async function planImport(db: Db, who: Visitor, asked: ImportAsked): Promise<ImportCounts> {
  if (!canImportWorks(who, asked.museum?.id ?? null)) throw new Forbidden()
  const survey = await surveyFile(asked.file, asked.signal)
  return atomically(db, async (trx) => {
    const linker = await createLinker(trx, who, { dryRun: true, source: sourceOfFormat[asked.file.format] })
    return readThrough(await runOf(trx, who, asked, survey, linker), asked, survey)
  })
}

/**
 * Brings a file of works in: all of it, or nothing. What was written in Cimaise stands; the same file again changes
 * nothing, and leaves no trace. Imports wait for one another.
 * @returns the id under which the import can be undone; none when it changed nothing.
 * @throws WholeFileRefused; the signal's reason when it is aborted.
 */
export async function applyImport(
  db: Db,
  who: Visitor,
  asked: ImportAsked,
): Promise<{ id: string | undefined; counts: ImportCounts }> {
  if (!canImportWorks(who, asked.museum?.id ?? null)) throw new Forbidden()
  const survey = await surveyFile(asked.file, asked.signal)
  return atomically(db, async (trx) => {
    await takeTurn(trx, asked)
    const id = newId()
    await logImport(trx, who, id, asked)
    const linker = await createLinker(trx, who, { dryRun: false, source: sourceOfFormat[asked.file.format] })
    const run = await runOf(trx, who, asked, survey, linker)
    const counts = await readThrough({ ...run, writer: writerOf(trx, who, id) }, asked, survey)
    await noteRecords(trx, id, 'collections.person', linker.createdPersons)
    await noteRecords(trx, id, 'collections.term', linker.createdTerms)
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
    await recordAct(trx, who, {
      act: 'import-works',
      kind: 'collections.import',
      record_id: id,
      detail: { file: asked.file.name, format: asked.file.format, ...counts },
    })
    return { id, counts }
  })
}

async function runOf(
  trx: Transact,
  who: Visitor,
  { file, museum }: ImportAsked,
  survey: Survey,
  linker: Awaited<ReturnType<typeof createLinker>>,
) {
  const museums = await museumFinder(trx, who, museum)
  return { trx, who, source: sourceOfFormat[file.format], museums, matcher: createMatcher(survey), linker }
}

async function readThrough(run: Run & { linker: CountingLinker }, asked: ImportAsked, survey: Survey) {
  const counts = noCounts()
  for await (const batch of batchesOf(asked.file.read(), batchSize, asked.signal)) {
    for (const row of await runBatch(run, batch)) {
      count(counts, row)
      await asked.onRow?.(row)
    }
    asked.onProgress?.(counts.rows, survey.rows)
  }
  counts.persons = run.linker.createdPersons.length
  counts.terms = run.linker.createdTerms.length
  return counts
}

type CountingLinker = Awaited<ReturnType<typeof createLinker>>

function count(counts: ImportCounts, { outcome, changes, kept, remarks }: RowOutcome): void {
  if (outcome !== 'remark') {
    counts.rows += 1
    counts[outcome] += 1
  }
  counts.fields += changes.length
  counts.kept += kept.length
  counts.warnings += remarks.filter(({ severity }) => severity === 'warning').length
}

async function logImport(trx: Transact, who: Visitor, id: string, { file, museum }: ImportAsked): Promise<void> {
  await trx
    .insertInto('collections.import')
    .values({
      id,
      format: file.format,
      file_name: file.name,
      file_digest: file.digest,
      museum_id: museum?.id ?? null,
      who: nameOf(who),
      state: 'applied',
    })
    .execute()
}

function writerOf(trx: Transact, who: Visitor, id: string): NonNullable<Run['writer']> {
  return {
    async create(works) {
      await insertWorks(trx, who, works)
      await noteRecords(
        trx,
        id,
        workKind,
        works.map((work) => work.id),
      )
    },
    async change(works) {
      const numbers = await saveWorks(trx, who, works)
      await noteImported(
        trx,
        [...numbers].map(([record_id, number]) => ({
          import_id: id,
          kind: workKind,
          record_id,
          number,
          created: false,
        })),
      )
    },
  }
}

async function noteRecords(trx: Transact, import_id: string, kind: string, ids: readonly string[]): Promise<void> {
  await noteImported(
    trx,
    ids.map((record_id) => ({ import_id, kind, record_id, number: 1, created: true })),
  )
}

async function noteImported(
  trx: Transact,
  records: readonly { import_id: string; kind: string; record_id: string; number: number; created: boolean }[],
): Promise<void> {
  if (records.length === 0) return
  await sql`insert into collections.import_record (import_id, kind, record_id, number, created)
    select import_id, kind, record_id, number, created
    from json_populate_recordset(null::collections.import_record, ${JSON.stringify(records)}::json)`.execute(trx)
}
