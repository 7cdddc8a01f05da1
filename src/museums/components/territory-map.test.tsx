import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import museums from '../../../networks/occitanie/museums.json' with { type: 'json' }
import { departmentName } from '../geography/index.ts'
import { LocationMap } from './location-map.tsx'
import { TerritoryMap } from './territory-map.tsx'

const shown = museums.map((museum) => ({ ...museum, href: `/musees/${museum.museofile_id.toLowerCase()}` }))
const departments = '09 11 12 30 31 32 34 46 48 65 66 81 82'.split(' ').map((code) => ({
  code,
  name: departmentName(code) ?? '',
  href: `/departements/${code}`,
  count: shown.filter(({ department_code }) => department_code === code).length,
}))
const count = (text: string, part: string | RegExp) => text.split(part).length - 1

const map = renderToStaticMarkup(<TerritoryMap language="fr" departments={departments} museums={shown} />)

test('a screen reader is told what the drawing holds, and each département with its number of museums', () => {
  expect(map).toContain(`aria-label="Carte\u00A0: 13\u00A0départements, ${shown.length}\u00A0musées"`)
  const gers = departments.find(({ code }) => code === '32')
  expect(map).toContain(`<a href="/departements/32" aria-label="Gers, ${gers?.count}\u00A0musées">`)
})

test('every museum is a link with its name and town', () => {
  for (const { href } of shown) expect(map).toContain(`href="${href}"`)
  expect(count(map, '<circle')).toBe(shown.length)
  expect(count(map, '<title>')).toBe(shown.length)
})

test('the keyboard stops at the thirteen départements, not at each museum: the list below has them', () => {
  expect(count(map, '<a ') - count(map, 'tabindex="-1"')).toBe(13)
  const dots = map.slice(map.indexOf('<g class="dots"'))
  expect(dots).toMatch(/^<g class="dots" aria-hidden="true">/)
})

test('the page may forbid inline styles', () => {
  expect(map).not.toContain(' style=')
})

test('the drawing weighs less than twenty kilobytes without names and addresses, forty with them', () => {
  const bare = map.replace(/<title>.*?<\/title>/g, '').replace(/ href="\/musees[^"]*" tabindex="-1"/g, '')
  expect(bare.length).toBeLessThan(20_000)
  expect(map.length).toBeLessThan(40_000)
})

test('under a filter the other museums stay, faded, and the territory does not move', () => {
  const filtered = renderToStaticMarkup(
    <TerritoryMap
      language="en"
      departments={departments}
      museums={shown.map((museum, index) => ({ ...museum, faded: index >= 9 }))}
      selected="32"
      highlighted={shown[0]?.href}
    />,
  )
  expect(filtered).toContain('aria-label="Map: 13\u00A0départements, 9\u00A0museums"')
  expect(count(filtered, 'class="faded"')).toBe(shown.length - 9)
  expect(count(filtered, 'class="highlighted"')).toBe(1)
  expect(count(filtered, 'aria-current="true"')).toBe(1)
  const places = (text: string) => text.match(/<circle[^>]*>/g)
  expect(places(filtered)).toEqual(places(map))
})

test('a name cannot break out of the drawing', () => {
  const sly = renderToStaticMarkup(
    <TerritoryMap
      language="fr"
      departments={departments}
      museums={[{ name: '</title><script>', town: '"x"', href: '/musees/x', longitude: 1.4, latitude: 43.6 }]}
    />,
  )
  expect(sly).not.toContain('<script>')
})

test('the sheet shows where a museum is, in words too', () => {
  const [museum] = shown.filter(({ town }) => town === 'Montauban')
  if (!museum) throw new Error('No museum in Montauban')
  const others = shown.filter((other) => other !== museum)
  const sheet = renderToStaticMarkup(<LocationMap language="fr" museum={museum} others={others} />)
  expect(sheet).toContain(`aria-label="Carte\u00A0: ${museum.name}, à Montauban (Tarn-et-Garonne)"`)
  expect(sheet).toContain('>Montauban</text>')
  expect(sheet).toMatch(/>[12]0\u00A0km</)
  expect(count(sheet, '<a ')).toBe(count(sheet, 'tabindex="-1"'))
})
