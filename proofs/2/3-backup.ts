#!/usr/bin/env node
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chapter, prove, show, tell } from '../support/report.ts'
import { cimaise, freePort, makeFolder, type Site, startSite } from '../support/site.ts'

const atOnce = 8

/** Line 3, its end: `backup`, a wiped folder, `restore`, and every page equal byte for byte. */
await prove('Line 3: backup, a wiped folder, restore', async (later) => {
  const place = makeFolder('backup')
  later(place.remove)
  const dataDir = join(place.path, 'data')
  const archive = join(place.path, 'network.tar')
  const port = await freePort()

  chapter('A network that has lived: the demonstration, and an edit')
  let site = await startSite(dataDir, { port })
  later(() => site.stop())
  const edit = await cimaise(dataDir, 'museum', 'edit', 'M0443', '--phone', '05 61 22 21 82', '--as', 'Claire Vidal')
  show('cimaise museum edit', edit.code === 0, `exit code ${edit.code}`)
  const addresses = await listAddresses(site)
  const before = await digestAll(site, addresses)
  show(
    'every address answers 200',
    [...before.values()].every((digest) => digest.startsWith('200 ')),
    before.size,
  )

  chapter('Backup while the site runs, then the folder goes')
  const backup = await cimaise(dataDir, 'backup', archive)
  show('cimaise backup', backup.code === 0, `exit code ${backup.code}, ${statSync(archive).size} bytes`)
  await site.stop()
  await rm(dataDir, { recursive: true })

  chapter('Restore, and the same addresses')
  const restore = await cimaise(dataDir, 'restore', archive)
  show('cimaise restore', restore.code === 0, `exit code ${restore.code}, ${Math.round(restore.milliseconds)} ms`)
  site = await startSite(dataDir, { port })
  // Asked the other way round: no page may depend on which came first.
  const after = await digestAll(site, (await listAddresses(site)).toReversed())
  const different = [...before].filter(([address, digest]) => after.get(address) !== digest).map(([address]) => address)
  tell(...different.slice(0, 10))
  show('addresses before and after', before.size === after.size, `${before.size}, ${after.size}`)
  show('answers that are not the same to the byte', different.length === 0, different.length)
})

/** Every page of the site map in every language, each museum's picture and card, the list in its other forms. */
async function listAddresses(site: Site): Promise<string[]> {
  const siteMap = await (await fetch(`${site.address}/sitemap.xml`)).text()
  const pages = [...siteMap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  const museums = pages.filter((path) => /^\/musees\/[^/]+$/.test(path) && path !== '/musees/carte')
  const files = ['json', 'csv', 'geojson', 'atom'].map((format) => `/musees.${format}`)
  return [
    ...pages,
    ...museums.flatMap((path) => [`${path}.svg`, `${path}.vcf`]),
    ...files,
    '/sitemap.xml',
    '/robots.txt',
    '/logo.svg',
  ]
}

/** Status and SHA-256 of each answer, by address. */
async function digestAll(site: Site, addresses: readonly string[]): Promise<Map<string, string>> {
  const digests = new Map<string, string>()
  const waiting = [...addresses]
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await fetch(site.address + path)
      const body = Buffer.from(await answer.arrayBuffer())
      digests.set(path, `${answer.status} ${createHash('sha256').update(body).digest('hex')}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return digests
}
