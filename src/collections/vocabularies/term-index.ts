import type { Db } from '../../platform/database/connect.ts'
import { newId } from '../../platform/records/ids.ts'
import { labelKey, looseKey, periodKey, withoutPrefix } from './labels.ts'
import { freeTermSlug } from './lists.ts'
import { type NearKeys, nearestKey, nearKeys } from './nearest.ts'
import { isVocabulary, type Term, type Vocabulary } from './vocabulary.ts'

/** Every term in memory, to read the words of many records with. */
export interface TermIndex {
  /**
   * The term a word means: as it is written, whatever its capitals and accents, by a synonym, or but for number and gender
   * where that leaves one term only. Among homonyms, one beneath one of `parents` (as written), else the broadest.
   */
  match(vocabulary: string, label: string, parents?: readonly string[]): Term | undefined
  /** The label of the accepted term a curator may have meant by a word that is none. */
  nearest(vocabulary: string, label: string): string | undefined
  /** The term of a word that has none yet, from now on: beneath the last of `parents` that is a term. To be written by `addTerms`. */
  add(vocabulary: string, label: string, parents?: readonly string[]): Term
  /** The terms above one, the nearest first, headings among them. */
  ancestors(term: Term): readonly Term[]
  find(id: string): Term | undefined
  /** What `add` made, in its order: parents first. */
  readonly added: readonly Term[]
}

/** A word longer than this is a sentence put in the wrong field. */
export const longestLabel = 200

export async function termIndex(db: Db): Promise<TermIndex> {
  const rows = await db
    .selectFrom('collections.term')
    .select([
      'id',
      'vocabulary',
      'parent_id',
      'label',
      'synonyms',
      'label_key',
      'slug',
      'path',
      'official',
      'assignable',
    ])
    .execute()
  return indexTerms(rows as Term[])
}

export function indexTerms(terms: readonly Term[]): TermIndex {
  const byId = new Map(terms.map((term) => [term.id, term]))
  const shelves = new Map<string, Shelf>()
  const added: Term[] = []
  for (const [vocabulary, own] of Map.groupBy(terms, (term) => term.vocabulary))
    shelves.set(vocabulary, newShelf(vocabulary, own))
  const shelf = (vocabulary: string) => {
    if (!isVocabulary(vocabulary)) throw new Error(`${vocabulary} is no vocabulary`)
    const known = shelves.get(vocabulary) ?? newShelf(vocabulary, [])
    shelves.set(vocabulary, known)
    return known
  }
  const index: TermIndex = {
    added,
    match: (vocabulary, label, parents = []) => matchOn(shelf(vocabulary), byId, label, parents),
    nearest: (vocabulary, label) => nearestOn(shelf(vocabulary), label),
    find: (id) => byId.get(id),
    ancestors(term) {
      const above = term.parent_id === null ? undefined : byId.get(term.parent_id)
      return above ? [above, ...index.ancestors(above)] : []
    },
    add(vocabulary, label, parents = []) {
      const present = index.match(vocabulary, label, parents)
      if (present) return present
      const own = shelf(vocabulary)
      const above = parents
        .map((_, position) => index.match(vocabulary, parents[parents.length - 1 - position] ?? ''))
        .find((term) => term !== undefined)
      const term = newTerm(own, label, above)
      place(own, term)
      byId.set(term.id, term)
      added.push(term)
      return term
    },
  }
  return index
}

/** One vocabulary: its terms by key. The loose keys and what nearness needs are made when first asked for. */
interface Shelf {
  readonly vocabulary: Vocabulary
  readonly byKey: Map<string, Term[]>
  readonly bySynonym: Map<string, Term[]>
  readonly slugs: Set<string>
  readonly read: Map<string, Term | null>
  readonly near: Map<string, string | null>
  loose: Map<string, Term | null> | undefined
  keys: NearKeys | undefined
}

function newShelf(vocabulary: Vocabulary, terms: readonly Term[]): Shelf {
  const shelf: Shelf = {
    vocabulary,
    byKey: new Map(),
    bySynonym: new Map(),
    slugs: new Set(),
    read: new Map(),
    near: new Map(),
    loose: undefined,
    keys: undefined,
  }
  for (const term of terms) place(shelf, term)
  return shelf
}

const keyOn = ({ vocabulary }: Shelf, label: string) =>
  vocabulary === 'period' ? periodKey(labelKey(label)) : labelKey(label)

function place(shelf: Shelf, term: Term): void {
  push(shelf.byKey, shelf.vocabulary === 'period' ? periodKey(term.label_key) : term.label_key, term)
  for (const synonym of term.synonyms) push(shelf.bySynonym, keyOn(shelf, synonym), term)
  shelf.slugs.add(term.slug)
  shelf.read.clear()
  if (shelf.loose) addLoose(shelf.loose, looseKey(term.label_key), term)
}

function push(map: Map<string, Term[]>, key: string, term: Term): void {
  const terms = map.get(key)
  if (terms) terms.push(term)
  else map.set(key, [term])
}

