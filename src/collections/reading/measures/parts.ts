import { fold } from '../fold.ts'
import { tidy } from '../split.ts'

// What these words name is measured whole: a note of theirs holds for every measure before it, not only the last.
const wide =
  /(?<![a-z])(?:cadres?|encadrements?|encadree?|passe-partout|montages?|monte|supports?|feuillets?|feuilles?|papier|images?|sujet|composition|dessins?|gravures?|estampes?|planches?|cuvettes?|traits?|marges?|entoilages?|filet|fenetre|tirages?|epreuves?|photo|photographie|cliche|negatif|objets?|hors[- ]tout|encombrement|dimensions|mesures|exterieure?s?|interieure?s?|socles?|vitrine|ouverte?s?|fermee?s?|depliee?|pliee?|a vue|ensemble|toile|panneau|marie-louise|chassis|presentation|total|totale|totales)(?![a-z])/

export function isWide(note: string): boolean {
  const folded = fold(note)
  return wide.test(folded) || /^(?:sans|hors)\s/.test(folded)
}

const shapes =
  /^(?:(?:de )?forme |format )?(?:rectangulaire|ovale|circulaire|ronde?|carree?|octogonale?|en hauteur|en largeur|a la francaise|a l'italienne)(?![a-z])/

const approximateNote =
  /^(?:env(?:iron)?|approx(?:imatif|imative|imatives|imatifs|imativement)?|vers|ca|circa|\?|sous reserve)[.\s]*$/

export function isApproximate(word: string): boolean {
  return word.length < 24 && approximateNote.test(fold(word))
}

/**
 * « de la feuille » → « feuille », « SOCLE » → « socle », « Avec cadre » → « avec cadre »; undefined for the object itself and
 * for what names no part.
 */
export function partOf(words: string): string | undefined {
  let part = tidy(words).slice(0, 120)
  part = part.replace(/^(?:(?:dimensions?|dim|mesures?|taille|format|prise)(?: (?!d['’]encombrement)|$))+/iu, '')
  part = part.replace(/^(?:(?:de la|de|du|des|à la|au|aux|à|la|le|les)(?= )\s?|(?:de )?l['’]|d['’](?=\p{L}))+/iu, '')
  part = part.replace(/^(avec|sans|hors) (?:le|la|les) /i, '$1 ')
  part = part.replace(/^(?:le|la|les|de|du|des|et|ou|en)$/i, '').trim()
  if (/^(?:objet|œuvre|oeuvre|en|cm|pas de cadre)?$/i.test(part)) return undefined
  if (shapes.test(fold(part))) return undefined
  if (part === part.toUpperCase()) return part.toLowerCase()
  return /^\p{Lu}\p{Ll}/u.test(part) ? part.charAt(0).toLowerCase() + part.slice(1) : part
}
