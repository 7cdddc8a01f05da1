import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encoded } from './encoded.ts'
import { type KeptPage, PageCache } from './page-cache.ts'

const pageOf = (text: string, options: { reads?: readonly string[]; until?: number } = {}): KeptPage => ({
  ...encoded(Buffer.from(text)),
  type: 'text/html',
  reads: options.reads,
  until: options.until ?? Number.POSITIVE_INFINITY,
  answers: new Map(),
})
const change = (area: string, record_id = '0000000001') => ({ area, kind: 'museum', record_id, museum_id: null })

test('a page made while what it reads changed is not kept', () => {
  const cache = new PageCache(1000)
  const mark = cache.mark()
  cache.changed([change('museums')])
  expect(cache.keep('/musees', pageOf('old', { reads: ['museums'] }), mark)).toBe(false)
  expect(cache.find('/musees', 0)).toBeUndefined()
})

test('a page made while something else changed is kept, unless it does not say what it reads', () => {
  const cache = new PageCache(1000)
  const mark = cache.mark()
  cache.changed([change('agenda')])
  expect(cache.keep('/musees', pageOf('fine', { reads: ['museums'] }), mark)).toBe(true)
  expect(cache.keep('/', pageOf('who knows'), mark)).toBe(false)
})

test('a change of one record drops the pages of that record and of its area, and no other', () => {
  const cache = new PageCache(1000)
  const lavoir = 'museums.museum:0000000001'
  cache.keep('/musees/lavoir', pageOf('lavoir', { reads: [lavoir] }), cache.mark())
  cache.keep('/musees/verre', pageOf('verre', { reads: ['museums.museum:0000000002'] }), cache.mark())
  cache.keep('/musees', pageOf('all', { reads: ['museums'] }), cache.mark())
  cache.changed([change('museums', '0000000001')])
  expect(['/musees/lavoir', '/musees/verre', '/musees'].filter((address) => cache.find(address, 0))).toEqual([
    '/musees/verre',
  ])
})

test('a page is no longer shown from the moment it says', () => {
  const cache = new PageCache(1000)
  cache.keep('/musees', pageOf('open until noon', { reads: [], until: 12 }), cache.mark())
  expect(cache.find('/musees', 11)).toBeDefined()
  expect(cache.find('/musees', 12)).toBeUndefined()
  expect(cache.bytes).toBe(0)
})

test('the memory for pages has an end: those nobody asked for longest leave first', () => {
  const cache = new PageCache(10)
  for (const name of ['a', 'b', 'c']) cache.keep(name, pageOf('xxx', { reads: [] }), cache.mark())
  cache.find('a', 0)
  cache.keep('d', pageOf('xxx', { reads: [] }), cache.mark())
  expect(['a', 'b', 'c', 'd'].filter((name) => cache.find(name, 0))).toEqual(['a', 'c', 'd'])
})

test('a page larger than all the memory is not held, and pushes nothing wrong into the count', () => {
  const cache = new PageCache(10)
  cache.keep('large', pageOf('x'.repeat(50), { reads: [] }), cache.mark())
  expect(cache.bytes).toBeLessThanOrEqual(10)
  expect(cache.size).toBe(0)
})

/**
 * A model of the truth: each area has a version, a page remembers the version it read when its request began or later,
 * and no page in memory may be of an older version than the last change told.
 */
test('in whatever order requests, renderings and changes come, no page in memory is older than a change told', () => {
  const areas = ['museums', 'agenda'] as const
  const step = fc.oneof(
    fc.record({ act: fc.constant('begin' as const), area: fc.constantFrom(...areas), address: fc.nat(3) }),
    fc.record({ act: fc.constant('finish' as const), which: fc.nat(5) }),
    fc.record({ act: fc.constant('change' as const), area: fc.constantFrom(...areas) }),
    fc.record({ act: fc.constant('everything' as const) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const cache = new PageCache(200)
      const versions = { museums: 0, agenda: 0 }
      const underWay: { area: 'museums' | 'agenda'; address: number; version: number; mark: number }[] = []
      for (const each of steps) {
        if (each.act === 'begin') underWay.push({ ...each, version: versions[each.area], mark: cache.mark() })
        if (each.act === 'finish') {
          const [request] = underWay.splice(each.which % Math.max(1, underWay.length), 1)
          if (request)
            cache.keep(
              `${request.area}/${request.address}`,
              pageOf(String(request.version), { reads: [request.area] }),
              request.mark,
            )
        }
        if (each.act === 'change') {
          versions[each.area] += 1
          cache.changed([change(each.area)])
        }
        if (each.act === 'everything') {
          versions.museums += 1
          versions.agenda += 1
          cache.empty()
        }
        for (const area of areas)
          for (let address = 0; address < 4; address += 1) {
            const page = cache.find(`${area}/${address}`, 0)
            if (page) expect(page.identity.toString()).toBe(String(versions[area]))
          }
      }
      expect(cache.bytes).toBeLessThanOrEqual(200)
    }),
  )
})

test('after fifty thousand different changes, a page that was under way is refused rather than guessed at', () => {
  const cache = new PageCache(1000)
  const mark = cache.mark()
  const many = Array.from({ length: 50_001 }, (_, index) => change('agenda', String(index)))
  cache.changed(many)
  expect(cache.keep('/musees', pageOf('x', { reads: ['museums'] }), mark)).toBe(false)
  expect(cache.keep('/musees', pageOf('x', { reads: ['museums'] }), cache.mark())).toBe(true)
})
