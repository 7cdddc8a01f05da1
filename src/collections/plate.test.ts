import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { randomFrom, wallNames } from '../web/index.ts'
import { elementsOf } from '../web/plates/elements.cast.ts'
import { drawWorkOpenGraph } from './open-graph.ts'
import { describeWorkPlate, drawWorkPlate, type PlateFacts } from './plate.ts'
import { groundOf } from './plate-grounds.ts'
import { subjectOf } from './plate-subjects.ts'
import { isCapitals, titleOnPlate } from './plate-titles.ts'
import { mainDimensions, readCreators, readDating, readDimensions, shownName, writeDating } from './reading/index.ts'

const lessive: PlateFacts = {
  id: 'w1',
  joconde_id: '90010000001',
  shown_title: 'La Grande Lessive',
  subject: 'scène (femme, lavoir, rivière, linge)',
  domains: 'peinture',
  object_types: 'tableau',
  techniques: "peinture à l'huile;toile",
  height_mm: 650,
  width_mm: 1040,
  diameter_mm: null,
  earliest_year: 1831,
  latest_year: 1831,
  artist: 'Louise Lavandier',
  date: '1831',
}
const nothing: PlateFacts = {
  ...lessive,
  id: 'w2',
  joconde_id: null,
  shown_title: 'Sans titre',
  subject: null,
  domains: null,
  object_types: null,
  techniques: null,
  height_mm: null,
  width_mm: null,
  earliest_year: null,
  latest_year: null,
  artist: null,
  date: null,
}
const wall = 'prussian'

type Record = { [code: string]: string }

/** The works of a demonstration network, as its file writes them. */
function works(network: string): PlateFacts[] {
  const file = new URL(`../../networks/${network}/works.csv`, import.meta.url)
  const records = parse(readFileSync(file, 'utf8'), { columns: true, delimiter: ';', bom: true }) as Record[]
  return records.map((record) => {
    const { height_mm, width_mm, diameter_mm } = mainDimensions(readDimensions(record.DIMS ?? ''))
    const dating = readDating({ creation_date: record.MILL ?? '', creation_period: record.PERI ?? '' })
    const [creator] = readCreators(record.AUTR ?? '')
    return {
      id: record.REF ?? '',
      joconde_id: record.REF ?? null,
      shown_title: record.TITR || record.DENO || 'Sans titre',
      subject: record.REPR || null,
      domains: record.DOMN || null,
      object_types: record.DENO || null,
      techniques: record.TECH || null,
      height_mm: height_mm ?? null,
      width_mm: width_mm ?? null,
      diameter_mm: diameter_mm ?? null,
      earliest_year: dating?.earliest_year ?? null,
      latest_year: dating?.latest_year ?? null,
      artist: creator ? shownName(creator) || creator.name : null,
      date: dating ? writeDating(dating.edtf, 'fr') : null,
    }
  })
}

