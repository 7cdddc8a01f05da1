import { describe, expect, it } from 'vitest'
import { communeOfCode, departmentNamed, departmentOfPostcode, findCommune, listCommunes, slips } from './communes.ts'

function found(town: string, department?: string, postcode?: string) {
  const match = findCommune(town, department, postcode)
  return match && `${match.commune.code} ${match.commune.name} (${match.by})`
}

describe('the commune a town’s name means', () => {
  it.each([
    ['LOURDES', '65', '65100', '65286 Lourdes (name)'],
    ['Narbonne Cedex', '11', '11108', '11262 Narbonne (name)'],
    ['St Lizier', '09', '09190', '09268 Saint-Lizier (name)'],
    ['Toulouse', '31', undefined, '31555 Toulouse (name)'],
    ['Paris (16e)', '75', '75116', '75056 Paris (name)'],
    ['Lyon 3e arrondissement', '69', '69003', '69123 Lyon (name)'],
    ["Villeneuve d'Ascq", '59', '59650', '59009 Villeneuve-d’Ascq (name)'],
    ["L'Isle-sur-Tarn", '81', '81310', '81145 Lisle-sur-Tarn (name)'],
    ['Labastide-Murat', '46', '46240', '46138 Cœur de Causse (merged-name)'],
    ['Le Pont de Montvert', '48', '48220', '48116 Pont de Montvert - Sud Mont Lozère (merged-name)'],
    ['Cordes', '81', '81170', '81069 Cordes-sur-Ciel (likeness)'],
    ['Saint-Gilles-du-Gard', '30', '30800', '30258 Saint-Gilles (likeness)'],
    ['Saint-Antoine-Noble-Val', '82', '82140', '82155 Saint-Antonin-Noble-Val (likeness)'],
    ['Fourmies / Trélon', '59', '59612', '59249 Fourmies (likeness)'],
    ['SARLAT CEDEX 06', '24', '24206', '24520 Sarlat-la-Canéda (likeness)'],
    ['Château-Chinon', '58', '58120', '58062 Château-Chinon (Ville) (name)'],
    ['L’Alpe-d’Huez', '38', '38750', '38191 Huez (postcode)'],
    ['Chelles', '92', '77500', '77108 Chelles (name)'],
  ])('%s, %s %s', (town, department, postcode, expected) => {
    expect(found(town, department, postcode)).toBe(expected)
  })

  it('is not guessed when nothing agrees', () => {
    expect(findCommune('Ys', '29')).toBeUndefined()
    expect(findCommune('', '31')).toBeUndefined()
    expect(findCommune('Toulouse')).toBeUndefined()
  })

  it('keeps the name of the merged commune beside the code of the new one', () => {
    expect(findCommune('LE PONT-DE-MONTVERT', '48', '48220')?.name).toBe('Le Pont-de-Montvert')
  })
})

describe('départements', () => {
  it.each([
    ['Hautes Pyrenees', '65'],
    ['La Réunion', '974'],
    ['Territoire-de-Belfort', '90'],
    ['Corse du Sud', '2A'],
    ["Val d'Oise", '95'],
    ['2b', '2B'],
    ['31', '31'],
    ['Occitanie', undefined],
    ['', undefined],
  ])('%s is %s', (name, code) => expect(departmentNamed(name)).toBe(code))

  it.each([
    ['09000', '09'],
    ['20000', '2A'],
    ['20250', '2B'],
    ['97250', '972'],
    ['3100', undefined],
    ['00100', undefined],
  ])('postcode %s is in %s', (postcode, code) => expect(departmentOfPostcode(postcode)).toBe(code))

  it('lists the communes of one', () => {
    expect(listCommunes('75').map((commune) => commune.name)).toEqual(['Paris'])
    expect(listCommunes('12').length).toBeGreaterThan(250)
    expect(listCommunes('zz')).toEqual([])
  })
})

it('knows a commune by its code of today', () => {
  expect(communeOfCode('46138')?.name).toBe('Cœur de Causse')
  expect(communeOfCode('97411')?.name).toBe('Saint-Denis')
  expect(communeOfCode('81091')).toBeUndefined()
})

it('counts slips of the pen', () => {
  expect(slips('romorantinlantenay', 'romorantinlanthenay')).toBe(1)
  expect(slips('', 'abc')).toBe(3)
  expect(slips('sète', 'sete')).toBe(1)
})