function newTerm(shelf: Shelf, label: string, above: Term | undefined): Term {
  const id = newId()
  const shown = label.replace(/\s+/g, ' ').trim().slice(0, longestLabel)
  const label_key = labelKey(shown)
  return {
    id,
    vocabulary: shelf.vocabulary,
    parent_id: above?.id ?? null,
    label: shown,
    synonyms: [],
    label_key,
    slug: freeTermSlug(label_key, above?.slug, (slug) => shelf.slugs.has(slug)),
    path: `${above?.path ?? ''}${id}/`,
    official: false,
    assignable: true,
  }
}

/** How many different words of one vocabulary are remembered while an import runs. */
const memory = 50_000

function matchOn(
  shelf: Shelf,
  byId: ReadonlyMap<string, Term>,
  label: string,
  parents: readonly string[],
): Term | undefined {
  if (parents.length > 0) {
    const homonyms = shelf.byKey.get(keyOn(shelf, label)) ?? []
    if (homonyms.length > 1) {
      const above = new Set(parents.map((parent) => keyOn(shelf, parent)))
      const common = (term: Term) =>
        term.path.split('/').filter((id) => id !== term.id && above.has(byId.get(id)?.label_key ?? '')).length
      const most = Math.max(...homonyms.map(common))
      if (most > 0) return broadest(homonyms.filter((term) => common(term) === most))
    }
  }
  const known = shelf.read.get(label)
  if (known !== undefined) return known ?? undefined
  const found = lookUp(shelf, label.slice(0, longestLabel))
  if (shelf.read.size < memory) shelf.read.set(label, found ?? null)
  return found
}

function lookUp(shelf: Shelf, label: string): Term | undefined {
  const key = keyOn(shelf, label)
  if (key === '') return undefined
  for (const each of new Set([key, withoutPrefix(shelf.vocabulary, key)])) {
    const labelled = shelf.byKey.get(each) ?? []
    const synonymous = shelf.bySynonym.get(each) ?? []
    const found = [
      labelled.filter((term) => spelling(term.label) === spelling(label)),
      synonymous.filter((term) => term.synonyms.some((synonym) => spelling(synonym) === spelling(label))),
      labelled,
      synonymous,
    ].find((terms) => terms.length > 0)
    if (found) return broadest(found)
  }
  shelf.loose ??= looseTerms(shelf)
  return shelf.loose.get(looseKey(key)) ?? lastPart(shelf, label)
}

/** With its accents: « huile » is not « huilé ». */
const spelling = (label: string) => label.normalize('NFC').toLowerCase()

/** « pratique votive : culte de la Vierge » goes from broad to narrow: the narrowest that is a term. */
function lastPart(shelf: Shelf, label: string): Term | undefined {
  const parts = label.split(/\s:\s/)
  if (parts.length < 2 || parts.length > 6) return undefined
  return parts.reduceRight<Term | undefined>((found, part) => found ?? lookUp(shelf, part), undefined)
}

/** What may be borne before a heading, then the nearest to the root, then the first of the list. */
function broadest(terms: readonly Term[]): Term | undefined {
  const weight = (term: Term) => (term.assignable ? 0 : 1000) + term.path.length
  let best: Term | undefined
  for (const term of terms) if (!best || weight(term) < weight(best)) best = term
  return best
}

function looseTerms({ byKey, bySynonym }: Shelf): Map<string, Term | null> {
  const loose = new Map<string, Term | null>()
  for (const [key, terms] of byKey) for (const term of terms) addLoose(loose, looseKey(key), term)
  for (const [key, terms] of bySynonym)
    if (!byKey.has(key)) for (const term of terms) addLoose(loose, looseKey(key), term)
  return loose
}

/** Null where two different terms share a loose key: nothing tells which is meant. */
function addLoose(loose: Map<string, Term | null>, key: string, term: Term): void {
  const known = loose.get(key)
  if (known === undefined) loose.set(key, term)
  else if (known !== null && known.id !== term.id) {
    const same = known.label_key === term.label_key
    loose.set(key, same ? (broadest([known, term]) ?? null) : null)
  }
}

function nearestOn(shelf: Shelf, label: string): string | undefined {
  const key = keyOn(shelf, label.slice(0, longestLabel))
  const known = shelf.near.get(key)
  if (known !== undefined) return known ?? undefined
  shelf.keys ??= nearKeys(
    [...shelf.byKey, ...shelf.bySynonym].flatMap(([each, terms]) => (acceptedAmong(terms) ? [each] : [])),
  )
  const near = nearestKey(shelf.keys, key)
  const found = near === undefined ? undefined : acceptedAmong(shelf.byKey.get(near) ?? shelf.bySynonym.get(near) ?? [])
  if (shelf.near.size < memory) shelf.near.set(key, found?.label ?? null)
  return found?.label
}

/** Proposed to a curator: what the Ministry's lists hold, and not their headings. */
function acceptedAmong(terms: readonly Term[]): Term | undefined {
  return terms.find((term) => term.official && term.assignable)
}
