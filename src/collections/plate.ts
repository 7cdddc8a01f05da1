import {
  compositions,
  type Drawing,
  drawPlate,
  layoutsFor,
  type Plate,
  type Polarity,
  paletteOf,
  type Random,
  randomFrom,
  type Tone,
  type Wall,
} from '../web/index.ts'
import { groundOf, isPrinted } from './plate-grounds.ts'
import { fitted, subjectOf } from './plate-subjects.ts'
import { isCapitals, titleOnPlate } from './plate-titles.ts'
import type { WorkLine } from './queries.ts'

/** What the plate of a work is drawn from: its facts alone. */
export type PlateFacts = Pick<
  WorkLine,
  | 'id'
  | 'joconde_id'
  | 'shown_title'
  | 'subject'
  | 'domains'
  | 'object_types'
  | 'techniques'
  | 'height_mm'
  | 'width_mm'
  | 'diameter_mm'
  | 'earliest_year'
  | 'latest_year'
> & {
  /** The artist as the plate's inscription says it; null where nobody is named. */
  readonly artist: string | null
  readonly date: string | null
}

export type PlateOptions = {
  /** The wall of the museum's département. */
  wall: Wall
  tone?: Tone
  /** Width over height where the work's own will not do: the picture other sites show. */
  ratio?: number
}

/** Beyond these a plate would be a ribbon: its ticks still tell the true measures. */
const narrowest = 0.42
const widest = 2.6

/**
 * A work's plate: its true proportions, a ground from its technique and century, one composition from its subject, its
 * title as an inscription, a tick for every centimetre (or ten). The same for ever as long as its facts are.
 */
export function describeWorkPlate(facts: PlateFacts, { wall, tone = 'contrast', ratio: asked }: PlateOptions): Plate {
  const seed = facts.joconde_id ?? facts.id
  const random = randomFrom(seed)
  const ratio = asked ?? workPlateRatio(facts)
  const subject = fitted(subjectOf(facts, random.branch('subject')), ratio)
  const composition = compositions[subject.composition]
  const polarity = polarityOf(facts, random.branch('polarity'))
  const title = titleOnPlate(facts.shown_title)
  const fitting = layoutsFor(composition, ratio)
  // A label over a drawing is for short words: a long title would hide what it names.
  const [first, ...others] = fitting.filter((layout) => layout !== 'label' || title.length < 40)
  return {
    seed,
    ratio,
    palette: paletteOf(
      tone === 'contrast' ? companionOf(wall, polarity, random.branch('wall')) : wall,
      polarity,
      tone,
      random.branch('spot').pick([0, 1]),
    ),
    ground: groundOf(facts, subject.composition),
    composition: subject.composition,
    traits: { initial: [...title][0]?.toUpperCase(), ...subject.traits },
    layout: random.branch('layout').pick(first ? [first, ...others] : fitting),
    inscription: {
      title,
      above: facts.artist ? titleOnPlate(facts.artist, 44) : undefined,
      below: facts.date ?? undefined,
      ...(isCapitals(title) ? { capitals: true } : { face: 'literata-italic' as const }),
    },
    ...(asked ? {} : ticksOf(facts)),
    alt: facts.shown_title,
  }
}

/** Bytes before compression, a third of which are sent: heavier than this, a wall of plates would weigh what photographs do. */
const heaviest = 12_000

/** The drawing of a work's plate; where it would be too heavy, with fewer people, then with fewer words. */
export function drawWorkPlate(facts: PlateFacts, options: PlateOptions): Drawing {
  const plate = describeWorkPlate(facts, options)
  const whole = drawPlate(plate)
  if (whole.svg.length <= heaviest) return whole
  const traits = { ...plate.traits, details: [...(plate.traits.details ?? []), 'few'] }
  const few = drawPlate({ ...plate, traits })
  if (few.svg.length <= heaviest) return few
  const title = titleOnPlate(plate.inscription.title, 48)
  return drawPlate({ ...plate, traits, inscription: { ...plate.inscription, title } })
}

/** The work's own proportions, width over height; those of its composition where they are not known. */
export function workPlateRatio(facts: PlateFacts): number {
  const { width_mm, height_mm, diameter_mm } = facts
  if (width_mm && height_mm) return rounded(Math.min(widest, Math.max(narrowest, width_mm / height_mm)))
  if (diameter_mm) return 1
  const random = randomFrom(facts.joconde_id ?? facts.id)
  const { composition } = subjectOf(facts, random.branch('subject'))
  return rounded(random.branch('ratio').between(...compositions[composition].ratios))
}

const rounded = (ratio: number) => Math.round(ratio * 100) / 100

/** A wall's own colour, mostly; now and then one of those that sit well beside it, or forty plates would be one. */
const companions: Readonly<Record<Wall, readonly [Wall, ...Wall[]]>> = {
  day: ['day', 'slate', 'woad'],
  prussian: ['prussian', 'woad', 'ochre', 'slate'],
  pompeian: ['pompeian', 'ochre', 'aubergine', 'day'],
  bottle: ['bottle', 'ochre', 'woad', 'slate'],
  aubergine: ['aubergine', 'woad', 'pompeian', 'day'],
  slate: ['slate', 'woad', 'ochre', 'prussian'],
  ochre: ['ochre', 'pompeian', 'bottle', 'day'],
  woad: ['woad', 'prussian', 'ochre', 'slate'],
}

/** What is printed dark in its wall's own colour would sink into the wall it hangs on. */
function companionOf(wall: Wall, polarity: Polarity, random: Random): Wall {
  const own = random.chance(polarity === 'deep' ? 0.2 : 0.58)
  return own ? wall : random.pick(companions[wall])
}

/** Paper is pale and bronze is dark; paint is either, darker the older it is. */
function polarityOf(facts: PlateFacts, random: Random): Polarity {
  const old = (facts.latest_year ?? 1850) < 1800
  const pale = isPrinted(facts) ? 0.82 : old ? 0.2 : 0.42
  return random.chance(pale) ? 'pale' : 'deep'
}

/** A true scale: at the plate's own size, a tick for each centimetre of what is held in the hand, for every ten of what hangs. */
function ticksOf(facts: PlateFacts): Pick<Plate, 'ticks'> {
  const width = facts.width_mm ?? facts.diameter_mm ?? 0
  const centimetres = width / 10
  if (centimetres < 1 || centimetres > 1500) return {}
  const step = centimetres > 60 ? 10 : 1
  const finest = step === 10 && centimetres > 600 ? 100 : step
  return {
    ticks: { from: 0, to: Math.floor(centimetres), step: finest, long: finest * 10, pitch: finest / centimetres },
  }
}
