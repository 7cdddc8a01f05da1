import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  findHolding,
  listWorksOf,
  listWorksOfMuseums,
  termsOfMuseumDomain,
  usedTerms,
} from '../../collections/index.ts'
import {
  centreOf,
  departmentOfCode,
  domainOfAnySlug,
  kilometresFrom,
  themeSlug,
  themesOf,
} from '../../museums/index.ts'
import { communePath, departmentPath, themePath } from '../../museums/paths.ts'
import { type PathOf, publicPage } from '../../web/index.ts'
import { readMuseums } from '../read-museums.ts'
import { hungFound } from '../term/holding-found.ts'
import { CommunePage } from './commune-page.tsx'
import { DepartmentPage } from './department-page.tsx'
import { ThemePage } from './theme-page.tsx'

const nearbyShown = 8
const worksHung = 12
const collected = ['museums', 'collections', 'media']
const slugged =
  (path: (language: FastifyRequest['language'], thing: { slug: string }) => string): PathOf =>
  (language, params) =>
    path(language, { slug: params.slug ?? '' })
const slugOf = (request: FastifyRequest) => (request.params as { slug: string }).slug

/** A theme's word is each language's own: the address in another is not this one with another prefix. */
const themePathOf: PathOf = (language, params) => {
  const slug = params.slug ?? ''
  const domain = slug.startsWith(':') ? undefined : domainOfAnySlug(slug)
  return themePath(language, { slug: domain ? themeSlug(language, domain) : slug })
}

/** Départements, towns, themes. */
export async function placeRoutes(app: FastifyInstance): Promise<void> {
  publicPage(app, { path: slugged(departmentPath), params: ['slug'], reads: collected }, async (request, reply) => {
    const { db, frame, network, today } = request
    const department = network.departments.find(({ slug }) => slug === slugOf(request))
    if (!department) return reply.missing()
    const { museums: all, time, until } = await readMuseums(request)
    const museums = all.filter((museum) => museum.department_code === department.code)
    const ids = await listWorksOfMuseums(
      db,
      museums.map(({ id }) => id),
    )
    const works = await listWorksOf(db, ids, today)
    return reply.page(<DepartmentPage {...{ frame, network, department, museums, all, works, time }} />, { until })
  })

  publicPage(app, { path: slugged(communePath), params: ['slug'], reads: ['museums'] }, async (request, reply) => {
    const { frame, network } = request
    const { museums: all, time, until } = await readMuseums(request)
    const museums = all.filter((museum) => museum.commune_slug === slugOf(request))
    const [first] = museums
    const department = first && departmentOfCode(network, first.department_code)
    if (!first || !department) return reply.missing()
    const centre = centreOf(museums)
    const nearby = all
      .filter((museum) => museum.commune_slug !== first.commune_slug)
      .flatMap((museum) => {
        const kilometres = centre && kilometresFrom(centre, museum)
        return kilometres === undefined ? [] : [{ museum, kilometres }]
      })
      .toSorted((a, b) => a.kilometres - b.kilometres)
      .slice(0, nearbyShown)
    const commune = { name: first.commune_name, slug: first.commune_slug }
    return reply.page(<CommunePage {...{ frame, network, commune, department, museums, nearby, time }} />, { until })
  })

  publicPage(app, { path: themePathOf, params: ['slug'], reads: collected }, async (request, reply) => {
    const { db, frame, network, language, today } = request
    const domain = domainOfAnySlug(slugOf(request))
    if (!domain || !network.themes.includes(domain)) return reply.missing()
    const present = themeSlug(language, domain)
    if (present !== slugOf(request)) return reply.redirect(themePath(language, { slug: present }), 301)
    const { museums: all, time, until } = await readMuseums(request)
    const museums = all.filter((museum) => museum.domains.includes(domain))
    if (museums.length === 0) return reply.missing()
    const others = themesOf(network, all).map((theme) => theme.domain)
    const tree = await request.kept(usedTerms.domain, ['museums', 'collections'])
    const terms = termsOfMuseumDomain(tree, domain)
    const { search } = request.site
    const hung = (await search.settled())
      ? await hungFound(search.index, 'domain', terms, worksHung)
      : (await findHolding(db, terms, worksHung)).hung
    const works = await listWorksOf(db, hung, today)
    return reply.page(<ThemePage {...{ frame, network, domain, museums, others, works, time }} />, { until })
  })
}
