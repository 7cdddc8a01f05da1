import type { CompositionName, GroundName } from '../web/index.ts'
import { fold } from './reading/index.ts'

type Made = {
  readonly techniques: string | null
  readonly domains: string | null
  readonly latest_year?: number | null
}

const wordsOf = ({ techniques, domains }: Made) => fold(`${techniques ?? ''} ; ${domains ?? ''}`)
const onPaper =
  /papier|dessin|estampe|gravure|lithograph|aquarelle|gouache|crayon|fusain|sanguine|\bencre|imprim|carton|pastel|mine de plomb|eau-forte|velin|parchemin/

/** On paper, whatever holds it: pale, as a print is. */
export const isPrinted = (made: Made) =>
  onPaper.test(wordsOf(made)) && !/huile|bronze|faience|porcelaine|photograph/.test(wordsOf(made))

const engraved = /burin|eau-forte|gravure|aquatinte|maniere noire|pointe seche/

const materials: readonly (readonly [RegExp, (year: number) => GroundName])[] = [
  [/plaque de verre|daguerreotyp|ferrotyp|negatif|gelatino|photograph|tirage|albumin/, () => 'silver'],
  [
    /bronze|laiton|cuivre|etain|plomb|\bfer\b|acier|\bargent\b|\bor\b|fonte|numismat|orfevrerie|metal|billon|potin/,
    () => 'bronze',
  ],
  [/email/, () => 'enamel'],
  [/faience|porcelaine|glacure|ceramique|verre|vitrail|cristal/, () => 'glaze'],
  [/terre cuite|\bgres\b|argile|modelage/, () => 'earth'],
  [
    /marbre|pierre (?!noire)|pierre;|pierre,|pierre$|calcaire|albatre|granit|platre|\btuf\b|mosaique|fresque|silex|stuc/,
    () => 'stone',
  ],
  [/ardoise/, () => 'slate'],
  [/laine|soie|tapisserie|tissu|textile|broderie|dentelle|coton|\blin\b|velours/, () => 'woven'],
  [/toile|huile|peinture|acrylique|tempera/, () => 'canvas'],
  [/bois|noyer|chene|panneau|mobilier|meuble|tilleul|ivoire/, () => 'wood'],
  [/sculpture/, () => 'stone'],
]

/**
 * What a plate is laid on: what the work is made of and when. A panel of before 1500 that shows what is holy was gilded;
 * paper has laid lines until the machines of 1800.
 */
export function groundOf(made: Made, composition: CompositionName): GroundName {
  const words = wordsOf(made)
  const year = made.latest_year ?? 1850
  if (isPrinted(made) && !/photograph|albumin|gelatin|sculpture|email|textile/.test(words))
    return engraved.test(words) ? 'pressed' : year < 1800 ? 'laid' : 'wove'
  const painted = /huile|tempera|peinture/.test(words)
  const holy = composition === 'madonna' || composition === 'cross' || composition === 'standing'
  if (painted && year < 1520 && holy) return 'gilded'
  // An old panel is seen by its wood, a canvas by its weave: what carries the paint comes before the paint.
  if (painted && /\b(?:bois|panneau|chene|peuplier)\b/.test(words)) return 'panel'
  if (painted && /\btoile\b/.test(words)) return 'canvas'
  return materials.find(([pattern]) => pattern.test(words))?.[1](year) ?? (year < 1800 ? 'laid' : 'wove')
}
