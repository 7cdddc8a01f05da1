import { fold } from '../fold.ts'

export type Unit = { quantity: 'length' | 'weight' | 'volume' /** Of mm, g or cm³. */; factor: number }

const length = (factor: number): Unit => ({ quantity: 'length', factor })
const weight = (factor: number): Unit => ({ quantity: 'weight', factor })
const volume = (factor: number): Unit => ({ quantity: 'volume', factor })

export const centimetre = length(10)
export const metre = length(1000)
export const gramme = weight(1)
export const kilogramme = weight(1000)
export const cubicCentimetre = volume(1)
export const cubicMetre = volume(1_000_000)

const units: Readonly<Record<string, Unit>> = {
  mm: length(1),
  cm: centimetre,
  dm: length(100),
  m: metre,
  // The inch, as labels of printers and photographers mean it, not the older pouce of the king.
  po: length(25.4),
  pouce: length(25.4),
  inch: length(25.4),
  mg: weight(0.001),
  g: gramme,
  gr: gramme,
  kg: kilogramme,
  kilo: kilogramme,
  tonne: weight(1_000_000),
  ml: volume(1),
  cl: volume(10),
  millimetre: length(1),
  centimetre,
  decimetre: length(100),
  metre,
  gramme,
  kilogramme,
}

export function unitOf(word: string): Unit | undefined {
  if (word.length > 12) return undefined
  const folded = fold(word).replace(/\.$/, '')
  // « M. » is a man.
  if (folded === 'm' && word.startsWith('M')) return undefined
  return units[folded] ?? units[folded.replace(/s$/, '')] ?? units[folded.replace(/es$/, '')]
}
