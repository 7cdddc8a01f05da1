import {
  compositions,
  type Drawing,
  drawPlate,
  type GroundName,
  layoutsFor,
  type Plate,
  paletteOf,
  randomFrom,
  type Tone,
  type Wall,
} from '../web/index.ts'
import { subjectOf } from './plate-subjects.ts'
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
}

/** Beyond these a plate would be a ribbon: its ticks still tell the true measures. */
const narrowest = 0.34
const widest = 3

/**
 * A work's plate: its true proportions, a ground from its technique and century, one composition from its subject, its
 * title as an inscription, a tick for every centimetre (or ten). The same for ever as long as its facts are.
 */
export function describeWorkPlate(facts: PlateFacts, { wall, tone = 'contrast' }: PlateOptions): Plate {
  const seed = facts.joconde_id ?? facts.id
  const random = randomFrom(seed)
  const subject = subjectOf(facts, random.branch('subject'))
  const composition = compositions[subject.composition]
  const ratio = workPlateRatio(facts)
  return {
    seed,
    ratio,
    palette: paletteOf(
      wall,
      random.branch('polarity').chance(0.45) ? 'pale' : 'deep',
      tone,
      random.branch('spot').pick([0, 1]),
    ),
    ground: groundOf(facts),
    composition: subject.composition,
    traits: { initial: [...facts.shown_title][0]?.toUpperCase(), ...subject.traits },
    layout: random.branch('layout').pick(layoutsFor(composition, ratio)),
    inscription: {
      title: facts.shown_title,
      above: facts.artist ?? undefined,
      below: facts.date ?? undefined,
    },
    ...ticksOf(facts),
    alt: facts.shown_title,
  }
}

export function drawWorkPlate(facts: PlateFacts, options: PlateOptions): Drawing {
  return drawPlate(describeWorkPlate(facts, options))
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

/** A tick a centimetre for what is held in the hand, one every ten for what hangs. */
function ticksOf({ width_mm, diameter_mm }: PlateFacts): Pick<Plate, 'ticks'> {
  const centimetres = Math.round((width_mm ?? diameter_mm ?? 0) / 10)
  if (centimetres < 2) return {}
  const step = centimetres > 50 ? 10 : 1
  return { ticks: { from: 0, to: Math.min(centimetres, step * 60), step, long: step * 10 } }
}

const materials: readonly (readonly [RegExp, GroundName])[] = [
  [/bronze|laiton|cuivre|[ée]tain|plomb|\bfer\b|acier|argent|\bor\b|fonte|m[ée]dail|monnaie|orf[èe]vrerie/, 'bronze'],
  [/[ée]mail/, 'enamel'],
  [/fa[ïi]ence|porcelaine|gr[èe]s|gla[çc]ure|c[ée]ramique|terre cuite|verre|vitrail/, 'glaze'],
  [/marbre|pierre|calcaire|alb[âa]tre|granit|pl[âa]tre|tuf|mosa[ïi]que|fresque|sculpture|silex/, 'stone'],
  [/ardoise|n[ée]gatif|plaque de verre|photograph|tirage/, 'slate'],
  [/laine|soie|tapisserie|tissu|textile|broderie|dentelle|coton|\blin\b/, 'woven'],
  [/toile|huile|peinture|acrylique|tempera/, 'canvas'],
  [/papier|dessin|estampe|gravure|lithograph|aquarelle|gouache|crayon|fusain|sanguine|encre|imprim[ée]|carton/, 'laid'],
  [/bois|noyer|ch[êe]ne|panneau|mobilier|meuble/, 'wood'],
]

/** The ground: what the work is made of, as far as its technique or its domain says. */
function groundOf({ techniques, domains }: PlateFacts): GroundName {
  const words = `${techniques ?? ''} ; ${domains ?? ''}`.toLocaleLowerCase('fr')
  // An old panel is seen by its wood, a canvas by its weave: what carries the paint comes before the paint.
  if (/huile|tempera|peinture/.test(words) && /\bbois\b/.test(words)) return 'wood'
  return materials.find(([pattern]) => pattern.test(words))?.[1] ?? 'laid'
}
