import {
  type CompositionName,
  compositions,
  type Drawing,
  digest,
  drawPlate,
  type GroundName,
  grounds,
  type Plate,
  type Polarity,
  paletteOf,
  randomFrom,
  type Tone,
  type Traits,
  type Wall,
  wallNames,
} from '../web/index.ts'

/** What a museum's plate is made of: nothing that is not known of every museum, or may be missing. */
export type MuseumFacts = {
  /** Museofile identifier, or the record's own when it has none: the seed. */
  id: string
  name: string
  town: string
  departement?: string | null
  domains: readonly string[]
  categories?: readonly string[]
  /** Year the museum was created. */
  founded?: number | null
  latitude?: number | null
  longitude?: number | null
}

export type PlateOptions = { ratio?: number; wall?: Wall; tone?: Tone }

type Subject = { composition: CompositionName; traits?: Traits; weight: number }

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function subjectsOf(facts: MuseumFacts): Subject[] {
  const words = fold([facts.name, ...facts.domains, ...(facts.categories ?? [])].join(' '))
  const subjects: Subject[] = []
  const add = (pattern: RegExp, composition: CompositionName, weight = 1) => {
    if (pattern.test(words)) subjects.push({ composition, weight })
  }
  add(/archeolog/, 'strata')
  add(/archeolog/, 'vessel')
  add(/beaux-arts/, 'enfilade')
  add(/arts decoratifs/, 'rosette')
  add(/moderne|contemporain/, 'discs')
  add(/technique|industrie/, 'machine')
  add(/sciences de la nature|histoire naturelle/, 'herbarium')
  add(/ethnolog/, 'tools')
  add(/ethnolog|ecomusee|plein air/, 'horizon')
  add(/histoire\b/, 'facade')
  return subjects.length ? subjects : [{ composition: 'horizon', weight: 1 }]
}

export function describeMuseumPlate(facts: MuseumFacts, { ratio, wall, tone = 'contrast' }: PlateOptions = {}): Plate {
  const random = randomFrom(facts.id)
  const subjects = subjectsOf(facts)
  const subject = subjects[digest(facts.id) % subjects.length] ?? { composition: 'horizon', weight: 1 }
  const { layouts, ratios } = compositions[subject.composition]
  const groundNames = Object.keys(grounds) as [GroundName, ...GroundName[]]
  const ground = random.pick(groundNames)
  const polarity: Polarity = random.chance(0.42) ? 'pale' : 'deep'
  const colour = wall ?? wallNames[1 + (digest(facts.departement ?? facts.town) % (wallNames.length - 1))] ?? 'prussian'
  const proportion = ratio ?? Math.round(random.between(...ratios) * 100) / 100
  const place = facts.departement ? `${facts.town}, ${facts.departement}` : facts.town
  const name = facts.name
    .trim()
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    .replaceAll("'", '’')
  return {
    seed: facts.id,
    ratio: proportion,
    palette: paletteOf(colour, polarity, tone, random.pick([0, 1])),
    ground,
    composition: subject.composition,
    traits: subject.traits ?? {},
    layout: random.pick(layouts),
    inscription: {
      title: name,
      above: place.replaceAll("'", '’'),
      below: facts.founded ? String(facts.founded) : undefined,
    },
    ticks: facts.founded ? { from: Math.floor(facts.founded / 10) * 10, to: 2020, step: 10, long: 100 } : undefined,
    alt: `${name}, ${place}`,
  }
}

export function drawMuseumPlate(facts: MuseumFacts, options?: PlateOptions): Drawing {
  return drawPlate(describeMuseumPlate(facts, options))
}
