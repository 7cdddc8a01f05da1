import {
  countPublicWorks,
  listGroups,
  listShowingMuseums,
  listTermAddresses,
  listWorkAddresses,
  readShownArtists,
} from '../collections/index.ts'
import {
  artistPath,
  artistsByPeriodPath,
  artistsByPlacePath,
  artistsPath,
  domainsPath,
  groupPath,
  groupsPath,
  periodsPath,
  subjectsPath,
  techniquesPath,
  termPath,
  workFilePath,
  workPath,
  worksMapPath,
  worksPath,
} from '../collections/paths.ts'
import { listCommunes, publicMuseums, themeSlug, themesOf } from '../museums/index.ts'
import {
  communePath,
  correctionPath,
  departmentPath,
  departmentsPath,
  museumCardPath,
  museumCollectionPath,
  museumPath,
  museumPlatePath,
  museumsFilePath,
  museumsMapPath,
  museumsPath,
  themePath,
  themesPath,
} from '../museums/paths.ts'
import type { Db } from '../platform/database/connect.ts'
import { type Language, languages, type PerLanguage } from '../platform/languages.ts'
import type { Network } from '../platform/network.ts'
import { logoPath, networkStylesPath } from '../web/index.ts'
import {
  accessibilityPath,
  contactPath,
  homePath,
  legalPath,
  networkPath,
  partnersPath,
  privacyPath,
  robotsPath,
  searchPath,
  siteMapPath,
  sitemapFilePath,
} from './paths.ts'

/** A public page in each language, and when it last changed, where that is known. */
export interface SitePage {
  readonly paths: PerLanguage<string>
  readonly changed_at?: Date
}

const page = (path: (language: Language) => string, changed_at?: Date): SitePage => ({
  paths: { fr: path('fr'), en: path('en'), es: path('es'), oc: path('oc'), ca: path('ca') },
  ...(changed_at && { changed_at }),
})

/** Pages in a lasting order, to be had some at a time: there may be more than anyone would hold at once. */
export interface SitePages {
  readonly count: number
  /** From the place `from`, counted from 0, up to `to` without it. */
  some(from: number, to: number): Promise<SitePage[]>
}

/** What keeps a read between two changes, or does not. */
type Kept = <Value>(read: (db: Db) => Promise<Value>) => Promise<Value>

/** Every public page of the site: what sitemap.xml tells search engines. */
export async function findSitePages(db: Db, network: Network, kept: Kept = (read) => read(db)): Promise<SitePages> {
  const [museums, collections] = await Promise.all([listMuseumPages(db, network), findCollectionPages(db, kept)])
  return joined([allOf(museums), ...collections])
}

/** The same, all at once. */
export async function listSitePages(db: Db, network: Network): Promise<SitePage[]> {
  return everyPage(await findSitePages(db, network))
}

/** Works, artists, words: as many as there are. */
async function findCollectionPages(db: Db, kept: Kept): Promise<SitePages[]> {
  const [works, artists, terms, groups, showing] = await Promise.all([
    kept(countPublicWorks),
    kept(readShownArtists),
    kept(listTermAddresses),
    kept(listGroups),
    kept(listShowingMuseums),
  ])
  return [
    allOf([
      ...showing.map((slug) => page((language) => museumCollectionPath(language, { slug }))),
      ...(groups.length > 0 ? [page(groupsPath)] : []),
      ...groups.map((group) => page((language) => groupPath(language, group), group.updated_at)),
    ]),
    {
      count: works,
      async some(from, to) {
        const rows = await listWorkAddresses(db, { offset: from, limit: to - from })
        return rows.map((work) => page((language) => workPath(language, work), work.updated_at))
      },
    },
    someOf(artists.all, (artist) => page((language) => artistPath(language, artist), artist.updated_at)),
    someOf(terms, (term) => page((language) => termPath(language, term) ?? '')),
  ]
}

const allOf = (pages: readonly SitePage[]): SitePages => someOf(pages, (each) => each)

function someOf<Thing>(things: readonly Thing[], pageOf: (thing: Thing) => SitePage): SitePages {
  return { count: things.length, some: async (from, to) => things.slice(from, to).map(pageOf) }
}

const everyPage = (pages: SitePages) => pages.some(0, pages.count)

/** One row of pages after another. */
function joined(rows: readonly SitePages[]): SitePages {
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    async some(from, to) {
      const found: SitePage[] = []
      let start = 0
      for (const row of rows) {
        const [first, end] = [Math.max(from - start, 0), Math.min(to - start, row.count)]
        if (first < end) found.push(...(await row.some(first, end)))
        start += row.count
      }
      return found
    },
  }
}

async function listMuseumPages(db: Db, network: Network): Promise<SitePage[]> {
  const [museums, communes] = await Promise.all([
    publicMuseums(db).select(['m.slug', 'm.updated_at', 'm.domains']).orderBy('m.slug').execute(),
    listCommunes(db),
  ])
  const single = [
    homePath,
    museumsPath,
    museumsMapPath,
    departmentsPath,
    themesPath,
    worksPath,
    worksMapPath,
    searchPath,
    artistsPath,
    artistsByPlacePath,
    artistsByPeriodPath,
    domainsPath,
    techniquesPath,
    periodsPath,
    subjectsPath,
    networkPath,
    partnersPath,
    contactPath,
    legalPath,
    privacyPath,
    accessibilityPath,
    siteMapPath,
  ]
  return [
    ...single.map((path) => page(path)),
    ...themesOf(network, museums).map(({ domain }) =>
      page((language) => themePath(language, { slug: themeSlug(language, domain) })),
    ),
    ...network.departments.map((department) => page((language) => departmentPath(language, department))),
    ...communes.map((commune) => page((language) => communePath(language, commune))),
    ...museums.map((museum) => page((language) => museumPath(language, museum), museum.updated_at)),
  ]
}

/** Of the pages that collections bring, and of their plates, those that have a copy: neither the night nor the disk would hold all of a region's. */
const mostCopied = 20_000

/** Every public address that should have a copy for the hours when the database is away: pages, then what they show. */
export async function listSitePaths(db: Db, network: Network): Promise<string[]> {
  const [pages, collections, works] = await Promise.all([
    listMuseumPages(db, network),
    findCollectionPages(db, (read) => read(db)).then((rows) => joined(rows).some(0, mostCopied)),
    listWorkAddresses(db, { offset: 0, limit: mostCopied / languages.length }),
  ])
  const museums = await publicMuseums(db).select('m.slug').execute()
  const inEach = (of: readonly SitePage[]) =>
    languages.flatMap((language) => of.map(({ paths }) => paths[language]).filter((path) => path !== ''))
  return [
    ...inEach(pages),
    ...museums.map((museum) => museumPlatePath(museum)),
    // All of them in French before any in another language.
    ...inEach(collections).slice(0, mostCopied),
    ...works.map((work) => workFilePath(work, 'svg')),
    ...languages.flatMap((language) => museums.map((museum) => correctionPath(language, museum))),
    ...museums.map((museum) => museumCardPath(museum)),
    ...languages.flatMap((language) =>
      (['json', 'csv', 'geojson', 'atom'] as const).map((format) => museumsFilePath(language, format)),
    ),
    sitemapFilePath,
    robotsPath,
    networkStylesPath,
    logoPath,
  ]
}
