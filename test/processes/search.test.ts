import { afterAll, beforeAll, expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, for Node 20
import { ensureBuilt } from '../../bin/prepare.mjs'
import { addWorks, editWork, withdrawWork } from '../../src/collections/works/index.ts'
import { type Installation, openInstallation } from '../../src/installation.ts'
import { addMuseum, editMuseum } from '../../src/museums/index.ts'
import { cimaise } from './cimaise.ts'
import { demolish, eventually, makeDataDir } from './postgres-scene.ts'
import { type SiteProcess, startSite } from './site-process.ts'

const operator = { kind: 'operator', name: 'Fernand' } as const
const dataDir = makeDataDir()
let installation: Installation
let museum_id: string
let sites: SiteProcess[] = []
let lessive: string

beforeAll(async () => {
  ensureBuilt()
  installation = await openInstallation({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, () => undefined, {
    create: { network: 'occitanie', demonstration: false },
  })
  const { db } = installation
  const museum = await addMuseum(db, operator, {
    museofile_id: null,
    commune_name: 'Sommières',
    source: 'association',
    fields: { name: 'Musée du Lavoir', town: 'Sommières', commune_code: '30321', department_code: '30' },
  })
  museum_id = museum.id
  ;[lessive = ''] = await addWorks(db, operator, [
    {
      museum_id,
      written: { title: 'La Grande Lessive', creators: 'NOUGUIER Honorine', techniques: 'toile;peinture à l’huile' },
    },
  ])
  sites = await Promise.all([startSite({ DATA_DIR: dataDir }), startSite({ DATA_DIR: dataDir })])
})
afterAll(async () => {
  await Promise.all(sites.map((site) => site.end('SIGKILL')))
  await installation.close()
  await demolish()
})

const listed = (site: SiteProcess, words: string) => site.visit(`/oeuvres?q=${encodeURIComponent(words)}&vue=liste`)
const finds = async (site: SiteProcess, words: string, title: string) =>
  (await listed(site, words)).body.replace(/<\/?mark>/g, '').includes(title)

/** Waits until every process finds, or no longer finds, the title. */
async function untilAll(words: string, title: string, expected = true): Promise<void> {
  await eventually(`all ${expected ? 'find' : 'have forgotten'} ${title}`, async () => {
    const found = await Promise.all(sites.map((site) => finds(site, words, title)))
    return found.every((each) => each === expected)
  })
}

test('works are found by two web processes soon after they started', async () => {
  await untilAll('lessive', 'La Grande Lessive')
  await untilAll('nouguier peinture', 'La Grande Lessive')
})

test('edits made by another process are found by both', async () => {
  for (const word of ['Battoirs', 'Brouettes', 'Agnelles']) {
    await editWork(installation.db, operator, lessive, { title: `Les ${word} du quai` })
    await untilAll(word.toLowerCase(), `Les ${word} du quai`)
  }
})

test('a museum that is renamed renames where its works are found', async () => {
  await editMuseum(installation.db, operator, museum_id, { name: 'Maison des Lavandières' })
  await untilAll('agnelles lavandieres', 'Les Agnelles du quai')
})

test('with the database away search still answers, even in a process that starts then', async () => {
  await eventually('a snapshot is written', async () => {
    const { existsSync } = await import('node:fs')
    return existsSync(`${dataDir}/search/index.snapshot`)
  })
  expect((await cimaise(dataDir, 'database', 'stop')).code).toBe(0)
  const [site] = sites
  if (!site) throw new Error('no site')
  await eventually('the site knows', async () => (await site.visit('/health/ready')).body.includes('degraded'))
  const { status, body } = await listed(site, 'agnelles')
  expect([status, body.includes('Les Agnelles du quai')]).toEqual([200, true])
  const late = await startSite({ DATA_DIR: dataDir })
  try {
    expect((await late.visit('/recherche?q=quai')).status).toBe(200)
  } finally {
    await late.end('SIGKILL')
  }
  expect((await cimaise(dataDir, 'database', 'start')).code).toBe(0)
  await eventually(
    'the site is whole again',
    async () => !(await site.visit('/health/ready')).body.includes('degraded'),
    20_000,
  )
})

test('what is withdrawn is found no more', async () => {
  await withdrawWork(installation.db, operator, lessive)
  await untilAll('agnelles', 'Les Agnelles du quai', false)
})
