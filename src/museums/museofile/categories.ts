import type { Reading } from './facts.ts'
import { foldText } from './text.ts'

/** Kinds of museum: the Ministry's list, and the labels that its files give in the same column. */
export const museofileCategories = {
  ecomusee: 'Écomusée',
  'musee-de-plein-air': 'Musée de plein air',
  'musee-de-site': 'Musée de site',
  'site-archeologique': 'Site archéologique',
  'site-industriel': 'Site industriel',
  'maison-d-artiste': 'Maison d’artiste',
  'maison-musee': 'Maison-musée',
  'musee-litteraire': 'Musée littéraire',
  'musee-d-art-sacre': 'Musée d’art sacré',
  'musee-en-milieu-rural': 'Musée en milieu rural',
  'maison-des-illustres': 'Maison des Illustres',
  'jardin-remarquable': 'Jardin remarquable',
  'architecture-contemporaine-remarquable': 'Architecture contemporaine remarquable',
  'domaine-national': 'Domaine national',
} as const

export type CategoryCode = keyof typeof museofileCategories
export const categoryCodes = Object.keys(museofileCategories) as CategoryCode[]

const accepted = new Map<string, CategoryCode>([
  ...categoryCodes.map((code) => [foldText(museofileCategories[code]), code] as const),
  ['musee en zone rurale', 'musee-en-milieu-rural'],
  ['usine', 'site-industriel'],
  ['carreau de mine', 'site-industriel'],
])

/** Separated by « ; » in one layout, by full stops in the other; a precision follows a colon, a year stands in brackets. */
export function readCategories(cell: string): Reading<CategoryCode[]> {
  const words = cell
    .replace(/\(.*?\)/g, '')
    .split(/[;:.,|]/)
    .map((word) => word.trim())
    .filter(Boolean)
  const known = words.flatMap((word) => accepted.get(foldText(word)) ?? [])
  const unknown = words.filter((word) => !accepted.has(foldText(word)))
  return { value: [...new Set(known)], flags: unknown.map((value) => ({ reason: 'category-unknown', value })) }
}
