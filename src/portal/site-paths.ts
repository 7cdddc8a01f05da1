import { worksMapPath, worksPath } from '../collections/paths.ts'
import { listCommunes, publicMuseums, themeSlug, themesOf } from '../museums/index.ts'
import {
  communePath,
  correctionPath,
  departmentPath,
  departmentsPath,
  museumCardPath,
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

/** Every public page of the site: what sitemap.xml tells search engines. */
export async function listSitePages(db: Db, network: Network): Promise<SitePage[]> {
  const [museums, communes] = await Promise.all([
    publicMuseums(db).select(['m.slug', 'm.updated_at', 'm.domains']).orderBy('m.slug').execute(),
    listCommunes(db),
  ])
  const page = (path: (language: Language) => string, changed_at?: Date): SitePage => ({
    paths: { fr: path('fr'), en: path('en'), es: path('es'), oc: path('oc'), ca: path('ca') },
    ...(changed_at && { changed_at }),
  })
  const single = [
    homePath,
    museumsPath,
    museumsMapPath,
    departmentsPath,
    themesPath,
    worksPath,
    worksMapPath,
    searchPath,
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

/** Every public address that should have a copy for the hours when the database is away: pages, then what they show. */
export async function listSitePaths(db: Db, network: Network): Promise<string[]> {
  const pages = await listSitePages(db, network)
  const museums = await publicMuseums(db).select('m.slug').execute()
  return [
    ...languages.flatMap((language) => pages.map(({ paths }) => paths[language])),
    ...museums.map((museum) => museumPlatePath(museum)),
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
