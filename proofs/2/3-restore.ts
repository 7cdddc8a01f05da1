#!/usr/bin/env node
// `backup`, a wiped folder, `restore`: every page is then what it was, byte for byte. The addresses are those of
// sitemap.xml in all languages and whatever those pages name: plates, cards, pictures, files, forms, filters.
// A page says who is open: museums open and close at quarters of an hour, so that pages of one quarter are compared.
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { databaseStatus } from '../../src/platform/postgres/index.ts'
import { chapter, prove, seconds, show, tell } from '../support/report.ts'
import { evict } from '../support/residents.ts'
import { cimaise, freePort, makeFolder, type Site, startSite } from '../support/site.ts'
import { byKind, differing, listAddresses, parting, photograph } from '../support/snapshot.ts'
import { digestOfTables, look } from '../support/tables.ts'

const quarter_ms = 15 * 60_000
const tries = 3
const place = makeFolder('restore')
const dataDir = join(place.path, 'data')
/** They show no opening hours: they may be asked for in another quarter. */
const isStill = (path: string) => /\.(svg|png|vcf|css)$/.test(path)

await prove('Line 3: backup, a wiped folder, restore', async (later) => {
  later(place.remove)
  later(() => evict(place.path))
  const port = await freePort()
  const environment = { BASE_URL: `http://localhost:${port}`, TRUST_PROXY: '127.0.0.1' }
  const start = () => startSite(dataDir, { port, environment })

  chapter('A network that lived a little')
  let site = await start()
  await live(site)
  const addresses = await listAddresses(site.address)
  tell(byKind(addresses))
  const stills = addresses.filter(isStill)
  const living = addresses.filter((path) => !isStill(path))
  const stillsBefore = await photograph(site.address, stills)

  for (let attempt = 1; ; attempt++) {
    chapter(`Backup and restore, attempt ${attempt}`)
    const quarter = await roomInQuarter()
    const before = await photograph(site.address, living)
    const refused = [...before].filter(([, { head }]) => !/^(200|3\d\d) /.test(head))
    show(
      'Addresses that answer neither 200 nor elsewhere',
      refused.length === 0,
      refused.map(([path]) => path).join(' ') || 0,
    )
    site = await throughBackup(site, start)
    const after = await photograph(site.address, living)
    const different = differing(before, after)
    tell(...different.slice(0, 20).map((path) => parting(path, before, after)))
    const crossed = quarterNow() !== quarter
    if (different.length > 0 && crossed && attempt < tries) {
      tell('A quarter of an hour passed meanwhile: museums may have opened or closed. Once more.')
      continue
    }
    show(
      `Pages that are not the same, byte for byte, of ${living.length}`,
      different.length === 0,
      `${different.length}${crossed ? ' (over two quarters of an hour)' : ''}`,
    )
    break
  }
  const differentStills = differing(stillsBefore, await photograph(site.address, stills))
  show(
    `Plates, pictures and cards that are not the same, of ${stills.length}`,
    differentStills.length === 0,
    differentStills.slice(0, 20).join(' ') || 0,
  )
  await goesOn(site)
  await site.stop()
})

/** Edits, holidays, a message held with its letter: more than the first start laid down. */
async function live(site: Site): Promise<void> {
  const lines = [
    [
      'museum',
      'edit',
      'M0443',
      '--phone',
      '05 61 22 21 82',
      '--street',
      '32 promenade du Tivoli',
      '--as',
      'Claire Vidal',
    ],
    ['museum', 'edit', 'M0463', '--state', 'closed', '--closed-reason', 'Travaux', '--as', 'Claire Vidal'],
  ]
  for (const words of lines) await command(...words)
  const answer = await fetch(`${site.address}/musees/musee-petiet/correction`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ about: 'hours', message: 'Ouvert le lundi', sender_email: 'visitor@example.org' }),
  })
  if (answer.status !== 303) throw new Error(`The message was answered ${answer.status}`)
}

/** Backs up while the site runs, wipes the data folder, restores, starts the site again. */
async function throughBackup(site: Site, start: () => Promise<Site>): Promise<Site> {
  const archive = join(place.path, 'backup.tar')
  const digest = await tables()
  const secret = readFileSync(join(dataDir, 'secret'), 'utf8')
  const backup = await command('backup', archive, '--overwrite')
  await site.stop()
  rmSync(dataDir, { recursive: true })
  if (existsSync(dataDir)) throw new Error('The folder is still there')
  const restore = await command('restore', archive)
  const again = await start()
  show('Rows of every table, the change log excepted', (await tables()) === digest, 'the same')
  show('The secret that signs links', readFileSync(join(dataDir, 'secret'), 'utf8') === secret, 'the same')
  tell(`${Math.round(statSync(archive).size / 1024)} KB, backup ${seconds(backup)}, restore ${seconds(restore)}`)
  return again
}

/** What was restored can be lived in: an edit is numbered after the last one, and shows. */
async function goesOn(site: Site): Promise<void> {
  await command('museum', 'edit', 'M0443', '--phone', '05 61 22 21 83', '--as', 'Claire Vidal')
  const page = await (await fetch(`${site.address}/musees/musee-petiet`)).text()
  show('An edit made afterwards shows', page.includes('tel:+33561222183'), '05 61 22 21 83')
}

async function tables(): Promise<string> {
  const { connection } = await databaseStatus({ dataDir })
  if (!connection) throw new Error('There is no database')
  const client = await look(connection)
  try {
    return await digestOfTables(client, ['platform.change', 'platform.change_cut'])
  } finally {
    await client.end()
  }
}

function quarterNow(): number {
  return Math.floor(Date.now() / quarter_ms)
}

/** Waits for the next quarter when this one is two thirds over. */
async function roomInQuarter(): Promise<number> {
  const gone = Date.now() % quarter_ms
  if (gone > (2 * quarter_ms) / 3) {
    tell(`Waiting ${seconds(quarter_ms - gone)} for the next quarter of an hour`)
    await pause(quarter_ms - gone + 1000)
  }
  return quarterNow()
}

/** @returns how many milliseconds it took. */
async function command(...words: string[]): Promise<number> {
  const { code, output, milliseconds } = await cimaise(dataDir, ...words)
  if (code !== 0) throw new Error(`cimaise ${words.join(' ')}: exit code ${code}\n${output}`)
  return milliseconds
}
