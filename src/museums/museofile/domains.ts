import { slips } from '../communes.ts'
import type { Reading } from './facts.ts'
import { foldText } from './text.ts'

/** What a museum's collections are about: the Ministry's list, with the words its files came to use, the far civilizations as one. */
export const museofileDomains = {
  archeologie: 'Archéologie',
  'beaux-arts': 'Beaux-arts',
  'art-moderne-et-contemporain': 'Art moderne et contemporain',
  'arts-decoratifs': 'Arts décoratifs',
  ethnologie: 'Ethnologie',
  histoire: 'Histoire',
  'technique-et-industrie': 'Technique et industrie',
  'sciences-de-la-nature': 'Sciences de la nature',
  'sciences-fondamentales': 'Sciences fondamentales',
  photographie: 'Photographie',
  litterature: 'Littérature',
  'civilisations-extra-europeennes': 'Civilisations extra-européennes',
  'arts-de-l-islam': 'Arts de l’Islam',
  egypte: 'Égypte',
  militaria: 'Militaria',
  'memoire-de-l-esclavage': 'Mémoire de l’esclavage',
} as const

export type DomainCode = keyof typeof museofileDomains
export const domainCodes = Object.keys(museofileDomains) as DomainCode[]

/** Other words for the same thing. */
const sameThing: Partial<Record<DomainCode, readonly string[]>> = {
  'beaux-arts': ['beaux arts'],
  'technique-et-industrie': ['techniques et industrie', 'sciences et techniques', 'sciences techniques', 'techniques'],
  'sciences-de-la-nature': ['sciences naturelles'],
  'sciences-fondamentales': ['sciences'],
  photographie: ['photographie collections photographiques non documentaires'],
  'civilisations-extra-europeennes': ['afrique', 'asie', 'oceanie', 'amerique', 'ameriques', 'inde'],
  egypte: ['egyptien'],
  ethnologie: ['musee de societe'],
}

/** Words for a part of it: taken, and said. */
const partOfIt: Partial<Record<DomainCode, readonly string[]>> = {
  archeologie: ['grec', 'gallo romain', 'protohistoire', 'prehistoire', 'archeologie du bati', 'numismatique'],
  'beaux-arts': ['peinture', 'sculpture', 'dessin', 'estampe'],
  'arts-decoratifs': ['design', 'mode', 'textile', 'mode et textile', 'couturier'],
}

const accepted = new Map<string, DomainCode>()
const narrower = new Map<string, DomainCode>()
for (const code of domainCodes) {
  accepted.set(foldText(museofileDomains[code]), code)
  for (const word of sameThing[code] ?? []) accepted.set(word, code)
  for (const word of partOfIt[code] ?? []) narrower.set(word, code)
}

export function readDomains(cell: string): Reading<DomainCode[]> {
  const readings = cell
    .split(/[;|#]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .flatMap(readList)
  return { value: [...new Set(readings.flatMap(({ value }) => value))], flags: readings.flatMap(({ flags }) => flags) }
}

/** Files that passed through other hands separate domains with commas; no domain of the list holds one. */
function readList(text: string): Reading<DomainCode[]>[] {
  const words = text.split(',').map((word) => word.trim())
  return words.every((word) => accepted.has(foldText(word))) ? words.map(readOne) : [readOne(text)]
}

function readOne(text: string): Reading<DomainCode[]> {
  const word = foldText(text)
  const known = accepted.get(word)
  if (known) return { value: [known], flags: [] }
  const part = narrower.get(word)
  if (part) return taken(part, 'domain-narrower', text)
  const [nearest] = [...accepted].sort(([one], [other]) => slips(one, word) - slips(other, word))
  if (!nearest) return { value: [], flags: [] }
  const [name, code] = nearest
  if (slips(name, word) <= Math.min(2, word.length / 4)) return taken(code, 'domain-corrected', text)
  const holding = [...accepted].find(([one]) => one.split(' ').some((part) => part.length > 6 && word.includes(part)))
  const instead = museofileDomains[holding?.[1] ?? code]
  return { value: [], flags: [{ reason: 'domain-unknown', value: text, instead }] }
}

function taken(code: DomainCode, reason: 'domain-narrower' | 'domain-corrected', value: string): Reading<DomainCode[]> {
  return { value: [code], flags: [{ reason, value, instead: museofileDomains[code] }] }
}
