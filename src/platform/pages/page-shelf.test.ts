import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { PageShelf } from './page-shelf.ts'

const places: string[] = []
const place = () => {
  const folder = mkdtempSync(join(tmpdir(), 'cimaise-shelf-'))
  places.push(folder)
  return folder
}
afterAll(() => places.forEach((folder) => void rmSync(folder, { recursive: true, force: true })))

const brotli = (text: string) => brotliCompressSync(Buffer.from(text))
const textAt = async (shelf: PageShelf, address: string) => (await shelf.find(address))?.body.toString()
const roomFor = (pages: number) => pages * 120

test('a copy is read back as it was, with the time of its making, after a restart too', async () => {
  const folder = place()
  await (await PageShelf.open(folder, 10_000)).put('/musees', 'text/html', brotli('Les musées'), 1234)
  const shelf = await PageShelf.open(folder, 10_000)
  expect(shelf.has('/musees')).toBe(true)
  expect(await shelf.find('/musees')).toEqual({ type: 'text/html', body: Buffer.from('Les musées'), made_at: 1234 })
  expect(await shelf.find('/en/museums')).toBeUndefined()
})

test('of two copies of one address put at once, the last one stays, whole', async () => {
  const shelf = await PageShelf.open(place(), 10_000_000)
  const long = 'é'.repeat(200_000)
  await Promise.all([
    shelf.put('/', 'text/html', brotli(long), 1),
    shelf.put('/', 'text/html', brotli('deux'), 2),
    shelf.put('/', 'text/html', brotli(`${long}!`), 3),
    shelf.put('/', 'text/html', brotli('quatre'), 4),
  ])
  expect(await textAt(shelf, '/')).toBe('quatre')
  expect(shelf.size).toBe(1)
  expect(shelf.problem).toBeUndefined()
})

test('the shelf has an end: the oldest copies leave, and before them every answer to a question', async () => {
  const folder = place()
  const shelf = await PageShelf.open(folder, roomFor(4))
  await shelf.put('/a', 'text/html', brotli('a'), 1)
  await shelf.put('/b', 'text/html', brotli('b'), 1)
  for (let number = 0; number < 200; number += 1)
    await shelf.put(`/musees?q=${number}`, 'text/html', brotli(String(number)), 1)
  expect(shelf.bytes).toBeLessThanOrEqual(roomFor(4))
  expect([await textAt(shelf, '/a'), await textAt(shelf, '/b')]).toEqual(['a', 'b'])
  for (const letter of 'cdefghij') await shelf.put(`/${letter}`, 'text/html', brotli(letter), 1)
  expect(await textAt(shelf, '/a')).toBeUndefined()
  expect(await textAt(shelf, '/j')).toBe('j')
  expect(readdirSync(folder)).toHaveLength(shelf.size)
})

test('a shelf made smaller gives back the room at the next start', async () => {
  const folder = place()
  const shelf = await PageShelf.open(folder, 100_000)
  for (const letter of 'abcdefgh') await shelf.put(`/${letter}`, 'text/html', brotli(letter), 1)
  const smaller = await PageShelf.open(folder, roomFor(2))
  expect(smaller.bytes).toBeLessThanOrEqual(roomFor(2))
  expect(readdirSync(folder)).toHaveLength(smaller.size)
})

test('a walk done, copies of addresses that are no more go, except those made since it began', async () => {
  const shelf = await PageShelf.open(place(), 100_000)
  await shelf.put('/musees/retire', 'text/html', brotli('x'), 1)
  await shelf.put('/musees/lavoir', 'text/html', brotli('x'), 1)
  await new Promise((resolve) => setTimeout(resolve, 15))
  const began = Date.now()
  await new Promise((resolve) => setTimeout(resolve, 15))
  await shelf.put('/musees?q=verre', 'text/html', brotli('x'), 1)
  await shelf.keepOnly(['/musees/lavoir'], began)
  expect(['/musees/retire', '/musees/lavoir', '/musees?q=verre'].filter((address) => shelf.has(address))).toEqual([
    '/musees/lavoir',
    '/musees?q=verre',
  ])
  await shelf.remove('/musees/lavoir')
  expect(await shelf.find('/musees/lavoir')).toBeUndefined()
})

test('a copy cut short, or that another address left under this name, is no copy', async () => {
  const folder = place()
  const shelf = await PageShelf.open(folder, 100_000)
  await shelf.put('/musees', 'text/html', brotli('Les musées'), 1)
  const [name = ''] = readdirSync(folder)
  const label = JSON.stringify({ address: '/musees', type: 'text/html', made_at: 1 })
  writeFileSync(join(folder, name), `${label}\n${brotli('Les musées').subarray(0, 4).toString('latin1')}`)
  expect(await shelf.find('/musees')).toBeUndefined()
  writeFileSync(join(folder, name), Buffer.concat([Buffer.from(`${label.replace('musees', 'autre')}\n`), brotli('x')]))
  expect(await shelf.find('/musees')).toBeUndefined()
  writeFileSync(join(folder, name), '')
  expect(await shelf.find('/musees')).toBeUndefined()
})

test('drafts left by a crash go at the next start; one being written by another process stays', async () => {
  const folder = place()
  writeFileSync(join(folder, 'old.page.1.draft'), '')
  utimesSync(join(folder, 'old.page.1.draft'), 0, 0)
  writeFileSync(join(folder, 'new.page.2.draft'), '')
  await PageShelf.open(folder, 1000)
  expect(readdirSync(folder)).toEqual(['new.page.2.draft'])
})

test('a copy that could not be written is said once, is not counted as there, and is there once there is room', async () => {
  const folder = place()
  const problems: string[] = []
  const shelf = await PageShelf.open(folder, 100_000, (problem) => problems.push(problem))
  await shelf.put('/musees', 'text/html', brotli('yesterday'), 1)
  rmSync(folder, { recursive: true })
  await shelf.put('/musees', 'text/html', brotli('today'), 2)
  await shelf.put('/', 'text/html', brotli('home'), 2)
  expect(shelf.has('/musees')).toBe(false)
  expect(shelf.problem).toContain('ENOENT')
  expect(problems).toHaveLength(1)
  await PageShelf.open(folder, 100_000)
  await shelf.put('/musees', 'text/html', brotli('today'), 2)
  expect(shelf.problem).toBeUndefined()
  expect([shelf.has('/musees'), await textAt(shelf, '/musees')]).toEqual([true, 'today'])
})
