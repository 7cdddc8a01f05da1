import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Sources } from '../sources.ts'
import { shownTitle } from '../works/index.ts'
import { type FileRecord, type Written, type WrittenField, writtenFields } from '../written.ts'
import type { ImportMuseum } from './museums.ts'
import type { Survey } from './survey.ts'

/** A row whose museum is known. */
export interface Claim {
  readonly record: FileRecord
  readonly museum: ImportMuseum
  /** The fields that the file gives, cleaned; a field it leaves blank is null. */
  readonly written: Written
  readonly inventory_key: string | null
}

/** The work that a row is, `new`, or why that cannot be told. */
export type Match =
  | { readonly kind: 'new'; readonly alike?: string }
  | { readonly kind: 'known'; readonly id: string }
  | {
      readonly kind: 'refused'
      readonly reason: MatchRefusal
      readonly facts: Readonly<Record<string, string | number>>
    }

export type MatchRefusal =
  | 'repeated-reference'
  | 'repeated-row'
  | 'given-before'
  | 'reference-of-other-museum'
  | 'ambiguous-inventory-number'

export interface Matcher {
  match(db: Db, claims: readonly Claim[]): Promise<Match[]>
  /** Says that a row became this work: no later row is it too. */
  take(id: string, place: number): void
}

type Candidate = Readonly<Record<WrittenField, string | null>> & {
  readonly id: string
  readonly museum_id: string
  readonly inventory_key: string | null
  readonly sources: Sources
}

/**
 * Matches rows by Joconde reference, then by museum and inventory number where that is one and alone, then, among works
 * that share a number or have none, by all that is written: so the same file again finds the same works.
 */
export function createMatcher(survey: Survey): Matcher {
  const taken = new Map<string, number>()
  const references = new Map<string, number>()
  const contents = new Map<string, number>()
  return {
    take: (id, place) => void taken.set(id, place),
    async match(db, claims) {
      const byReference = await worksByReference(db, claims)
      const others = claims.filter(({ written }) => !byReference.has(written.joconde_id ?? ''))
      const candidates = await worksAlike(db, others)
      return claims.map((claim) => {
        const { record, museum, written } = claim
        const { place } = record
        if (written.joconde_id) {
          const before = references.get(written.joconde_id)
          if (before !== undefined) return refused('repeated-reference', { row: before })
          references.set(written.joconde_id, place)
          const known = byReference.get(written.joconde_id)
          if (known && known.museum_id !== museum.id) return refused('reference-of-other-museum', { work: known.id })
          if (known) return claimed(known.id, place)
        } else {
          const content = contentOf(museum.id, written)
          const before = contents.get(content)
          if (before !== undefined) return refused('repeated-row', { row: before })
          if (claim.inventory_key === null || survey.isRepeated(record.museum, claim.inventory_key))
            contents.set(content, place)
        }
        return matchAlike(claim, candidates)
      })
    },
  }

  function claimed(id: string, place: number): Match {
    const before = taken.get(id)
    if (before !== undefined) return refused('given-before', { row: before })
    taken.set(id, place)
    return { kind: 'known', id }
  }

  function matchAlike(claim: Claim, candidates: readonly Candidate[]): Match {
    const { museum, written, inventory_key, record } = claim
    const alike = candidates.filter(
      (candidate) =>
        candidate.museum_id === museum.id && candidate.inventory_key === inventory_key && !taken.has(candidate.id),
    )
    // Two references are two works, whatever their numbers.
    const possible = alike.filter(({ joconde_id }) => !written.joconde_id || joconde_id === null)
    const twin = alike.length > 0 ? { alike: alike[0]?.id ?? '' } : {}
    if (possible.length === 0) return { kind: 'new', ...twin }
    const [only] = possible
    if (inventory_key !== null && only && possible.length === 1 && !survey.isRepeated(record.museum, inventory_key))
      return claimed(only.id, record.place)
    const same = possible.find((candidate) => isWrittenAs(candidate, written))
    if (same) return claimed(same.id, record.place)
    if (inventory_key === null) return { kind: 'new' }
    return refused('ambiguous-inventory-number', { count: possible.length })
  }
}

function refused(reason: MatchRefusal, facts: Readonly<Record<string, string | number>>): Match {
  return { kind: 'refused', reason, facts }
}

async function worksByReference(db: Db, claims: readonly Claim[]) {
  const references = claims.flatMap(({ written }) => written.joconde_id ?? [])
  if (references.length === 0) return new Map<string, { id: string; museum_id: string }>()
  const rows = await db
    .selectFrom('collections.work')
    .select(['id', 'museum_id', 'joconde_id'])
    .where('joconde_id', '=', sql<string>`any(${references})`)
    .execute()
  return new Map(rows.map(({ joconde_id, ...row }) => [joconde_id ?? '', row]))
}

/** Works of the same museum that bear the same number, or that bear none and are called the same. */
async function worksAlike(db: Db, claims: readonly Claim[]): Promise<Candidate[]> {
  if (claims.length === 0) return []
  const numbered = unique(claims, ({ museum, inventory_key }) =>
    inventory_key === null ? undefined : { museum_id: museum.id, inventory_key },
  )
  const unnumbered = unique(claims, ({ museum, inventory_key, written }) =>
    inventory_key === null ? { museum_id: museum.id, shown_title: shownTitle(written) } : undefined,
  )
  const columns = ['id', 'museum_id', 'inventory_key', 'sources', ...writtenFields].map((name) => sql.ref(`w.${name}`))
  const { rows } = await sql<Candidate>`
    select ${sql.join(columns)}
    from json_to_recordset(${numbered}::json) as c (museum_id text, inventory_key text)
    join collections.work w on w.museum_id = c.museum_id and w.inventory_key = c.inventory_key
    union all
    select ${sql.join(columns)}
    from json_to_recordset(${unnumbered}::json) as c (museum_id text, shown_title text)
    join collections.work w on w.museum_id = c.museum_id and w.inventory_key is null and w.shown_title = c.shown_title
    order by id`.execute(db)
  return rows
}

/** The different claims, as JSON. */
function unique(claims: readonly Claim[], shape: (claim: Claim) => object | undefined): string {
  const shapes = claims.flatMap((claim) => shape(claim) ?? []).map((each) => JSON.stringify(each))
  return `[${[...new Set(shapes)].join(',')}]`
}

/** What was written in Cimaise since counts for nothing: the file cannot know of it. */
function isWrittenAs(candidate: Candidate, written: Written): boolean {
  return Object.entries(written).every(
    ([field, value]) => candidate[field as WrittenField] === value || isOurs(candidate.sources[field]),
  )
}

function isOurs(source: Sources[string] | undefined): boolean {
  return source === 'museum' || source === 'association'
}

function contentOf(museum_id: string, written: Written): string {
  return JSON.stringify([museum_id, ...writtenFields.map((field) => written[field] ?? null)])
}
