import { lookLikePeople, lookLikeReferences, sniff } from './contents.ts'
import { type Recognized, recognize } from './names.ts'
import { isPart, type Target } from './targets.ts'

export type Why =
  /** The column has the name of a field, its code in the base Joconde, or a name that holds one. */
  | { readonly reason: 'code' | 'name' | 'part-of-name' }
  /** Its values look like it. */
  | { readonly reason: 'content'; readonly example: string }
  /** Another column is surer to be it. */
  | { readonly reason: 'taken'; readonly target: Target; readonly column: string }
  | { readonly reason: 'empty' | 'unknown' }

export interface Proposal {
  readonly target: Target | null
  /** From 0 to 1; below 0.7 a person should look. */
  readonly confidence: number
  readonly why: Why
}

/** The beginning of a value tells as much as the whole. */
const looked = 300

/** Which field each column of a table is likely to be, by its name, else by its values. To be corrected by a person. */
export function proposeMapping(
  header: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): Readonly<Record<string, Proposal>> {
  const columns = header.map((name, position) => {
    const values = rows.map(({ cells }) => (cells[position] ?? '').slice(0, looked))
    return { name, values, proposal: proposeAlone(name, values) }
  })
  const proposals = columns.map(({ proposal }) => proposal)
  readTogether(columns, proposals)
  return Object.fromEntries(columns.map(({ name }, position) => [name, leftOver(position, columns, proposals)]))
}

interface Column {
  readonly name: string
  readonly values: readonly string[]
}

const nothing = (reason: 'empty' | 'unknown'): Proposal => ({ target: null, confidence: 0, why: { reason } })

function proposeAlone(name: string, values: readonly string[]): Proposal {
  const named = /^\([A-Z]+\)$/.test(name) ? undefined : recognize(name)
  if (named && (named.confidence > 0.7 || !sniff(values))) return fromName(named, values)
  const sniffed = sniff(values)
  if (sniffed)
    return {
      target: sniffed.target,
      confidence: sniffed.confidence,
      why: { reason: 'content', example: sniffed.example },
    }
  return nothing(values.some(Boolean) ? 'unknown' : 'empty')
}

/** A name alone may mislead: « Référence » is rarely that of the base, « Nom » is a person's or an object's. */
function fromName(named: Recognized, values: readonly string[]): Proposal {
  const why: Why = { reason: named.by }
  const filled = values.some(Boolean)
  if (named.target === 'joconde_id' && filled && !lookLikeReferences(values))
    return { target: 'inventory_number', confidence: 0.6, why }
  return { target: named.target, confidence: named.confidence, why }
}

/** What a column means in the company of others. */
function readTogether(columns: readonly Column[], proposals: Proposal[]): void {
  const at = (target: Target) => proposals.findIndex((proposal) => proposal.target === target)
  const turn = (position: number, target: Target, confidence: number) => {
    const proposal = proposals[position]
    if (proposal) proposals[position] = { ...proposal, target, confidence }
  }
  const [family, given, creators] = [at('creator_family_name'), at('creator_given_name'), at('creators')]
  if (given >= 0 && family < 0 && creators >= 0) turn(creators, 'creator_family_name', 0.8)
  if (family >= 0 && given < 0) {
    const people = lookLikePeople(columns[family]?.values ?? [])
    if (people || at('title') >= 0) turn(family, 'creators', people ? 0.75 : 0.5)
    else turn(family, 'title', 0.5)
  }
  // Without a column « l », « L » is what everybody calls a width.
  const [width, length] = [at('width'), at('length')]
  if (width < 0 && length >= 0 && columns[length]?.name.trim().length === 1) turn(length, 'width', 0.7)
  const [earliest, latest] = [at('earliest_year'), at('latest_year')]
  if (earliest >= 0 && latest < 0) turn(earliest, 'creation_date', 0.6)
}

/** Two columns may share a field when both are sure; a part, the museum and a number have one column each. */
function leftOver(position: number, columns: readonly Column[], proposals: readonly Proposal[]): Proposal {
  const own = proposals[position] ?? nothing('unknown')
  const { target } = own
  if (!target) return own
  const surer = proposals.findIndex((other, otherPosition) => {
    if (other.target !== target || otherPosition === position) return false
    if (other.confidence !== own.confidence) return other.confidence > own.confidence
    return otherPosition < position
  })
  if (surer < 0) return own
  const shared = own.confidence >= 0.85 && !isPart(target) && !single.has(target)
  const column = columns[surer]?.name ?? ''
  return shared ? own : { target: null, confidence: 0, why: { reason: 'taken', target, column } }
}

const single: ReadonlySet<Target> = new Set(['museum', 'joconde_id', 'inventory_number', 'creation_date', 'title'])
