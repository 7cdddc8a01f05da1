import {
  artistsPath,
  domainsPath,
  periodsPath,
  selectionPath,
  subjectsPath,
  techniquesPath,
  worksPath,
} from '../collections/paths.ts'
import { departmentsPath, museumsFilePath, museumsMapPath, museumsPath, themesPath } from '../museums/paths.ts'
import type { Language } from '../platform/languages.ts'
import {
  accessibilityPath,
  contactPath,
  homePath,
  legalPath,
  networkPath,
  partnersPath,
  privacyPath,
  searchPath,
  siteMapPath,
} from '../portal/paths.ts'
import type { Frame } from './frame.tsx'
import { linkLabels } from './messages/links.ts'

/** The links of the masthead and the floor. The longest path that begins the page's own is the one it stands under. */
export function siteLinks(language: Language, path: string): Frame['links'] {
  const say = linkLabels[language]
  const link = (label: string, href: string) => ({ label, href })
  const nav = [
    link(say.museums, museumsPath(language)),
    link(say.works, worksPath(language)),
    link(say.artists, artistsPath(language)),
    link(say.themes, themesPath(language)),
    link(say.map, museumsMapPath(language)),
  ]
  const page = path.split('?')[0] ?? path
  const under = nav
    .filter(({ href }) => page === href || page.startsWith(`${href}/`))
    .reduce((longest, { href }) => (href.length > longest.length ? href : longest), '')
  return {
    home: homePath(language),
    search: searchPath(language),
    nav: nav.map((each) => ({ ...each, current: each.href === under })),
    selection: link(say.selection, selectionPath(language)),
    floor: [
      {
        title: say.visit,
        links: [
          link(say.list, museumsPath(language)),
          link(say.map, museumsMapPath(language)),
          link(say.themes, themesPath(language)),
          link(say.departments, departmentsPath(language)),
        ],
      },
      {
        title: say.collections,
        links: [
          link(say.works, worksPath(language)),
          link(say.artists, artistsPath(language)),
          link(say.domains, domainsPath(language)),
          link(say.techniques, techniquesPath(language)),
          link(say.periods, periodsPath(language)),
          link(say.subjects, subjectsPath(language)),
          link(say.selection, selectionPath(language)),
        ],
      },
      {
        title: say.theNetwork,
        links: [
          link(say.association, networkPath(language)),
          link(say.partners, partnersPath(language)),
          link(say.contact, contactPath(language)),
        ],
      },
      {
        title: say.reuse,
        links: (['csv', 'json', 'geojson', 'atom'] as const).map((format) =>
          link(say[format], museumsFilePath(language, format)),
        ),
      },
      {
        title: say.site,
        links: [
          link(say.siteMap, siteMapPath(language)),
          link(say.accessibility, accessibilityPath(language)),
          link(say.privacy, privacyPath(language)),
          link(say.legal, legalPath(language)),
        ],
      },
    ],
  }
}
