import type { Db, Transact } from '../../platform/database/connect.ts'
import type { Visitor } from '../../platform/visitor.ts'
import { addPersons, completePersons, type PersonIndex, personIndex } from '../persons/index.ts'
import type { Source } from '../sources.ts'
import { addTerms, type TermIndex, termIndex } from '../vocabularies/index.ts'
import type { Maker } from './state.ts'
import type { UnderstoodCreator, UnderstoodTerm, UnderstoodWork, Warning } from './understood.ts'

/** A work whose makers and terms are records. */
export interface Linked {
  readonly makers: readonly Maker[]
  /** Ids of terms, in the order in which the work names them. */
  readonly terms: readonly string[]
  readonly warnings: readonly Warning[]
}

export interface Linker {
  /** In the order of `works`. What is not known yet is created, in a few statements for all of them. */
  link(trx: Transact, works: readonly UnderstoodWork[]): Promise<Linked[]>
  /** Ids of the persons and of the terms created since the beginning; in a dry run, of those that would be. */
  readonly createdPersons: readonly string[]
  readonly createdTerms: readonly string[]
}

/** Ties works to persons and terms. In a dry run nothing is written, and the ids of what is new are nobody's. */
export async function createLinker(
  db: Db,
  who: Visitor,
  { dryRun, source }: { readonly dryRun: boolean; readonly source: Source },
): Promise<Linker> {
  const [terms, persons] = await Promise.all([termIndex(db), personIndex(db)])
  let writtenTerms = 0
  return {
    get createdPersons() {
      return persons.added.map(({ id }) => id)
    },
    get createdTerms() {
      return terms.added.map(({ id }) => id)
    },
    async link(trx, works) {
      const linked = works.map((work): Linked => {
        const found = work.terms.map((term) => termOf(terms, term))
        return {
          makers: work.creators.map((creator) => makerOf(persons, creator)),
          terms: [...new Set(found.map(({ id }) => id))],
          warnings: found.flatMap(({ warning }) => warning ?? []),
        }
      })
      if (dryRun) return linked
      await addPersons(trx, who, persons.takeAdded(), source)
      await completePersons(trx, who, persons.takeCompleted(), source)
      const added = terms.added.slice(writtenTerms)
      writtenTerms += added.length
      await addTerms(trx, who, added)
      return linked
    },
  }
}

function makerOf(persons: PersonIndex, creator: UnderstoodCreator): Maker {
  const { written, role, certainty } = creator
  return { person_id: persons.add(creator)?.id ?? null, written, role: role ?? null, certainty }
}

const fieldOf: Readonly<Record<string, string>> = {
  domain: 'domains',
  'object-type': 'object_types',
  technique: 'techniques',
  period: 'creation_period',
  epoch: 'epoch',
  use: 'uses',
  genre: 'genesis',
  school: 'school',
  subject: 'subject',
  place: 'places',
}

function termOf(
  index: TermIndex,
  { vocabulary, label, parents = [] }: UnderstoodTerm,
): { id: string; warning?: Warning } {
  const known = index.match(vocabulary, label, parents)
  if (known?.official) return { id: known.id }
  const nearest = index.nearest(vocabulary, label)
  const warning: Warning = {
    field: fieldOf[vocabulary] ?? vocabulary,
    reason: 'unknown-term',
    value: label,
    ...(nearest !== undefined && { facts: { nearest } }),
  }
  return { id: (known ?? index.add(vocabulary, label, parents)).id, warning }
}