describe('the plate of a work', () => {
  test('is the same drawing for ever, as long as its facts are', () => {
    const digests = [
      lessive,
      nothing,
      {
        ...lessive,
        id: 'w3',
        joconde_id: '90010000003',
        shown_title: 'LE SOIR AU LAVOIR',
        subject: 'paysage (rivière)',
      },
      { ...lessive, id: 'w4', joconde_id: '90010000004', shown_title: 'Inès', subject: 'portrait (femme, chapeau)' },
      {
        ...lessive,
        id: 'w5',
        joconde_id: '90010000005',
        shown_title: 'Âne',
        subject: 'représentation animalière (âne)',
      },
    ].map((facts) => createHash('sha256').update(drawWorkPlate(facts, { wall }).svg).digest('hex').slice(0, 12))
    expect(digests).toEqual(['a4ee846580aa', 'dad1c485f514', 'd088eec55912', '7634d624418e', 'c8ac5756732e'])
  })

  test('has the proportions of the work, short of a ribbon', () => {
    expect(drawWorkPlate(lessive, { wall }).ratio).toBe(1.6)
    expect(drawWorkPlate({ ...lessive, width_mm: 9000, height_mm: 300 }, { wall }).ratio).toBe(2.6)
    expect(drawWorkPlate({ ...lessive, width_mm: null, height_mm: null, diameter_mm: 200 }, { wall }).ratio).toBe(1)
    expect(drawWorkPlate(nothing, { wall }).ratio).toBeGreaterThan(0.4)
  })

  test('is measured: a tick for each centimetre of what is held, for every ten of what hangs, at its own scale', () => {
    expect(describeWorkPlate(lessive, { wall }).ticks).toMatchObject({ step: 10, long: 100, pitch: 10 / 104 })
    expect(describeWorkPlate({ ...lessive, width_mm: 240 }, { wall }).ticks).toMatchObject({ step: 1, pitch: 1 / 24 })
    expect(describeWorkPlate(nothing, { wall }).ticks).toBeUndefined()
  })

  test('bears title, artist and date, in the letters of titles; a title in capitals is set small', () => {
    const { inscription } = describeWorkPlate(lessive, { wall })
    expect(inscription).toEqual({
      title: 'La Grande Lessive',
      above: 'Louise Lavandier',
      below: '1831',
      face: 'literata-italic',
    })
    expect(describeWorkPlate({ ...lessive, shown_title: 'LE LAVOIR' }, { wall }).inscription).toMatchObject({
      title: 'LE LAVOIR',
      capitals: true,
    })
  })

  test.each(wallNames)('can be drawn on the %s wall, and tone on tone where that wall is its own', (name) => {
    for (const tone of ['contrast', 'own-wall'] as const)
      expect(drawWorkPlate(lessive, { wall: name, tone }).svg).not.toMatch(/NaN|undefined/u)
  })
})

describe('the title on a plate', () => {
  test.each([
    ['Vue du lavoir (titre factice)', 'Vue du lavoir'],
    ["L'Étendage", 'L’Étendage'],
    ['Les lavandières...', 'Les lavandières…'],
    [`${'Lessive '.repeat(30)}`, `${'Lessive '.repeat(9).trim()}…`],
    [
      'Le Grand Lavoir de Laguépie ; vue prise du pont un jour de lessive, avec les lavandières et leurs enfants au bain',
      'Le Grand Lavoir de Laguépie',
    ],
  ])('says %s as %s', (title, said) => {
    const words = titleOnPlate(title)
    expect([...words].length).toBeLessThanOrEqual(85)
    if (said.endsWith('…') && title.length > 84) expect(words.endsWith('…')).toBe(true)
    else expect(words).toBe(said)
  })

  test('knows what is written in capitals', () => {
    expect(isCapitals('LE LAVOIR')).toBe(true)
    expect(isCapitals('Le Lavoir')).toBe(false)
    expect(isCapitals('1831')).toBe(false)
  })
})

describe('the subject of a work’s plate', () => {
  const shown = (facts: Partial<PlateFacts>) =>
    subjectOf({ ...nothing, domains: 'peinture', ...facts }, randomFrom('lessive'))

  test.each([
    ['portrait (femme, chapeau)', 'portrait', 'woman'],
    ['portrait (homme, de profil, barbe)', 'portrait', 'profile'],
    ['scène biblique (Vierge à l’Enfant)', 'madonna', undefined],
    ['représentation animalière (poulain)', 'animal', 'horse'],
    ['représentation animalière (chouette)', 'animal', 'eagle'],
    ['représentation animalière (brochet)', 'animal', 'fish'],
    ['nature morte (fleur, vase)', 'flowers', undefined],
    ['scène historique (bataille, cavalerie)', 'cavalry', undefined],
    ['paysage (forêt)', 'landscape', 'wood'],
    ['paysage (port, bateau)', 'shore', 'harbour'],
    ['armoiries', 'arms', undefined],
  ])('comes from REPR and its vocabulary: %s', (subject, composition, variant) => {
    const found = shown({ subject })
    expect([found.composition, found.traits?.variant]).toEqual([composition, variant])
  })

  test.each([
    [{ object_types: 'assiette', subject: 'portrait (homme)' }, 'dish'],
    [{ object_types: 'pièce de monnaie', subject: 'cheval' }, 'coin'],
    [{ object_types: 'buste', domains: 'sculpture', subject: 'portrait (homme)' }, 'pedestal'],
    [{ object_types: 'chasuble' }, 'garment'],
    [{ object_types: 'masque', domains: 'ethnologie' }, 'mask'],
  ])('is the thing itself where it is a thing: %o', (facts, composition) => {
    expect(shown(facts).composition).toBe(composition)
  })

  test('comes from the title when REPR is silent', () => {
    expect(shown({ shown_title: 'Les deux chevaux au pré' }).composition).toBe('animal')
    expect(shown({ shown_title: 'La Vierge à l’Enfant et saint Jean' }).composition).toBe('madonna')
  })

  test('is nothing in particular for a picture of nothing made after 1945', () => {
    const found = shown({ shown_title: 'Sans titre', latest_year: 1972 })
    expect(['abstraction', 'lines', 'discs', 'mobile']).toContain(found.composition)
  })

  test('does not take a town on the sea for the sea', () => {
    expect(shown({ subject: 'paysage (couvent, vallée, Argelès-sur-Mer)' }).composition).not.toBe('shore')
  })
})

