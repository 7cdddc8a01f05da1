import type { Transact } from '../../platform/database/connect.ts'
import { newId } from '../../platform/records/ids.ts'
import type { Visitor } from '../../platform/visitor.ts'
import type { Source } from '../sources.ts'
import {
  clean,
  inventoryKey,
  type Linked,
  type Linker,
  ownDefaults,
  readWorks,
  type StoredWork,
  understandWork,
  type WorkState,
} from '../works/index.ts'
import type { Remark, Written, WrittenField } from '../written.ts'
import type { Claim, Match, Matcher } from './match.ts'
import { type Merged, mergeRow, newWork } from './merge.ts'
import type { MuseumFinder } from './museums.ts'
import type { RowOutcome } from './outcome.ts'
import type { FileRow } from './rows.ts'

export interface Run {
  readonly trx: Transact
  readonly who: Visitor
  readonly source: Source
  readonly museums: MuseumFinder
  readonly matcher: Matcher
  readonly linker: Linker
  /** What is written: absent in a dry run. */
  readonly writer?: {
    create(works: readonly { id: string; museum_id: string; state: WorkState }[]): Promise<void>
    change(works: readonly { stored: StoredWork; state: WorkState }[]): Promise<void>
  }
}

interface Judged {
  readonly row: FileRow
  readonly claim?: Claim
  readonly match?: Match
  readonly refusals: readonly Remark[]
}

/** What a batch of rows does, in their order; written as it goes, unless the run is dry. */
export async function runBatch(run: Run, rows: readonly FileRow[]): Promise<RowOutcome[]> {
  const judged = await judge(run, rows)
  const ids = judged.flatMap(({ match }) => (match?.kind === 'known' ? match.id : []))
  const stored = await readWorks(run.trx, ids, run.writer !== undefined)
  const drafts = judged.map((each) => draft(run, each, stored))
  const linked = await run.linker.link(
    run.trx,
    drafts.flatMap(({ understood }) => understood ?? []),
  )
  let next = 0
  const created: { id: string; museum_id: string; state: WorkState }[] = []
  const changed: { stored: StoredWork; state: WorkState }[] = []
  const outcomes = drafts.map(({ judged: each, work, merged, understood }): RowOutcome => {
    if (!each.claim || !merged || !understood) return outcomeOf(each, work, merged)
    const links = linked[next++]
    if (!links) throw new Error('A work was not linked')
    const state = stateOf(work, merged, understood.columns, links)
    if (work) changed.push({ stored: work, state })
    const id = work?.id ?? newId()
    if (!work) {
      created.push({ id, museum_id: each.claim.museum.id, state })
      run.matcher.take(id, each.row.place)
    }
    const warnings = [...understood.warnings, ...links.warnings].map(
      (warning): Remark => ({
        place: each.row.place,
        severity: 'warning',
        column: warning.field,
        reason: warning.reason,
        ...(warning.value !== undefined && { value: warning.value }),
        ...(warning.facts && { facts: warning.facts }),
      }),
    )
    return outcomeOf(each, work, merged, warnings, run.writer || work ? id : undefined)
  })
  await run.writer?.create(created)
  await run.writer?.change(changed)
  return outcomes
}

async function judge(run: Run, rows: readonly FileRow[]): Promise<Judged[]> {
  const claims = rows.map((row) => claimOf(run, row))
  const able = claims.flatMap(({ claim }) => claim ?? [])
  const matches = await run.matcher.match(run.trx, able)
  let next = 0
  return claims.map((each) => {
    if (!each.claim) return each
    const match = matches[next++]
    if (match?.kind !== 'refused') return { ...each, ...(match && { match }) }
    const { reason, facts } = match
    return { ...each, refusals: [{ place: each.row.place, severity: 'refused', reason, facts }] }
  })
}

