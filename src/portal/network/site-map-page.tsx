import { departmentLabel, domainName, type MuseumLine, themeSlug, themesOf } from '../../museums/index.ts'
import {
  communePath,
  departmentPath,
  departmentsPath,
  museumPath,
  museumsMapPath,
  museumsPath,
  themePath,
  themesPath,
} from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import { Columns, type Frame, Page, Room } from '../../web/index.ts'
import { messagesIn } from '../messages/index.ts'

type Properties = { frame: Frame; network: Network; museums: readonly MuseumLine[] }
type Link = { href: string; label: string }

/** Every page of the site, in its place. */
export function SiteMapPage({ frame, network, museums }: Properties) {
  const { language, links } = frame
  const say = messagesIn(language).siteMap
  const label = (href: string) =>
    [...links.nav, ...links.floor.flatMap((group) => group.links)].find((link) => link.href === href)?.label ?? href
  const towns = [...new Map(museums.map((museum) => [museum.commune_slug, museum.commune_name]))].toSorted((a, b) =>
    a[1].localeCompare(b[1], 'fr'),
  )
  const groups: { title: Link | string; links: Link[] }[] = [
    { title: say.pages, links: links.floor.flatMap((group) => [...group.links]) },
    {
      title: { href: themesPath(language), label: label(themesPath(language)) },
      links: themesOf(network, museums).map(({ domain }) => ({
        href: themePath(language, { slug: themeSlug(language, domain) }),
        label: domainName(language, domain),
      })),
    },
    {
      title: { href: departmentsPath(language), label: label(departmentsPath(language)) },
      links: network.departments
        .map((department) => ({
          href: departmentPath(language, department),
          label: departmentLabel(language, department),
        }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'fr')),
    },
    {
      title: { href: museumsPath(language), label: label(museumsPath(language)) },
      links: museums.map((museum) => ({
        href: museumPath(language, museum),
        label: `${museum.name}, ${museum.commune_name}`,
      })),
    },
    {
      title: { href: museumsMapPath(language), label: say.towns },
      links: towns.map(([slug, name]) => ({ href: communePath(language, { slug }), label: name })),
    },
  ]
  return (
    <Page
      frame={frame}
      title={say.title}
      description={say.description}
      head={
        <div class="sheet-head">
          <h1>{say.title}</h1>
        </div>
      }
    >
      {groups.map((group) => (
        <Room key={typeof group.title === 'string' ? group.title : group.title.href} rail>
          <h2>{typeof group.title === 'string' ? group.title : <a href={group.title.href}>{group.title.label}</a>}</h2>
          <Columns>
            {inColumns(group.links).map((column, index) => (
              <ul class="plain" key={index}>
                {column.map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
            ))}
          </Columns>
        </Room>
      ))}
    </Page>
  )
}

/** Up to four columns read downwards. */
function inColumns(links: readonly Link[]): Link[][] {
  const size = Math.ceil(links.length / Math.min(4, Math.max(1, Math.ceil(links.length / 6))))
  const columns: Link[][] = []
  for (let from = 0; from < links.length; from += size) columns.push(links.slice(from, from + size))
  return columns
}
