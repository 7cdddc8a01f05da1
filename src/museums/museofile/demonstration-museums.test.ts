import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../platform/root.ts'
import { listCommunes } from '../communes.ts'
import { isDomain } from '../domains.ts'
import { departmentContains, distanceKm } from '../geography/index.ts'
import { categoryCodes } from './categories.ts'
import type { MuseofileFacts } from './facts.ts'

const networks = { occitanie: 132, 'nord-pas-de-calais': 49 }

describe.each(Object.entries(networks))('the demonstration museums of %s', (network, count) => {
  const museums: MuseofileFacts[] = JSON.parse(readFileSync(join(root, 'networks', network, 'museums.json'), 'utf8'))

  it(`are ${count}, in the order of their Museofile identifiers`, () => {
    const ids = museums.map(({ museofile_id }) => museofile_id)
    expect(ids).toHaveLength(count)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it('have each a name of its own', () => {
    const names = museums.map(({ name }) => name)
    expect(new Set(names).size).toBe(count)
    expect(names.filter((name) => !/^\p{Lu}/u.test(name) || /['"]|\s\s|\s$/.test(name))).toEqual([])
  })

  it('stand in a commune of today, with its postcode, and in their département', () => {
    for (const { museofile_id, town, commune_code, department_code, postcode, latitude, longitude } of museums) {
      const commune = listCommunes(department_code).find(({ code }) => code === commune_code)
      expect(commune?.postcodes, museofile_id).toContain(postcode)
      expect(town, museofile_id).toBeTruthy()
      expect(departmentContains(department_code, longitude ?? 0, latitude ?? 0, 2), museofile_id).toBe(true)
    }
  })

  it('share a point only in one building, and a town within 30 km', () => {
    const shared: string[][] = []
    for (const [position, one] of museums.entries()) {
      for (const other of museums.slice(position + 1)) {
        const km = distanceKm(
          { latitude: one.latitude ?? 0, longitude: one.longitude ?? 0 },
          { latitude: other.latitude ?? 0, longitude: other.longitude ?? 0 },
        )
        if (km < 0.005) shared.push([one.museofile_id, other.museofile_id])
        if (one.commune_code === other.commune_code)
          expect(km, `${one.museofile_id} ${other.museofile_id}`).toBeLessThan(30)
      }
    }
    // Béziers: the Biterrois and the natural history museum are both in the Saint-Jacques barracks.
    expect(shared).toEqual(network === 'occitanie' ? [['M0468', 'M7023']] : [])
  })

  it('have domains, categories, phones and addresses of the right form', () => {
    for (const { museofile_id, domains, categories, phone, website, created_year } of museums) {
      expect(domains.length > 0 && domains.every(isDomain), museofile_id).toBe(true)
      expect(
        categories.every((code) => categoryCodes.includes(code)),
        museofile_id,
      ).toBe(true)
      expect(phone ?? '+33', museofile_id).toMatch(/^\+33(\d{9})?$/)
      expect(website === null || URL.canParse(website), museofile_id).toBe(true)
      expect(created_year === null || (created_year > 1780 && created_year < 2030), museofile_id).toBe(true)
    }
  })
})
