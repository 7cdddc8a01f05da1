import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { publicWorks } from '../queries.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

/** A term as pages show it: with the public works that bear it or a narrower one. */
export interface TermLine {
  readonly id: string
  readonly vocabulary: Vocabulary
  readonly parent_id: string | null
  readonly label: string
  readonly slug: string
  readonly path: string
  readonly assignable: boolean
  readonly works: number
}

export interface TermBranch extends TermLine {
  readonly children: readonly TermBranch[]
}

/** Every term that a public work bears, and all above them, each with the works of its branch, counted once. */
function usedTerms(db: Db, vocabulary: Vocabulary) {
  const borne = publicWorks(db)
    .innerJoin('collections.work_term as wt', 'wt.work_id', 'w.id')
    .innerJoin('collections.term as t', 't.id', 'wt.term_id')
    .where('t.vocabulary', '=', vocabulary)
    .select(['wt.work_id', 't.path'])
  return sql`
    select once.id as term_id, count(*)::int as works
    from (
      select distinct above.id, borne.work_id
      from (${borne}) borne
      cross join lateral unnest(string_to_array(rtrim(borne.path, '/'), '/')) as above (id)
    ) once
    group by once.id`
}

/** The terms of a vocabulary that lead to a public work, as a tree; brothers by label. */
export async function listTerms(db: Db, vocabulary: Vocabulary): Promise<TermBranch[]> {
  const { rows } = await sql<TermLine>`
    select t.id, t.vocabulary, t.parent_id, t.label, t.slug, t.path, t.assignable, used.works
    from (${usedTerms(db, vocabulary)}) used
    join collections.term t on t.id = used.term_id
    order by t.label_key, t.id`.execute(db)
  return treeOf(rows)
}

function treeOf<Line extends Omit<TermLine, 'works'>>(lines: readonly Line[]): Tree<Line>[] {
  const branches = new Map(lines.map((line) => [line.id, { ...line, children: [] as Tree<Line>[] }]))
  const roots: Tree<Line>[] = []
  for (const branch of branches.values()) (branches.get(branch.parent_id ?? '')?.children ?? roots).push(branch)
  return roots
}

type Tree<Line> = Line & { readonly children: Tree<Line>[] }

/** The terms of these ids and every heading of their vocabulary, brothers by label. */
export async function listTermsWithHeadings(
  db: Db,
  vocabulary: Vocabulary,
  ids: readonly string[],
): Promise<Omit<TermLine, 'works'>[]> {
  const { rows } = await sql<Omit<TermLine, 'works'>>`
    select id, vocabulary, parent_id, label, slug, path, assignable from collections.term
    where vocabulary = ${vocabulary} and (not assignable or id = any(${ids}::text[]))
    order by label_key, id`.execute(db)
  return rows
}

/**
 * The tree of `listTerms`, from terms whose works were counted elsewhere.
 * @param countHeading how many works bear one of these terms or a narrower one.
 */
export async function countedTree(
  lines: readonly Omit<TermLine, 'works'>[],
  counts: ReadonlyMap<string, number>,
  countHeading: (term_ids: readonly string[]) => Promise<number>,
): Promise<TermBranch[]> {
  async function counted(branches: readonly Tree<Omit<TermLine, 'works'>>[]): Promise<TermBranch[]> {
    const found: TermBranch[] = []
    for (const branch of branches) {
      const children = await counted(branch.children)
      const works = counts.get(branch.id)
      if (works !== undefined) found.push({ ...branch, works, children })
      else if (children.length > 0)
        found.push({ ...branch, works: await countHeading(children.flatMap(countable)), children })
    }
    return found
  }
  return counted(treeOf(lines))
}

/** Itself, or under a heading the first that are none. */
function countable(branch: TermBranch): string[] {
  return branch.assignable ? [branch.id] : branch.children.flatMap(countable)
}

/** How many public works bear each of these terms or a narrower one; none for a term without. */
export async function countWorksOfTerms(db: Db, vocabulary: Vocabulary): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ term_id: string; works: number }>`${usedTerms(db, vocabulary)}`.execute(db)
  return new Map(rows.map(({ term_id, works }) => [term_id, works]))
}

/** The term of an address, with those above it, the broadest first. */
export async function findTermOfSlug(
  db: Db,
  vocabulary: Vocabulary,
  slug: string,
): Promise<(Term & { readonly above: readonly Pick<Term, 'id' | 'label' | 'slug' | 'assignable'>[] }) | undefined> {
  const term = await db
    .selectFrom('collections.term')
    .selectAll()
    .where('vocabulary', '=', vocabulary)
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!term) return undefined
  const ids = term.path.split('/').filter((id) => id !== '' && id !== term.id)
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('collections.term')
          .select(['id', 'label', 'slug', 'assignable'])
          .where('id', 'in', ids)
          .execute()
  const above = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  return { ...(term as unknown as Term), above }
}
