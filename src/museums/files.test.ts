import { parse } from 'csv-parse/sync'
import type { FeatureCollection, Point } from 'geojson'

import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, instantOf, lavoir, oubli, theMoment, verre, visit } from '../../test/scene/index.ts'
import { raiseSite, type Site } from '../../test/scene/site.ts'
import { languages } from '../platform/languages.ts'
import { PageCache } from '../platform/pages/page-cache.ts'
import { museumsFilePath } from './paths.ts'

const write = (fields: Record<string, unknown>, id = lavoir.id) =>
  db.updateTable('museums.museum').set(fields).where('id', '=', id).execute()

const csv = async (query = '') => {
  const { body } = await visit(`/musees.csv${query}`)
  return parse(body, { columns: true, delimiter: ';', bom: true }) as Record<string, string>[]
}
const card = async (slug = 'musee-du-lavoir') => {
  const { body } = await visit(`/musees/${slug}.vcf`)
  return { body, lines: body.replaceAll('\r\n ', '').trimEnd().split('\r\n') }
}

test('the CSV opens in a spreadsheet as it is: marked, with its columns named, one museum a line', async () => {
  const { type, bytes } = await visit('/musees.csv')
  expect(type).toBe('text/csv; charset=utf-8')
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = await csv()
  expect(rows).toHaveLength(6)
  expect(rows.find(({ museofile }) => museofile === 'M9001')).toMatchObject({
    name: 'Musée du Lavoir',
    town: 'Sommières',
    department: 'Gard',
    postcode: '30250',
    latitude: '43.7836',
    phone: '+33466009001',
    domains: 'ethnologie ; histoire',
    url: 'http://localhost/musees/musee-du-lavoir',
  })
})

test('no cell of the CSV is a formula; numbers below zero and telephones stay what they are', async () => {
  for (const name of ['=cmd|calc', '+SUM(A1)', '-2+3', '@SUM(A1)', '\tx', '＝1+1', '+33 6; "x"']) {
    await write({ name, longitude: -0.0123, latitude: 43 })
    const row = (await csv()).find(({ museofile }) => museofile === 'M9001')
    expect([row?.name, row?.longitude, row?.phone]).toEqual([`'${name}`, '-0.0123', '+33466009001'])
  }
})

test('hours given as an example are in no file', async () => {
  const rows = await csv()
  expect(rows.find(({ museofile }) => museofile === 'M9002')?.opening_hours).toBe('')
  expect(rows.find(({ museofile }) => museofile === 'M9001')?.opening_hours).toBe(lavoir.fields.opening_hours)
})

test('the GeoJSON is RFC 7946: longitude first, each museum with a place once, under its own id', async () => {
  const { body, type } = await visit('/musees.geojson')
  expect(type).toBe('application/geo+json')
  const { features, ...rest } = JSON.parse(body) as FeatureCollection<Point>
  expect(rest).toEqual({ type: 'FeatureCollection' })
  expect(features).toHaveLength(5)
  expect(new Set(features.map(({ id }) => id)).size).toBe(5)
  expect(features.find(({ id }) => id === lavoir.id)).toMatchObject({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [4.0906, 43.7836] },
    properties: { name: 'Musée du Lavoir', url: 'http://localhost/musees/musee-du-lavoir' },
  })
  expect(features.some(({ id }) => id === oubli.id)).toBe(false)
})

test('the files follow the filters, and the language of their address', async () => {
  expect((await csv('?departement=tarn')).map(({ name }) => name)).toEqual([
    'Musée des Étoffes',
    'Musée du Verre soufflé',
  ])
  for (const language of languages)
    for (const format of ['json', 'csv', 'geojson', 'atom'] as const)
      expect((await visit(museumsFilePath(language, format))).status).toBe(200)
  const { body } = await visit('/ca/museus.json')
  expect(body).toContain('http://localhost/ca/museus/musee-du-lavoir')
})

