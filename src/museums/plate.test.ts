import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compositions, forWorksAlone } from '../web/index.ts'
import { elementsOf } from '../web/plates/elements.cast.ts'
import { describeMuseumPlate, drawMuseumPlate, type MuseumFacts } from './plate.ts'
import { subjectsOf } from './plate-subjects.ts'

const lavoir: MuseumFacts = {
  id: 'M9001',
  name: 'musée du lavoir et des lessives',
  town: 'Saint-Julien-des-Lavandes',
  departement: 'Haute-Garonne',
  domains: ['ethnologie', 'histoire'],
  founded: 1984,
  latitude: 43.2,
  longitude: 0.9,
}
const verre: MuseumFacts = { id: 'M9002', name: "musée du verre d'Aubrac", town: 'Laguépie', domains: [] }

type Museum = {
  museofile_id: string
  name: string
  town: string
  domains: string[]
  categories: string[]
  created_year: number | null
  latitude: number
  longitude: number
}

/** The museums of the demonstration, in the order of their identifiers. */
function demonstration(network: string): MuseumFacts[] {
  const file = new URL(`../../networks/${network}/museums.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as Museum[])
    .map((museum) => ({ ...museum, id: museum.museofile_id, founded: museum.created_year }))
    .sort((one, other) => one.id.localeCompare(other.id))
}

const kilometres = (one: MuseumFacts, other: MuseumFacts) =>
  Math.hypot(((one.latitude ?? 0) - (other.latitude ?? 0)) * 111, ((one.longitude ?? 0) - (other.longitude ?? 0)) * 80)

describe('the plate of a museum', () => {
  test('is the same drawing every time it is asked for', () => {
    expect(drawMuseumPlate(lavoir).svg).toBe(drawMuseumPlate({ ...lavoir }).svg)
  })

  test('is another drawing for another museum with the same facts', () => {
    expect(drawMuseumPlate({ ...lavoir, id: 'M9003' }).svg).not.toBe(drawMuseumPlate(lavoir).svg)
  })

  test('keeps the proportions it is asked for', () => {
    const { width, height, ratio } = drawMuseumPlate(lavoir, { ratio: 1.5 })
    expect(ratio).toBe(1.5)
    expect(width / height).toBeCloseTo(1.5, 2)
  })

  test('is drawn in the colour of its wall, and otherwise on that very wall', () => {
    const away = describeMuseumPlate(lavoir, { wall: 'bottle' })
    const home = describeMuseumPlate(lavoir, { wall: 'bottle', tone: 'own-wall' })
    expect([away.palette.ground, away.palette.ink]).toContain('#163a2e')
    expect(home.palette.ground).not.toBe(away.palette.ground)
    expect(home).toMatchObject({ composition: away.composition, ground: away.ground, layout: away.layout })
  })

  test('counts a tick for each decade since the museum was created, none when nobody knows', () => {
    expect(describeMuseumPlate(lavoir).ticks).toMatchObject({ from: 1980, step: 10 })
    expect(describeMuseumPlate(verre).ticks).toBeUndefined()
  })

  test('says the town, or the département when the name has said the town', () => {
    expect(describeMuseumPlate(lavoir).inscription).toMatchObject({
      title: 'Musée du lavoir et des lessives',
      above: 'Saint-Julien-des-Lavandes',
      below: '1984',
    })
    const named = { ...lavoir, name: 'Lavoir de Saint-Julien-des-Lavandes' }
    expect(describeMuseumPlate(named).inscription.above).toBe('Haute-Garonne')
    expect(describeMuseumPlate(verre).inscription.title).toBe('Musée du verre d’Aubrac')
  })

  test('is described in words for whoever does not see it', () => {
    expect(drawMuseumPlate(lavoir).alt).toBe('Musée du lavoir et des lessives, Saint-Julien-des-Lavandes')
    expect(drawMuseumPlate({ ...lavoir, name: 'A <b> & "c"' }).svg).toContain('A &lt;b&gt; &amp; &quot;c&quot;')
  })
})

describe('the subject of a museum’s plate', () => {
  const shown = (facts: Partial<MuseumFacts>) =>
    subjectsOf({ ...verre, name: 'Musée', ...facts }).map((one) => one.composition)

  test.each([
    ['Musée de la Cloche', 'bells'],
    ['Musée du Textile', 'weave'],
    ['Musée de Préhistoire', 'lithic'],
    ['Musée d’Archéologie sous-marine', 'sea'],
    ['Château-musée', 'castle'],
    ['Musée d’Art sacré', 'glory'],
    ['Musée des Beaux-Arts', 'enfilade'],
  ])('comes from its name: %s', (name, composition) => {
    expect(shown({ name, domains: ['histoire'] })).toContain(composition)
    expect(shown({ name, domains: ['histoire'] })).not.toContain('medal')
  })

  test('comes from its domains when the name says nothing, by code or by name', () => {
    expect(shown({ domains: ['archeologie'] })).toContain('strata')
    expect(shown({ domains: ['Archéologie'] })).toContain('strata')
    expect(shown({ domains: ['sciences-de-la-nature'] })).toContain('herbarium')
    expect(shown({ domains: ['photographie'] })).toEqual(['lens'])
  })

  test('is the land when nothing else is known, and may be the mountains where there are some', () => {
    expect(shown({ domains: [] })).toContain('horizon')
    expect(
      subjectsOf({ ...verre, name: 'Musée', domains: ['photographie'] }, 0.9).map((one) => one.composition),
    ).toContain('horizon')
  })
})

describe.each(['occitanie', 'nord-pas-de-calais'])('the plates of the museums of %s', (network) => {
  const museums = demonstration(network)
  const plates = museums.map((facts) => ({ facts, plate: describeMuseumPlate(facts) }))
  type Hung = (typeof plates)[number]
  const alike = ({ plate: one }: Hung, { plate: other }: Hung) =>
    one.composition === other.composition && one.ground === other.ground
  const names = ([one, other]: readonly [Hung, Hung]) => `${one.facts.name} / ${other.facts.name}`
  const pairsIn = (row: readonly Hung[]) =>
    row.flatMap((one, index) => (row[index + 1] ? [[one, row[index + 1]] as [Hung, Hung]] : []))

  test('are all different', () => {
    expect(museums.length).toBeGreaterThan(40)
    expect(new Set(museums.map((facts) => drawMuseumPlate(facts).svg)).size).toBe(museums.length)
  })

  test('show many things on many grounds, at proportions that give a hanging its rhythm', () => {
    expect(new Set(plates.map(({ plate }) => plate.composition)).size).toBeGreaterThan(18)
    expect(new Set(plates.map(({ plate }) => plate.ground)).size).toBe(9)
    const ratios = plates.map(({ plate }) => plate.ratio)
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.62)
    expect(Math.max(...ratios)).toBeLessThanOrEqual(1.9)
    expect(Math.max(...ratios) - Math.min(...ratios)).toBeGreaterThan(0.9)
  })

  test('never hang two of one composition and one ground side by side, by number or by name', () => {
    const byName = plates.toSorted((one, other) => one.facts.name.localeCompare(other.facts.name, 'fr'))
    const twins = [...pairsIn(plates), ...pairsIn(byName)].filter(([one, other]) => alike(one, other))
    expect(twins.map(names)).toEqual([])
  })

  test('never show the three nearest museums alike', () => {
    const twins = plates.flatMap((one) =>
      plates
        .filter((other) => other !== one)
        .toSorted((a, b) => kilometres(one.facts, a.facts) - kilometres(one.facts, b.facts))
        .slice(0, 3)
        .filter((other) => alike(one, other))
        .map((other) => names([one, other])),
    )
    expect(twins).toEqual([])
  })

  test('weigh little: 4 KB sent for nearly all, a little more for the busiest', () => {
    const sent = museums.map((facts) => gzipSync(drawMuseumPlate(facts).svg).length)
    expect(sent.filter((size) => size > 4_000).length / sent.length).toBeLessThan(0.06)
    expect(Math.max(...sent)).toBeLessThan(4_800)
  })

  test('are quick to show: few elements, whatever they repeat', () => {
    expect(Math.max(...museums.map((facts) => elementsOf(drawMuseumPlate(facts).svg)))).toBeLessThan(160)
  })
})

test('every composition of the house is within reach of some museum, but those that only works ask for', () => {
  const reached = new Set(
    [
      ...['archeologie', 'beaux-arts', 'art-moderne-et-contemporain', 'arts-decoratifs', 'ethnologie', 'histoire'],
      ...['sciences-de-la-nature', 'sciences-et-techniques', 'photographie', 'litterature', 'arts-de-l-islam'],
      ...['civilisations-extra-europeennes', 'musee-d-art-sacre'],
    ].flatMap((domain) => subjectsOf({ ...verre, name: 'Musée', domains: [domain] }).map((one) => one.composition)),
  )
  for (const name of ['cloche', 'prehistoire', 'abbaye', 'mer', 'château']) {
    for (const { composition } of subjectsOf({ ...verre, name })) reached.add(composition)
  }
  expect(Object.keys(compositions).filter((name) => !reached.has(name as never))).toEqual([...forWorksAlone])
})
