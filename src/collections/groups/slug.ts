import { sql } from 'kysely'
import type { Transact } from '../../platform/database/connect.ts'
import { freeSlug, slugOf } from '../../platform/text/slug.ts'
import { groupPath } from '../paths.ts'

const [longest, lock] = [80, 6_420_071_923]

/** Two titles that differ in case, accents and signs alone are one. */
export function titleKey(title: string): string {
  return slugOf(title) || title.trim().toLowerCase()
}

/** Held by whoever gives a group its title: two at once would find the same one free. */
export async function chooseTitlesInTurn(trx: Transact): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lock})`.execute(trx)
}

/** A slug that is no other group's and never was, since old addresses go on leading where they led. */
export async function groupSlug(trx: Transact, title: string, id: string): Promise<string> {
  const slug = shortened(slugOf(title)) || 'ensemble'
  const before = groupPath('fr', { slug: '' })
  const { rows } = await sql<{ slug: string }>`
    select slug from collections."group" where slug like ${`${slug}%`} and id <> ${id}
    union
    select substr(path, ${before.length + 1}::int) from platform.address
    where path like ${`${before}${slug}%`} and record_id <> ${id}`.execute(trx)
  const taken = new Set(rows.map((row) => row.slug))
  return freeSlug(slug, (each) => taken.has(each))
}

function shortened(slug: string): string {
  return slug.length <= longest ? slug : slug.slice(0, longest + 1).replace(/-[^-]*$/, '')
}
