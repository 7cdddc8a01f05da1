import {
  artistsPath,
  domainsPath,
  periodsPath,
  subjectsPath,
  techniquesPath,
  worksPath,
} from '../../src/collections/paths.ts'
import { languageOfPath } from '../../src/platform/languages.ts'
import type { Site } from '../scene/site.ts'
import { type Page, readHtml } from './page.ts'

export const base = 'http://localhost'
const atOnce = 4
/** Drawing a picture takes longer than a page: a few of each kind are fetched, the others are only counted. */
const picturesOfAKind = 3
/** The pages of collections are all walked in French; one in so many in each other language, of searches and of files. */
const share = 8

export interface Walk {
  /** Every address met, by its path and query. */
  readonly pages: ReadonlyMap<string, Page>
  /** What is taken on trust, since others of its kind are there. */
  readonly trusted: ReadonlySet<string>
  /** `from` is the page where the link stands. */
  readonly links: readonly {
    readonly from: string
    readonly by: string
    readonly path: string
    readonly fragment: string
  }[]
}

/**
 * Follows every link from `start`. A page with a query is read, and its links checked, but what filters it further is
 * left alone: filters combine without end.
 */
export async function crawl(site: Site, start: readonly string[]): Promise<Walk> {
  const pages = new Map<string, Page>()
  const links: { from: string; by: string; path: string; fragment: string }[] = []
  const met = new Set<string>()
  const waiting: string[] = []
  const kinds = new Map<string, number>()
  const trusted = new Set<string>()

  const meet = (path: string) => {
    if (met.has(path)) return
    met.add(path)
    if (isOneOfMany(path) && numberOf(path) % share !== 0) {
      trusted.add(path)
      return
    }
    if (isPicture(path)) {
      const kind = path.replace(/[^/]+(?=\.\w+$)/, '*')
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      if ((kinds.get(kind) ?? 0) > picturesOfAKind) {
        trusted.add(path)
        return
      }
    }
    waiting.push(path)
  }

  const visit = async (path: string) => {
    const answer = await site.visit(path)
    const isHtml = answer.type.startsWith('text/html')
    const html = isHtml ? readHtml(answer.body, base) : undefined
    pages.set(path, { path, status: answer.status, type: answer.type, to: answer.to, html })
    for (const { by, href } of html?.links ?? []) {
      const { path: target, fragment } = resolve(path, href)
      links.push({ from: path, by, path: target, fragment })
      if (!path.includes('?') || !target.includes('?')) meet(target)
    }
    if (answer.type.includes('xml'))
      for (const [, address = ''] of answer.body.matchAll(/<loc>([^<]*)<\/loc>/g)) {
        const target = address.startsWith(base) ? address.slice(base.length) || '/' : address
        links.push({ from: path, by: 'loc', path: target, fragment: '' })
        meet(target)
      }
  }

  for (const path of start) meet(path)
  const walker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await visit(path)
  }
  while (waiting.length > 0) await Promise.all(Array.from({ length: atOnce }, walker))
  return { pages, trusted, links }
}

function resolve(from: string, href: string): { path: string; fragment: string } {
  const url = new URL(href, base + from)
  return { path: url.pathname + url.search, fragment: decodeURIComponent(url.hash.slice(1)) }
}

const isPicture = (path: string) => /\.(png|jpe?g|webp|avif)$/.test(path)

const lists = [worksPath, artistsPath, techniquesPath, periodsPath, subjectsPath, domainsPath]

/** True for a record of collections in another language, for a question put to the works, and for the files of a work. */
function isOneOfMany(path: string): boolean {
  const language = languageOfPath(path)
  if (path.startsWith(`${worksPath(language)}?`)) return true
  if (/^\/[^/]+\/[^/]+(\/.*)?\.\w+$/.test(path) && path.startsWith(`${worksPath('fr')}/`)) return true
  return language !== 'fr' && lists.some((list) => path.startsWith(`${list(language)}/`))
}

/** The same for an address at each run, so that what fails fails again. */
const numberOf = (path: string) =>
  [...path].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)
