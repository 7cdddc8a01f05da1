import { openInstallation } from '../../src/installation.ts'
import * as museums from '../../src/museums/paths.ts'
import type { Language } from '../../src/platform/languages.ts'
import * as portal from '../../src/portal/paths.ts'
import { cimaise, eventually, type Site } from './site.ts'

export interface Page {
  readonly name: string
  readonly path: string
  readonly status: number
  readonly html: string
}

const museum = { slug: 'musee-ingres-bourdelle' }
const refused = { about: 'hours', message: 'x', sender_email: 'not an address' }
const right = { about: 'hours', message: 'Ouvert à 9 h.\nLe samedi aussi.', sender_email: 'claire@example.org' }

/** One page of every template in a language, with its state: plain, refused, failed, shown from its copy, unsent. */
export async function gatherPages(site: Site, languages: readonly Language[]): Promise<Page[]> {
  const pages: Page[] = []
  const add = async (name: string, path: string, status: number, form?: Readonly<Record<string, string>>) => {
    const page = await ask(site, name, path, form)
    if (page.status !== status) throw new Error(`${name} (${path}) answers ${page.status} instead of ${status}`)
    pages.push(page)
    return page.html
  }
  for (const language of languages) {
    const list = museums.museumsPath(language)
    const form = museums.correctionPath(language, museum)
    await add('home', portal.homePath(language), 200)
    await add('list', list, 200)
    await add('list, filtered', `${list}?departement=gers&jour=2027-05-01&heure=15:00`, 200)
    await add('list, empty', `${list}?departement=lozere&theme=egypte`, 200)
    await add('list, a filter that cannot be read', `${list}?jour=2027-02-31`, 422)
    await add('map', museums.museumsMapPath(language), 200)
    await add('sheet', museums.museumPath(language, museum), 200)
    await add('départements', museums.departmentsPath(language), 200)
    await add('département', museums.departmentPath(language, { slug: 'gers' }), 200)
    await add('town', museums.communePath(language, { slug: 'toulouse' }), 200)
    const themes = await add('themes', museums.themesPath(language), 200)
    await add('theme', linkUnder(themes, museums.themesPath(language)), 200)
    await add('network', portal.networkPath(language), 200)
    await add('partners', portal.partnersPath(language), 200)
    await add('contact', portal.contactPath(language), 200)
    await add('legal notice', portal.legalPath(language), 200)
    await add('privacy', portal.privacyPath(language), 200)
    await add('accessibility', portal.accessibilityPath(language), 200)
    await add('site map', portal.siteMapPath(language), 200)
    await add('correction form', form, 200)
    await add('correction, refused', form, 422, refused)
    for (const outcome of ['received', 'held', 'confirmed', 'expired'] as const)
      await add(`correction, ${outcome}`, museums.correctionOutcomePath(language, museum, outcome), 200)
    await add('not found', `${list}/nulle-part`, 404)
  }
  await add('mailbox of the demonstration', portal.mailboxPath, 200)
  await whileBroken(site, async () => {
    for (const language of languages) await add('failure', `${museums.museumsPath(language)}?essai=1`, 500)
  })
  await whileStopped(site, async () => {
    for (const language of languages) {
      await add('home, from its copy', portal.homePath(language), 200)
      await add('sheet, from its copy', museums.museumPath(language, museum), 200)
      await add('unavailable', `${museums.museumsPath(language)}?q=jamais-vu`, 503)
      await add('unsent form', museums.correctionPath(language, museum), 503, right)
    }
  })
  return pages
}

async function ask(site: Site, name: string, path: string, form?: Readonly<Record<string, string>>): Promise<Page> {
  const answer = await fetch(site.address + path, {
    redirect: 'manual',
    ...(form && {
      method: 'POST',
      headers: { origin: site.address, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(form),
    }),
  })
  return { name, path, status: answer.status, html: await answer.text() }
}

/** A table that misses is a fault that nobody foresaw. */
async function whileBroken(site: Site, work: () => Promise<void>): Promise<void> {
  const { pool, close } = await openInstallation({ DATA_DIR: site.dataDir, LOG_LEVEL: 'error' }, () => undefined)
  try {
    await pool.query('alter table museums.exceptional_day rename to exceptional_day_away')
    await pool.query("insert into platform.change (area, kind, record_id) values ('museums', 'museum', '0000000000')")
    await pool.query('notify cimaise_change')
    const failing = async () => (await fetch(`${site.address}${museums.museumsPath('fr')}?attente=1`)).status === 500
    if (!(await eventually(failing, 10_000))) throw new Error('The site shows no failure without one of its tables')
    await work()
  } finally {
    await pool.query('alter table museums.exceptional_day_away rename to exceptional_day')
    await close()
  }
}

async function whileStopped(site: Site, work: () => Promise<void>): Promise<void> {
  const isDown = async () => (await (await fetch(`${site.address}/health/ready`)).text()).includes('"down"')
  await cimaise(site.dataDir, 'database', 'stop')
  if (!(await eventually(isDown, 5000))) throw new Error('The site did not see that its database stopped')
  try {
    await work()
  } finally {
    await cimaise(site.dataDir, 'database', 'start')
  }
  if (!(await eventually(async () => !(await isDown()), 10_000))) throw new Error('The database did not come back')
}

/** The first link of a page to what lies under a path. */
function linkUnder(html: string, path: string): string {
  const found = new RegExp(`href="(${path}/[^"]+)"`).exec(html)?.[1]
  if (!found) throw new Error(`No link to anything under ${path}`)
  return found
}
