import { expect, test } from 'vitest'
import { closedDoors } from '../src/app.ts'
import * as collections from '../src/collections/paths.ts'
import * as museums from '../src/museums/paths.ts'
import { type Language, languages } from '../src/platform/languages.ts'
import * as portal from '../src/portal/paths.ts'
import { db, instantOf, listRoutes, metricsToken, post, type Route, theMoment, visit } from './scene/index.ts'
import { raiseSite } from './scene/site.ts'

const slug = ':slug'
const inEveryLanguage = (method: string, ...paths: ((language: Language) => string)[]) =>
  paths.flatMap((path) => languages.map((language) => `${method} ${path(language)}`))

/** The open routes, all of them: whoever opens another writes it here. */
const open = new Set([
  ...inEveryLanguage(
    'GET',
    portal.homePath,
    museums.museumsPath,
    museums.museumsMapPath,
    museums.departmentsPath,
    museums.themesPath,
    (language) => museums.museumsFilePath(language, 'json'),
    (language) => museums.museumsFilePath(language, 'csv'),
    (language) => museums.museumsFilePath(language, 'geojson'),
    (language) => museums.museumsFilePath(language, 'atom'),
    (language) => museums.museumPath(language, { slug }),
    (language) => museums.museumCollectionPath(language, { slug }),
    (language) => museums.museumImagePath(language, { slug }),
    (language) => museums.departmentPath(language, { slug }),
    (language) => museums.communePath(language, { slug }),
    (language) => museums.themePath(language, { slug }),
    (language) => museums.correctionPath(language, { slug }),
    (language) => museums.correctionConfirmationPath(language, { slug }, ':token'),
    (language) => museums.correctionOutcomePath(language, { slug }, 'received'),
    (language) => museums.correctionOutcomePath(language, { slug }, 'held'),
    (language) => museums.correctionOutcomePath(language, { slug }, 'confirmed'),
    (language) => museums.correctionOutcomePath(language, { slug }, 'expired'),
    collections.worksPath,
    collections.worksMapPath,
    (language) => collections.workPath(language, { id: ':id', slug: '' }),
    (language) => collections.workPath(language, { id: ':id', slug }),
    (language) => collections.workComparisonPath(language, { id: ':id', slug: '' }),
    collections.selectionPath,
    collections.selectionFilePath,
    collections.artistsPath,
    collections.artistsByPlacePath,
    collections.artistsByPeriodPath,
    (language) => collections.artistPath(language, { slug }),
    collections.techniquesPath,
    (language) => collections.techniquePath(language, { slug }),
    collections.periodsPath,
    (language) => collections.periodPath(language, { slug }),
    collections.subjectsPath,
    (language) => collections.subjectPath(language, { slug }),
    collections.domainsPath,
    (language) => collections.domainPath(language, { slug }),
    collections.groupsPath,
    (language) => collections.groupPath(language, { slug }),
    portal.searchPath,
    portal.suggestionsPath,
    portal.networkPath,
    portal.networkImagePath,
    portal.partnersPath,
    portal.contactPath,
    portal.legalPath,
    portal.privacyPath,
    portal.accessibilityPath,
    portal.siteMapPath,
  ),
  ...inEveryLanguage('POST', (language) => museums.correctionPath(language, { slug })),
  `GET ${museums.museumCardPath({ slug })}`,
  `GET ${museums.museumPlatePath({ slug })}`,
  ...(['bib', 'ris', 'json', 'svg', 'png'] as const).map(
    (format) => `GET ${collections.workFilePath({ id: ':id' }, format)}`,
  ),
  `GET ${collections.workLabelPath({ id: ':id' })}`,
  `GET ${portal.sitemapFilePath}`,
  `GET ${portal.sitemapPartPath(':part')}`,
  `GET ${portal.robotsPath}`,
  `GET ${portal.mailboxPath}`,
  'GET /preuve',
  'GET /logo.svg',
  'GET /tiles/*',
  'GET /network.css',
  'GET /assets/*',
  'GET /iiif/3/*',
  'GET /health/live',
  'GET /health/ready',
])

const said = ({ method, pattern }: Route) => `${method === 'HEAD' ? 'GET' : method} ${pattern}`
const isBehind = (door: string, { pattern }: Route) => pattern === door || pattern.startsWith(`${door}/`)

test('every route is open on purpose, or stands behind a closed door', async () => {
  const routes = await listRoutes()
  expect(routes.length).toBeGreaterThan(100)
  const stray = routes.filter((route) => !open.has(said(route)) && !closedDoors.some((door) => isBehind(door, route)))
  expect([...new Set(stray.map(said))]).toEqual([])
})

test('what stands behind a closed door refuses a stranger', async () => {
  const closed = (await listRoutes()).filter((route) => closedDoors.some((door) => isBehind(door, route)))
  expect(closed.length).toBeGreaterThan(0)
  expect(closed.filter((route) => open.has(said(route)))).toEqual([])
  const answers = await Promise.all(
    closed
      .filter(({ method }) => method !== 'HEAD')
      .map(async ({ method, pattern }) => {
        const path = pattern.replace(/:\w+/g, 'x').replace('*', 'x')
        const { status, to } = await (method === 'POST' ? post(path, {}) : visit(path))
        return { pattern, refused: [401, 403].includes(status) || ([302, 303].includes(status) && isSignIn(to)) }
      }),
  )
  expect(answers.length).toBeGreaterThan(0)
  expect(answers.filter(({ refused }) => !refused)).toEqual([])
})

const isSignIn = (to: string | undefined) => to?.startsWith('/connexion') ?? false

test('the site is asked by GET and written to by POST, and knows no other way', async () => {
  const methods = new Set((await listRoutes()).map(({ method }) => method))
  expect([...methods].sort()).toEqual(['GET', 'HEAD', 'POST'])
})

test('the list of open routes names no route that is gone', async () => {
  const routes = new Set((await listRoutes()).map(said))
  expect([...open].filter((route) => !routes.has(route))).toEqual([])
})

test('the figures of the operator open to a token, and to no other', async () => {
  expect((await visit('/metrics')).status).toBe(401)
  expect((await visit('/metrics', { authorization: 'Bearer a-guess-of-the-night' })).status).toBe(401)
  const figures = await visit('/metrics', { authorization: `Bearer ${metricsToken}` })
  expect(figures.status).toBe(200)
  expect(figures.body).toContain('cimaise_requests_total')
})

test('nobody finds a way into the office by guessing', async () => {
  for (const door of closedDoors) expect([401, 403, 404]).toContain((await visit(`${door}/anything`)).status)
})

test('the mailbox of a demonstration is no page of a real network', async () => {
  expect((await visit(portal.mailboxPath)).status).toBe(404)
})

test('a page put behind a closed door refuses a stranger by itself, whatever its author forgot', async () => {
  const site = await raiseSite({
    db: () => db,
    now: () => instantOf(theMoment),
    furnish: (app) => {
      for (const door of closedDoors) app.get(`${door}/essai`, async (_request, reply) => reply.send('inside'))
      app.get('/officine', async (_request, reply) => reply.send('a shop'))
    },
  })
  for (const door of closedDoors.filter((each) => each !== '/metrics'))
    expect((await site.visit(`${door}/essai`)).status).toBe(403)
  expect((await site.visit('/officine')).status).toBe(200)
  await site.close()
})
