import { foldName } from '../joconde/index.ts'
import type { Target } from './targets.ts'

const words = (list: string) =>
  new RegExp(
    `(^|[^a-z])(${list
      .trim()
      .split(/\s*,\s*/)
      .join('|')})([^a-z]|$)`,
  )

const techniqueWords = words(
  `huile, gouache, aquarelle, pastel, fusain, sanguine, lavis, encre, crayon, mine de plomb, eau forte, burin, lithographie,
  gravure, estampe, xylographie, serigraphie, tirage, gelatino, bronze, marbre, platre, terre cuite, gres, faience,
  porcelaine, ceramique, bois, chene, noyer, toile, papier, carton, ivoire, os, fer, acier, cuivre, laiton, etain, argent,
  or, verre, cristal, email, cuir, laine, soie, coton, lin, velours, satin, pierre, calcaire, albatre, oil, canvas,
  watercolou?r, etching, wood, paper, terracotta, cire, resine, photographie`,
)
const domainWords = words(
  `peinture, dessin, estampe, sculpture, photographie, ceramique, orfevrerie, tapisserie, textile, verrerie, vitrail,
  mosaique, numismatique, archeologie, ethnologie, mobilier, costume, arts decoratifs, beaux arts, sciences naturelles, histoire`,
)

interface Sign {
  readonly target: Target
  /** Among the values that are filled, the share that must show it. */
  readonly share: number
  readonly shows: (value: string, folded: string) => boolean
}

/** What values look like, the surest first. */
const signs: readonly Sign[] = [
  { target: 'museum', share: 0.9, shows: (value) => /^M\d{4}$/.test(value) },
  { target: 'joconde_id', share: 0.9, shows: (value) => /^(?=.*\d{5})[0-9A-Z]{11}$/.test(value) },
  {
    target: 'image_references',
    share: 0.7,
    shows: (value) => /\.(jpe?g|tiff?|png|webp|gif|psd|cr2|nef)\b/i.test(value),
  },
  { target: 'links', share: 0.7, shows: (value) => /^(https?:\/\/|www\.)/i.test(value) },
  {
    target: 'legal_status',
    share: 0.6,
    shows: (_value, folded) =>
      /\b(propriete|don|legs|achat|depot|dation|donation|preemption|saisie revolutionnaire|gift|bequest|purchase)\b/.test(
        folded,
      ),
  },
  {
    target: 'creation_period',
    share: 0.6,
    shows: (_value, folded) => /\b(siecle|century)\b|^[xvi]+ ?e( s)?$/.test(folded),
  },
  {
    target: 'dimensions',
    share: 0.6,
    shows: (value) =>
      /\d\s*([x×]|cm|mm|par)\s*\d|\b(H|L|l|D|Diam|P|Ep|Haut|Larg|Long)\b\.?\s*:?\s*\d|\d\s*(H|L|cm|mm)\b/.test(value),
  },
  { target: 'creators', share: 0.5, shows: (value) => /^[\p{Lu}’' -]{3,},? \p{Lu}\p{Ll}+/u.test(value) },
  {
    target: 'creation_date',
    share: 0.7,
    shows: (value) => /^((vers|ca\.?|circa|v\.|avant|après|entre|about|c\.)\s)?-?[12]\d{3}\b/i.test(value),
  },
  { target: 'techniques', share: 0.5, shows: (value, folded) => value.length < 200 && techniqueWords.test(folded) },
  { target: 'domains', share: 0.6, shows: (value, folded) => value.length < 80 && domainWords.test(folded) },
  {
    target: 'inventory_number',
    share: 0.8,
    shows: (value) => /^[A-Z]{0,4}[ .-]?\d{1,4}([./-]\d+){1,4}[a-z]?$/i.test(value),
  },
]

export interface Sniffed {
  readonly target: Target
  readonly confidence: number
  /** A value that shows it. */
  readonly example: string
}

/** The field that values look like, whatever their column is called. */
export function sniff(values: readonly string[]): Sniffed | undefined {
  const filled = values.filter((value) => value !== '')
  if (filled.length === 0) return undefined
  for (const sign of signs) {
    const shown = filled.filter((value) => sign.shows(value, foldName(value)))
    const share = shown.length / filled.length
    if (share < sign.share || (sign.target === 'inventory_number' && new Set(filled).size < filled.length)) continue
    // Few values show little.
    const confidence = 0.7 * share * Math.min(1, 0.5 + filled.length / 10)
    return { target: sign.target, confidence: Math.round(confidence * 100) / 100, example: shown[0] ?? '' }
  }
  return undefined
}

export function lookLikeReferences(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '')
  return filled.filter((value) => /^(?=.*\d{4})[0-9A-Z]{7,13}$/.test(value)).length >= filled.length * 0.8
}

export function lookLikePeople(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '')
  const people = filled.filter(
    (value) => /^\p{Lu}[\p{L}’'-]+,? \p{Lu}[\p{L}’' .-]+(\(.*\))?$/u.test(value) || value === 'anonyme',
  )
  return filled.length > 0 && people.length >= filled.length * 0.6
}
