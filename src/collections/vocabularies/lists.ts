import { createHash, hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../platform/root.ts'
import { keySlug, labelKey } from './labels.ts'
import { type Term, type Vocabulary, vocabularies } from './vocabulary.ts'

/** To be raised when the same lists give other rows. */
const edition = 1

const fileOf = (vocabulary: Vocabulary) => join(root, 'src/collections/vocabularies/lists', `${vocabulary}.tsv`)

/** What tells these lists from those of another release. */
export function listsDigest(): string {
  const digest = createHash('sha256').update(`${edition}\n`)
  for (const vocabulary of vocabularies) digest.update(readFileSync(fileOf(vocabulary)))
  return digest.digest('hex')
}

/** The official terms, parents before their children, with the same ids in every installation. */
export function readLists(): Term[] {
  return vocabularies.flatMap((vocabulary) => readList(vocabulary, readFileSync(fileOf(vocabulary), 'utf8')))
}

/** One list: on each line depth (`!` for a heading), term, synonyms. */
export function readList(vocabulary: Vocabulary, text: string): Term[] {
  const slugs = new Set<string>()
  const open: { readonly term: Term; readonly words: string }[] = []
  const terms: Term[] = []
  for (const line of text.split('\n')) {
    const [depth = '', label, ...synonyms] = line.split('\t')
    if (label === undefined || depth.startsWith('#')) continue
    open.length = Number.parseInt(depth, 10)
    const above = open.at(-1)
    const words = `${above?.words ?? vocabulary}\n${label}`
    const id = idOf(words)
    const label_key = labelKey(label)
    const term: Term = {
      id,
      vocabulary,
      parent_id: above?.term.id ?? null,
      label,
      synonyms,
      label_key,
      slug: slugAmong(slugs, label_key, above?.term),
      path: `${above?.term.path ?? ''}${id}/`,
      official: true,
      assignable: !depth.endsWith('!'),
    }
    terms.push(term)
    open.push({ term, words })
  }
  return terms
}

/** The first of a word keeps it; homonyms take their parent's after it, then a number. */
function slugAmong(slugs: Set<string>, key: string, parent: Term | undefined): string {
  const slug = freeTermSlug(key, parent?.slug, (each) => slugs.has(each))
  slugs.add(slug)
  return slug
}

export function freeTermSlug(key: string, parent: string | undefined, taken: (slug: string) => boolean): string {
  const alone = keySlug(key)
  if (!taken(alone)) return alone
  const withParent = parent ? `${alone}-${parent}` : alone
  if (!taken(withParent)) return withParent
  for (let number = 2; ; number += 1) if (!taken(`${withParent}-${number}`)) return `${withParent}-${number}`
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** The id of an official term: made of its words from the root down, in the alphabet of all ids. */
function idOf(words: string): string {
  const digest = hash('sha256', words, 'buffer')
  let id = ''
  for (let at = 0; at < 10; at += 1) id += alphabet.charAt((digest[at] ?? 0) & 31)
  return id
}
