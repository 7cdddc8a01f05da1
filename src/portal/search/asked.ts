import type { SearchQuery } from '../../search/index.ts'
import { type FacetName, facetNames } from './schema.ts'

/** The words of an address, the same in every language, so that a switch keeps what was asked. */
const wordOfFacet: Readonly<Record<FacetName, string>> = {
  domain: 'domaine',
  technique: 'technique',
  artist: 'artiste',
  period: 'periode',
  subject: 'sujet',
  object_type: 'type',
  place: 'lieu',
  museum: 'musee',
  department: 'departement',
  on_display: 'exposee',
  with_image: 'photo',
  reusable: 'libre',
}
export const facetWord = (facet: FacetName) => wordOfFacet[facet]

export const sorts = ['title', 'date', 'artist', 'museum', 'newest'] as const
export type Sort = (typeof sorts)[number]
const wordOfSort: Readonly<Record<Sort, string>> = {
  title: 'titre',
  date: 'date',
  artist: 'artiste',
  museum: 'musee',
  newest: 'nouveautes',
}
export const sortWord = (sort: Sort) => wordOfSort[sort]

export const worksWords: readonly string[] = ['q', ...Object.values(wordOfFacet), 'de', 'a', 'tri', 'vue', 'page']

/** What a visitor asks of the works. */
export interface Asked {
  readonly text: string
  readonly filters: Readonly<Partial<Record<FacetName, readonly string[]>>>
  /** Astronomical years. */
  readonly from?: number
  readonly to?: number
  /** Relevance, or the order of the wall, when absent. */
  readonly sort?: Sort
  readonly asList: boolean
  readonly page: number
}

export const worksPerPage = 24
/** Further on nobody walks, and machines have files. */
export const lastPage = 400
const mostValues = 20

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Reads an address; what cannot be read is left out. */
export function readAsked(query: Query): Asked {
  const all = (name: string) => [...new Set([query[name] ?? []].flat())]
  const one = (name: string) => all(name)[0]?.trim() ?? ''
  const filters: Partial<Record<FacetName, string[]>> = {}
  for (const facet of facetNames) {
    const values = all(wordOfFacet[facet]).filter((value) => /^[0-9a-zA-Z]{1,20}$/.test(value))
    if (values.length > 0) filters[facet] = values.slice(0, mostValues)
  }
  const [from, to] = [yearOf(one('de')), yearOf(one('a'))]
  const sort = sorts.find((each) => wordOfSort[each] === one('tri'))
  return {
    text: readText(one('q')),
    filters,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(sort && { sort }),
    asList: one('vue') === 'liste',
    page: Math.min(lastPage, Math.max(1, Math.trunc(Number(one('page'))) || 1)),
  }
}

/** Long enough for any title; what no keyboard types is not said back. */
export function readText(typed: string): string {
  return typed
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 300)
    .toWellFormed()
    .trim()
}

function yearOf(typed: string): number | undefined {
  return /^-?\d{1,5}$/.test(typed) ? Number(typed) : undefined
}

/** The query of an address, its words in a fixed order; `''` when nothing is asked. */
export function writeAsked(asked: Partial<Asked>): string {
  const words = wordsOf(asked)
  return words.length === 0 ? '' : `?${new URLSearchParams(words.map(({ name, value }) => [name, value]))}`
}

/** The same as the fields of a form, but for those it shows itself. */
export function wordsOf(asked: Partial<Asked>): { name: string; value: string }[] {
  const words: { name: string; value: string }[] = []
  const add = (name: string, value: string | number | undefined | false) => {
    if (value !== undefined && value !== '' && value !== false) words.push({ name, value: String(value) })
  }
  add('q', asked.text)
  for (const facet of facetNames) for (const value of asked.filters?.[facet] ?? []) add(wordOfFacet[facet], value)
  add('de', asked.from)
  add('a', asked.to)
  add('tri', asked.sort && wordOfSort[asked.sort])
  add('vue', asked.asList && 'liste')
  add('page', asked.page !== undefined && asked.page > 1 && asked.page)
  return words
}

/** True when it narrows the works in any way. */
export function isNarrowed({ text, filters, from, to }: Asked): boolean {
  return text !== '' || Object.keys(filters).length > 0 || from !== undefined || to !== undefined
}

export function yearsOf({ from, to }: Asked): SearchQuery['years'] {
  if (from === undefined && to === undefined) return undefined
  // Turned round, they mean the same.
  const [first, last] = from !== undefined && to !== undefined && from > to ? [to, from] : [from, to]
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) }
}
