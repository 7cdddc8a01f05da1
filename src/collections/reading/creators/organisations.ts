import { fold } from '../fold.ts'

const firstWords = new Set(
  `agence association atelier ateliers bureau cabinet chantier chantiers comite compagnie confrerie cooperative couvent
  cristallerie cristalleries ecole editions editeur entreprise etablissement etablissements ets fabrique faiencerie
  faienceries filature firme fonderie fonderies forges fratelli groupe imagerie imprimerie institut laboratoire laboratoires librairie
  lithographie magasin magasins maison manufacture manufactures marbrerie ministere monnaie mouvement musee papeterie
  population porcelainerie poterie poteries savonnerie savonneries societe soieries ste studio studios syndicat
  tuilerie usine usines verrerie verreries`.split(/\s+/),
)
const anyWords = new Set([
  '&',
  'et',
  'ets',
  'cie',
  'co',
  'corp',
  'inc',
  'ltd',
  'limited',
  'gmbh',
  'freres',
  'sarl',
  'reunis',
  'associes',
])
const roles = new Set(
  `agence atelier ateliers chantier cristallerie entreprise etablissement etablissements ethnie fabrique faiencerie firme fonderie
  laboratoire maison manufacture marbrerie population poterie restaurant societe studio usine verrerie`.split(/\s+/),
)

/** A firm, a workshop, a manufacture by its own words: it has no given name. */
export function isOrganisation(name: string): boolean {
  const found = fold(name).split(/[\s,]+/)
  // « LA LITHOGRAPHIE PARISIENNE »: an article first says nothing.
  const first = /^(?:la|le|les)$/.test(found[0] ?? '') ? found[1] : found[0]?.replace(/^l'/, '')
  // « BUREAU Pierre Isidore » is a man, « manufacture Noël » is not.
  if (firstWords.has(first ?? '') && !/^\p{Lu}{2,}\s\p{Lu}\p{Ll}/u.test(name)) return true
  return found.some((word, at) => at > 0 && anyWords.has(word.replace(/\.$/, '')))
}

/** A role that only what is several people can have; « éditions d’art » too. */
export function isCollectiveRole(role: string): boolean {
  const folded = fold(role)
  return roles.has(folded) || folded.startsWith('editions') || folded.startsWith('manufacture')
}
