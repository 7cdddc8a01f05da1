import { beforeEach, expect, test } from 'vitest'
import { cloches, db, etoffes, lavoir, moutarde, oubli, verre } from '../../test/scene/index.ts'
import { akinMuseums, nearbyMuseums } from './neighbours.ts'
import { listMuseums, type MuseumLine } from './queries.ts'

let all: MuseumLine[]
const line = ({ id }: { id: string }) => all.find((each) => each.id === id) as MuseumLine
const namesOf = (museums: readonly { name: string }[]) => museums.map(({ name }) => name)

beforeEach(async () => {
  all = await listMuseums(db)
})

test('the nearest museums come first, with their distance, and never the museum itself', () => {
  const near = nearbyMuseums(line(verre), all)
  expect(near[0]?.museum.id).toBe(etoffes.id)
  expect(near[0]?.kilometres).toBeLessThan(1)
  expect(near.map(({ kilometres }) => kilometres)).toEqual(
    near.map(({ kilometres }) => kilometres).toSorted((a, b) => a - b),
  )
  expect(near.map(({ museum }) => museum.id)).not.toContain(verre.id)
})

test('a museum without a place is near nobody, and nobody is near it', () => {
  expect(nearbyMuseums(line(oubli), all)).toEqual([])
  expect(nearbyMuseums(line(lavoir), all, 20).map(({ museum }) => museum.id)).not.toContain(oubli.id)
})

test('museums akin share a subject, in another town, and at most one of a département comes before another’s', () => {
  expect(namesOf(akinMuseums(line(verre), all))).toEqual([cloches.fields.name])
  expect(namesOf(akinMuseums(line(lavoir), all))).toContain(moutarde.fields.name)
  expect(akinMuseums(line(oubli), all)).toEqual([])
  const network = all.map((museum) => ({ ...museum, domains: ['ethnologie'], commune_code: museum.id }))
  // Five others, of three départements.
  const departments = akinMuseums(line(lavoir), network, 5).map(({ department_code }) => department_code)
  expect(departments).toHaveLength(5)
  expect(new Set(departments.slice(0, 3)).size).toBe(3)
})

test('a rare subject in common counts for more than one that everyone has', () => {
  const base = line(lavoir)
  const other = (id: string, domains: string[]): MuseumLine => ({
    ...base,
    id,
    commune_code: id,
    department_code: id,
    domains,
  })
  const crowd = Array.from({ length: 20 }, (_, index) => other(`crowd${index}`, ['histoire']))
  const museum = other('me', ['histoire', 'ethnologie'])
  const network = [museum, ...crowd, other('rare', ['ethnologie'])]
  expect(akinMuseums(museum, network, 1).map(({ id }) => id)).toEqual(['rare'])
})
