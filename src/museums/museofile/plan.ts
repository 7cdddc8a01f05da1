import { readDepartment } from './address.ts'
import { type Flag, factsOfOnePiece, type MuseofileFacts, type MuseofileField, museofileFields } from './facts.ts'
import { normalizeRow, type RowRefusal } from './normalize.ts'
import type { DepartmentContains } from './point.ts'
import type { MuseofileFile, MuseofileRow } from './read.ts'

export type Source = 'museofile' | 'museum' | 'association'
export type Fact = MuseofileFacts[MuseofileField]

/** A museum as the database has it. A value without a source counts as the association's. */
export type ExistingMuseum = {
  readonly id: string
  readonly name: string
  readonly town: string
  readonly museofile_id: string | null
} & { readonly [field in MuseofileField]?: Fact } & { readonly sources: Readonly<Partial<Record<string, Source>>> }

export interface Change {
  readonly field: MuseofileField
  readonly before: Fact
  readonly after: Fact
}

interface Named {
  readonly museofile_id: string
  readonly name: string
  readonly town: string
}

/** What an import would do, and everything it has to say. */
export interface ImportPlan {
  readonly file: Omit<MuseofileFile, 'rows'> & { readonly rows: number }
  readonly created: readonly { readonly row: number; readonly facts: MuseofileFacts }[]
  readonly updated: readonly (Named & {
    readonly row: number
    readonly id: string
    readonly changes: readonly Change[]
  })[]
  readonly unchanged: readonly (Named & { readonly id: string })[]
  /** Rows outside the territory, by the département's name as written. */
  readonly skipped: { readonly count: number; readonly by_department: Readonly<Record<string, number>> }
  readonly refused: readonly {
    readonly row: number
    readonly museofile_id: string
    readonly name: string
    readonly reason: RowRefusal
    readonly value: string
  }[]
  /** What the museum or the association wrote and the file says otherwise: it stands. */
  readonly kept: readonly (Named & {
    readonly field: MuseofileField
    readonly source: Source
    readonly value: Fact
    readonly incoming: Fact
  })[]
  readonly flags: readonly (Flag & Named)[]
  /** Museums of the network that came from Museofile and are not in this file: left alone. */
  readonly missing: readonly (Named & { readonly id: string })[]
  /** Set when the file is older than what the network already has: days `YYYY-MM-DD`. */
  readonly older: { readonly file_on: string; readonly network_on: string } | undefined
}

export interface ImportInput {
  readonly file: MuseofileFile
  readonly existing: readonly ExistingMuseum[]
  /** Codes of the network's départements. */
  readonly territory: readonly string[]
  readonly departmentContains: DepartmentContains
}

/** Compares the file with the network field by field. Pure; planning again once the plan is carried out changes nothing. */
export function planMuseofileImport({ file, existing, territory, departmentContains }: ImportInput): ImportPlan {
  const known = new Map(existing.flatMap((museum) => (museum.museofile_id ? [[museum.museofile_id, museum]] : [])))
  const { rows, ...about } = file
  const seen = new Set<string>()
  const created: ImportPlan['created'][number][] = []
  const updated: ImportPlan['updated'][number][] = []
  const unchanged: ImportPlan['unchanged'][number][] = []
  const refused: ImportPlan['refused'][number][] = []
  const kept: ImportPlan['kept'][number][] = []
  const flags: ImportPlan['flags'][number][] = []
  const byDepartment: Record<string, number> = {}
  const days: string[] = []

  for (const row of rows) {
    const { cells } = row
    const department = readDepartment(cells.department, cells.postcode).value
    if (department && !territory.includes(department)) {
      const written = cells.department.trim() || department
      byDepartment[written] = (byDepartment[written] ?? 0) + 1
      continue
    }
    const normalized = normalizeRow(row, departmentContains)
    const repeated = 'facts' in normalized && seen.has(normalized.facts.museofile_id)
    if (!('facts' in normalized) || repeated) {
      refused.push(refusal(row, 'facts' in normalized ? 'id-repeated' : normalized.refused))
      seen.add(cells.id.trim().toUpperCase())
      continue
    }
    const { facts } = normalized
    const { museofile_id } = facts
    seen.add(museofile_id)
    if (facts.museofile_updated_on) days.push(facts.museofile_updated_on)
    const museum = known.get(museofile_id)
    const named = { museofile_id, name: museum?.name ?? facts.name, town: facts.town }
    flags.push(...normalized.flags.map((flag) => ({ ...flag, ...named })))
    if (!museum) {
      created.push({ row: row.row, facts })
      continue
    }
    const { changes, standing } = compare(museum, facts)
    kept.push(...standing.map((field) => ({ ...named, ...field })))
    if (changes.length > 0) updated.push({ row: row.row, id: museum.id, ...named, changes })
    else unchanged.push({ id: museum.id, ...named })
  }

  const missing = [...known].flatMap(([museofile_id, { id, name, town }]) =>
    seen.has(museofile_id) ? [] : [{ id, museofile_id, name, town }],
  )
  const count = Object.values(byDepartment).reduce((sum, rowsThere) => sum + rowsThere, 0)
  return {
    file: { ...about, rows: rows.length },
    created,
    updated,
    unchanged,
    skipped: { count, by_department: byDepartment },
    refused,
    kept,
    flags,
    missing,
    older: isOlder(days, existing),
  }
}

function refusal({ row, cells }: MuseofileRow, reason: RowRefusal): ImportPlan['refused'][number] {
  const value =
    { town: cells.town, department: cells.department, id: cells.id, name: '' }[reason.split('-')[0] as 'town'] ?? ''
  return {
    row,
    museofile_id: cells.id.trim(),
    name: cells.official_name.trim() || cells.town.trim(),
    reason,
    value: value.trim(),
  }
}

/** The fields to write, and those that stand because somebody of the network wrote them. */
function compare(museum: ExistingMuseum, facts: MuseofileFacts) {
  const changes: Change[] = []
  const standing: { field: MuseofileField; source: Source; value: Fact; incoming: Fact }[] = []
  for (const field of museofileFields) {
    const before = museum[field] ?? null
    const after = facts[field]
    if (isEmpty(after) || isSame(before, after)) continue
    const source = writerOf(museum, field)
    if (source === 'museofile') changes.push({ field, before, after })
    else standing.push({ field, source, value: before, incoming: after })
  }
  return { changes, standing }
}

/** A field nobody wrote is the file's to fill; one that somebody emptied is not. */
function writerOf(museum: ExistingMuseum, field: MuseofileField): Source {
  const piece = factsOfOnePiece.find((fields) => fields.includes(field)) ?? [field]
  const written = piece.map(
    (part) => museum.sources[part] ?? (isEmpty(museum[part] ?? null) ? 'museofile' : 'association'),
  )
  return written.find((source) => source !== 'museofile') ?? 'museofile'
}

function isEmpty(fact: Fact): boolean {
  return fact === null || fact === '' || (Array.isArray(fact) && fact.length === 0)
}

function isSame(before: Fact, after: Fact): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return before === after
  // The order of a list of words says nothing.
  return before.length === after.length && after.every((word) => before.includes(word))
}

function isOlder(days: readonly string[], existing: readonly ExistingMuseum[]): ImportPlan['older'] {
  const latest = (found: readonly (string | null | undefined)[]) =>
    found
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1)
  const file_on = latest(days)
  const network_on = latest(existing.map((museum) => museum.museofile_updated_on as string | null | undefined))
  return file_on && network_on && file_on < network_on ? { file_on, network_on } : undefined
}