function claimOf(run: Run, row: FileRow): Judged {
  const refusals = row.remarks.filter(({ severity }) => severity === 'refused')
  const { record } = row
  if (!record || refusals.length > 0) return { row, refusals }
  const museum = run.museums.find(row.place, clean(record.museum))
  if ('reason' in museum) return { row, refusals: [museum] }
  const written: { [field in WrittenField]?: string | null } = {}
  // A row without its reference says nothing of it: the work that it matches keeps its own.
  for (const [field, value] of Object.entries(ownStrings(record.written)) as [
    WrittenField,
    string | null | undefined,
  ][])
    if (value !== undefined && (field !== 'joconde_id' || clean(value) !== null)) written[field] = clean(value)
  if (Object.values(written).every((value) => value === null))
    return { row, refusals: [{ place: row.place, severity: 'refused', reason: 'nothing-written' }] }
  return { row, refusals, claim: { record, museum, written, inventory_key: inventoryKey(written.inventory_number) } }
}

/** A cell is a slice of a piece of the file: kept as it is, an index or a list would keep the whole file with it. */
function ownStrings(written: Written): Written {
  return JSON.parse(JSON.stringify(written)) as Written
}

function draft(run: Run, judged: Judged, stored: ReadonlyMap<string, StoredWork>) {
  const { claim, match } = judged
  if (!claim || !match || match.kind === 'refused') return { judged }
  const other = Object.fromEntries(
    Object.entries(claim.record.other).flatMap(([name, value]) => (clean(value) ? [[name, clean(value) ?? '']] : [])),
  )
  const work = match.kind === 'known' ? stored.get(match.id) : undefined
  const merged = work ? mergeRow(work, claim.written, other, run.source) : newWork(claim.written, other, run.source)
  if (work && merged.changes.length === 0) return { judged, work, merged }
  return { judged, work, merged, understood: understandWork(merged.written) }
}

function stateOf(
  work: StoredWork | undefined,
  merged: Merged,
  columns: ReturnType<typeof understandWork>['columns'],
  { makers, terms }: Linked,
): WorkState {
  const own = work?.state ?? ownDefaults
  return {
    ...merged.written,
    ...columns,
    status: own.status,
    on_display: own.on_display,
    display_place: own.display_place,
    licence: own.licence,
    external_ids: own.external_ids,
    other: merged.other,
    sources: merged.sources,
    makers,
    terms,
  }
}

function outcomeOf(
  { row, claim, match, refusals }: Judged,
  work: StoredWork | undefined,
  merged: Merged | undefined,
  warnings: readonly Remark[] = [],
  work_id = work?.id,
): RowOutcome {
  const written: Written = merged?.written ?? claim?.written ?? row.record?.written ?? {}
  const read = row.remarks.filter(({ severity }) => severity === 'warning')
  const alike: Remark[] =
    match?.kind === 'new' && match.alike
      ? [
          {
            place: row.place,
            severity: 'warning',
            column: 'inventory_number',
            reason: 'inventory-number-repeated',
            value: written.inventory_number ?? '',
            facts: { work: match.alike },
          },
        ]
      : []
  const outcome = outcomeWord(row, refusals, work, merged)
  return {
    place: row.place,
    outcome,
    ...(work_id !== undefined && { work_id }),
    museum: claim?.museum.museofile_id ?? claim?.museum.name ?? row.record?.museum ?? null,
    joconde_id: written.joconde_id ?? null,
    inventory_number: written.inventory_number ?? null,
    title: written.title ?? written.appellation ?? null,
    changes: merged?.changes ?? [],
    kept: merged?.kept ?? [],
    remarks: [...refusals, ...read, ...alike, ...warnings],
  }
}

function outcomeWord(
  row: FileRow,
  refusals: readonly Remark[],
  work: StoredWork | undefined,
  merged: Merged | undefined,
): RowOutcome['outcome'] {
  if (refusals.length > 0) return 'refused'
  if (!row.record) return 'remark'
  if (!work) return 'created'
  return merged && merged.changes.length > 0 ? 'changed' : 'unchanged'
}
