import {
  compositions,
  type Drawing,
  digest,
  drawPlate,
  type GroundName,
  layoutsFor,
  type Plate,
  paletteOf,
  type Random,
  randomFrom,
  type Tone,
  type Traits,
  type Wall,
  wallNames,
} from '../web/index.ts'
import { type Subject, subjectsOf } from './plate-subjects.ts'

/** What a museum's plate is made of: nothing that is not known of every museum, or may be missing. */
export type MuseumFacts = {
  /** Museofile identifier, or the record's own when it has none: the seed. */
  id: string
  name: string
  town: string
  departement?: string | null
  /** Codes or French names. */
  domains: readonly string[]
  categories?: readonly string[]
  /** Year the museum was created. */
  founded?: number | null
  latitude?: number | null
  longitude?: number | null
}

export type PlateOptions = {
  /** Width over height; the museum's own when not given. */
  ratio?: number
  /** The wall of its département; one drawn from the département's name when not given. */
  wall?: Wall
  tone?: Tone
}

/** The decade that a museum's ticks run to. A constant, not the clock: a plate changes when its facts do. */
const lastDecade = 2020

/**
 * A museum's plate. Its subject comes from its name and domains, its ground from its number, its proportions and the
 * rest from its identifier: it is the same for ever, and museums registered one after another differ in ground.
 */
export function describeMuseumPlate(facts: MuseumFacts, { ratio, wall, tone = 'contrast' }: PlateOptions = {}): Plate {
  const random = randomFrom(facts.id)
  const traits = traitsOf(facts)
  const subject = weighted(random.branch('subject'), subjectsOf(facts, traits.relief))
  const composition = compositions[subject.composition]
  const proportions = random.branch('ratio')
  const ownRatio = Math.round(proportions.between(...composition.ratios) * 100) / 100
  const founded = facts.founded ?? undefined
  return {
    seed: facts.id,
    ratio: ratio ?? ownRatio,
    palette: paletteOf(
      wall ?? wallFor(facts.departement ?? facts.town),
      random.branch('polarity').chance(0.42) ? 'pale' : 'deep',
      tone,
      random.branch('spot').pick([0, 1]),
    ),
    ground: groundFor(facts.id),
    composition: subject.composition,
    traits: { ...traits, ...subject.traits },
    layout: random.branch('layout').pick(layoutsFor(composition, ratio ?? ownRatio)),
    inscription: { title: titleOf(facts.name), above: placeOf(facts), below: founded ? String(founded) : undefined },
    ticks: founded ? { from: founded - (founded % 10), to: lastDecade, step: 10, long: 100 } : undefined,
    alt: [titleOf(facts.name), facts.town].join(', '),
  }
}

export function drawMuseumPlate(facts: MuseumFacts, options?: PlateOptions): Drawing {
  return drawPlate(describeMuseumPlate(facts, options))
}

function weighted(random: Random, subjects: readonly [Subject, ...Subject[]]): Subject {
  let left = random.between(
    0,
    subjects.reduce((sum, { weight }) => sum + weight, 0),
  )
  for (const subject of subjects) {
    left -= subject.weight
    if (left <= 0) return subject
  }
  return subjects[0]
}

/** Those a museum's number chooses among, in this order for ever: a ground made since for works moves no museum's. */
const groundNames: readonly GroundName[] = [
  'canvas',
  'laid',
  'stone',
  'glaze',
  'bronze',
  'slate',
  'wood',
  'woven',
  'enamel',
]

/**
 * Identifiers that follow one another are neighbours, in registers and often on the road: they are four or five grounds
 * apart. The step every twenty-five parts those that are neighbours by name or by distance in our two networks.
 */
function groundFor(id: string): GroundName {
  const digits = /(\d+)\D*$/.exec(id)?.[1]
  const number = digits ? Number(digits) : digest(id)
  return groundNames[(number * 4 + Math.floor(number / 25)) % groundNames.length] ?? 'laid'
}

function wallFor(name: string): Wall {
  const painted = wallNames.filter((wall) => wall !== 'day')
  return painted[digest(name) % painted.length] ?? 'prussian'
}

/** The initial of the person or thing a museum is named after, and how high the land is about it. */
function traitsOf({ name, latitude, longitude }: MuseumFacts): Traits {
  const proper = /\p{Lu}[\p{L}-]+$/u.exec(name.trim())?.[0] ?? name.trim()
  const known = latitude != null && longitude != null
  return {
    initial: [...proper][0]?.toUpperCase(),
    latitude: latitude ?? undefined,
    longitude: longitude ?? undefined,
    relief: known ? reliefAt(latitude, longitude) : 0.3,
  }
}

/** France's ranges as a few round heights: enough to know peaks from plains, and no file to carry. */
const ranges = [
  { latitude: 42.75, longitude: 0.6, reach: 1.15, across: 0.36, height: 1 },
  { latitude: 42.5, longitude: 2.1, reach: 0.5, across: 0.26, height: 0.8 },
  { latitude: 44.2, longitude: 3.5, reach: 0.55, across: 0.6, height: 0.7 },
  { latitude: 43.6, longitude: 2.6, reach: 0.4, across: 0.2, height: 0.45 },
  { latitude: 45.3, longitude: 2.9, reach: 0.8, across: 0.9, height: 0.7 },
  { latitude: 45.3, longitude: 6.6, reach: 0.9, across: 1.4, height: 1 },
] as const

function reliefAt(latitude: number, longitude: number): number {
  const heights = ranges.map(
    (range) =>
      range.height *
      Math.exp(
        -(((latitude - range.latitude) / range.across) ** 2) - ((longitude - range.longitude) / range.reach) ** 2,
      ),
  )
  return Math.min(1, 0.08 + Math.max(...heights))
}

function titleOf(name: string): string {
  return name
    .trim()
    .replace(/\s+/gu, ' ')
    .replaceAll("'", '’')
    .replaceAll(' - ', ' – ')
    .replace(/ ([:;!?»])/gu, '\u00a0$1')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** The town; the département when the name has already said the town. */
function placeOf({ name, town, departement }: MuseumFacts): string {
  const said = name.toLocaleLowerCase('fr').includes(town.toLocaleLowerCase('fr'))
  return (said && departement ? departement : town).replaceAll("'", '’')
}
