import { fold } from '../fold.ts'
import type { DimensionKind } from './dimension.ts'
import { isUnitStart, type Token } from './tokens.ts'

export type Label = { kind: DimensionKind /** Written out, « Hauteur », not « H. ». */; whole: boolean; letter: string }

// The case of one letter tells: `l.` is the width, `L.` the length.
const letters: Readonly<Record<string, DimensionKind>> = {
  H: 'height',
  h: 'height',
  l: 'width',
  L: 'length',
  P: 'depth',
  p: 'depth',
  E: 'thickness',
  É: 'thickness',
  e: 'thickness',
  é: 'thickness',
  D: 'diameter',
  d: 'diameter',
  Ø: 'diameter',
  ø: 'diameter',
}

const abbreviations: Readonly<Record<string, DimensionKind>> = {
  ha: 'height',
  ht: 'height',
  haut: 'height',
  la: 'width',
  lar: 'width',
  larg: 'width',
  lo: 'length',
  lg: 'length',
  long: 'length',
  pr: 'depth',
  prof: 'depth',
  ep: 'thickness',
  epais: 'thickness',
  di: 'diameter',
  dia: 'diameter',
  diam: 'diameter',
  circ: 'circumference',
  circonf: 'circumference',
  pds: 'weight',
  ech: 'scale',
  volum: 'volume',
}

const words: Readonly<Record<string, DimensionKind>> = {
  hauteur: 'height',
  largeur: 'width',
  envergure: 'width',
  longueur: 'length',
  profondeur: 'depth',
  epaisseur: 'thickness',
  diametre: 'diameter',
  circonference: 'circumference',
  pourtour: 'circumference',
  poids: 'weight',
  masse: 'weight',
  echelle: 'scale',
  volume: 'volume',
  contenance: 'volume',
  capacite: 'volume',
  height: 'height',
  width: 'width',
  length: 'length',
  depth: 'depth',
  diameter: 'diameter',
  weight: 'weight',
}

/** What `token` measures if it is a label; `after` is the token before it when a number without a label yet. */
export function labelAt(tokens: readonly Token[], at: number, afterNumber: boolean): Label | undefined {
  const token = tokens[at]
  if (token?.type !== 'word' || token.text.length > 16) return undefined
  const text = token.text.replace(/\.$/, '')
  const next = tokens[at + 1]
  const letter = letters[text]
  if (letter) {
    const before = tokens[at - 2]
    if (afterNumber)
      return before?.type === 'word' && before.text === 'à' ? undefined : { kind: letter, whole: false, letter: text }
    const announced = announces(tokens, at)
    if (!announced && !(token.dot && !(next?.type === 'word' && /^\p{Lu}/u.test(next.text) && !next.dot))) {
      const upper = text !== text.toLowerCase()
      if (!(upper && next?.type === 'word' && /^(?:avec|hors|sans|totale?|du|de|au|à)$/.test(next.text)))
        return undefined
    }
    return { kind: letter, whole: false, letter: text }
  }
  const folded = fold(text)
  const abbreviation = abbreviations[folded]
  if (abbreviation) {
    const upper = /^\p{Lu}/u.test(text)
    if (
      !(token.dot || afterNumber || announces(tokens, at)) ||
      (folded === 'la' && !(token.dot || upper || afterNumber))
    )
      return undefined
    return { kind: abbreviation, whole: false, letter: text }
  }
  if (folded === 'tour' && next?.type === 'word' && /^d(?:e$|['’])/.test(next.text))
    return { kind: 'circumference', whole: true, letter: text }
  const word = words[folded] ?? words[folded.replace(/s$/, '')]
  return word && { kind: word, whole: true, letter: text }
}

/** A number comes, or what stands between a label and its number. */
function announces(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next) return false
  if (next.type === 'number') return true
  if (next.type === 'mark') return /[:=~(/x]/.test(next.sign)
  return isUnitStart(tokens, at + 1)
}