test('the feed tells the museums whose pages changed, the newest first, each once', async () => {
  await write({ updated_at: '2026-11-20T12:00:00Z', name: 'Lavoir <& Cie>' })
  await db
    .updateTable('museums.museum')
    .set({ updated_at: '2026-11-01T00:00:00Z' })
    .where('id', '<>', lavoir.id)
    .execute()
  const { body, type } = await visit('/musees.atom')
  expect(type).toBe('application/atom+xml; charset=utf-8')
  expect(body).toContain('<updated>2026-11-20T12:00:00.000Z</updated>')
  expect(body).toContain('<link rel="self" href="http://localhost/musees.atom"/>')
  const entries = body.split('<entry>').slice(1)
  expect(entries).toHaveLength(6)
  expect(entries[0]).toMatch(/Lavoir <& Cie>|Lavoir &lt;&amp; Cie&gt;/)
  expect(new Set(entries.map((entry) => /<id>(.*?)<\/id>/.exec(entry)?.[1])).size).toBe(6)
})

test('a visiting card has the museum’s address, place and telephone, and says when it was made', async () => {
  await write({ updated_at: '2026-11-20T12:00:00Z', street: '3, quai des Lessives ; bât. B\nrez-de-chaussée' })
  const { lines } = await card()
  expect(lines).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    'FN:Musée du Lavoir',
    'ORG:Musée du Lavoir',
    'ADR:;;3\\, quai des Lessives \\; bât. B\\nrez-de-chaussée;Sommières;;30250;France',
    'TEL;VALUE=uri:tel:+33466009001',
    'EMAIL:lavoir@example.org',
    'URL:https://lavoir.example.org/',
    'GEO:geo:43.7836,4.0906',
    'SOURCE:http://localhost/musees/musee-du-lavoir',
    'REV:20261120T120000Z',
    'END:VCARD',
  ])
})

test('no line of a card is longer than 75 octets, no letter is cut in two, and no name adds a line', async () => {
  const name = 'Écomusée de l’Œuvre ãçéñtüêë 🧺🧺🧺🧺🧺🧺 '.repeat(5).trim()
  await write({ name, street: 'a\rb\r\nc\nTEL:+1' })
  const { body, lines } = await card()
  for (const line of body.trimEnd().split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(body).not.toContain('\ufffd')
  expect(lines).toContain(`FN:${name}`)
  expect(lines).toContain('ADR:;;a\\nb\\nc\\nTEL:+1;Sommières;;30250;France')
  expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('a museum of which nothing is known has a card all the same', async () => {
  const { lines } = await card('musee-de-l-oubli')
  expect(lines.some((line) => /^(TEL|EMAIL|URL|GEO)/.test(line))).toBe(false)
  expect(lines).toContain('ADR:;;;Auch;;32000;France')
})

test('each museum has its drawing and the picture other sites show, in each language', async () => {
  const drawing = await visit('/musees/musee-du-lavoir.svg')
  expect([drawing.type, drawing.body.startsWith('<svg')]).toEqual(['image/svg+xml', true])
  const picture = await visit('/en/museums/musee-du-lavoir.png')
  expect([picture.type, picture.bytes.subarray(1, 4).toString()]).toEqual(['image/png', 'PNG'])
  expect([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]).toEqual([1200, 630])
})

let site: Site
const cache = new PageCache(10_000_000)
let now = theMoment
beforeAll(async () => {
  const follower = { behind: false, down: false, catchUp: async () => undefined }
  site = await raiseSite({ db: () => db, now: () => instantOf(now), follower, cache })
})
afterAll(() => site.close())

test('a file of those open now is kept until the next opening, and no longer', async () => {
  const names = async () =>
    (
      JSON.parse((await site.visit('/musees.json?ouvert=maintenant')).body) as { museums: { name: string }[] }
    ).museums.map(({ name }) => name)
  expect(await names()).toEqual(['Musée du Lavoir'])
  expect(cache.size).toBe(1)
  now = '2026-11-21T14:00'
  expect(await names()).toContain(verre.fields.name)
  expect(await names()).not.toEqual(['Musée du Lavoir'])
})