describe('the ground of a work’s plate', () => {
  test.each([
    ["peinture à l'huile;toile", 1831, 'canvas'],
    ["peinture à l'huile;bois", 1560, 'panel'],
    ['crayon;papier', 1720, 'laid'],
    ['mine de plomb;papier', 1880, 'wove'],
    ['eau-forte', 1640, 'pressed'],
    ['bronze', 1900, 'bronze'],
    ['marbre', 1900, 'stone'],
    ['faïence, décor de grand feu', 1750, 'glaze'],
    ['terre cuite', 1750, 'earth'],
    ['négatif, verre, gélatino-bromure d’argent', 1890, 'silver'],
  ])('is what it is made of and when: %s, %d', (techniques, latest_year, ground) => {
    expect(groundOf({ techniques, domains: null, latest_year }, 'landscape')).toBe(ground)
  })

  test('is gold for a holy figure painted before 1520', () => {
    expect(groundOf({ techniques: 'peinture, bois', domains: 'peinture', latest_year: 1450 }, 'madonna')).toBe('gilded')
  })
})

describe.each(['occitanie', 'nord-pas-de-calais'])('the plates of the works of %s', (network) => {
  const facts = works(network)
  const drawn = facts.map((work) => drawWorkPlate(work, { wall }))

  test('are all different, and well formed', async () => {
    expect(facts.length).toBeGreaterThan(100)
    expect(new Set(drawn.map(({ svg }) => svg)).size).toBe(facts.length)
    expect(drawn.filter(({ svg }) => /NaN|undefined|Infinity/u.test(svg))).toEqual([])
    for (const { svg, width } of drawn.slice(0, 20))
      expect((await sharp(Buffer.from(svg)).metadata()).width).toBe(width)
  })

  test('are not one picture again and again: twenty compositions, eight grounds, six colours', () => {
    const plates = facts.map((work) => describeWorkPlate(work, { wall }))
    expect(new Set(plates.map(({ composition }) => composition)).size).toBeGreaterThanOrEqual(20)
    expect(new Set(plates.map(({ ground }) => ground)).size).toBeGreaterThanOrEqual(8)
    expect(new Set(plates.map(({ palette }) => palette.ground)).size).toBeGreaterThanOrEqual(6)
  })

  test('weigh little: five thousand bytes sent', () => {
    const sent = drawn.slice(0, 40).map(({ svg }) => brotliCompressSync(svg).length)
    expect(Math.max(...sent)).toBeLessThan(5_000)
  })

  test('are quick to show: few elements, whatever they repeat', () => {
    expect(Math.max(...drawn.map(({ svg }) => elementsOf(svg)))).toBeLessThan(160)
  })
})

test('the picture for other sites is 1200 × 630 and light', async () => {
  const image = await drawWorkOpenGraph(lessive, 'Musée du lavoir', wall)
  const { format, width, height } = await sharp(image).metadata()
  expect([format, width, height]).toEqual(['png', 1200, 630])
  expect(image.length).toBeLessThan(150_000)
})
