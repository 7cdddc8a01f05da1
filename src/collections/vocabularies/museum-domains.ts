import type { Domain } from '../../museums/index.ts'
import { labelKey } from './labels.ts'

/** Museums have the fifteen domains of Museofile, works the hundred and forty of Joconde: where the second meet the first. */
const domains: Readonly<Partial<Record<Domain, string>>> = {
  archeologie: `archéologie ; art mobilier ; art pariétal ; industrie lithique ; industrie osseuse ; chalcolithique ; mésolithique ;
    néolithique ; paléolithique ; âge du bronze ; âge du fer ; mérovingien ; carolingien ; chypriote ; copte ; gallo-romain ;
    gaulois ; grec ; ibérique ; italique ; phénicien ; punique ; romain ; étrusque ; épigraphie ; glyptique`,
  'beaux-arts': 'beaux-arts ; peinture ; dessin ; estampe ; sculpture ; miniature ; enluminure',
  'arts-decoratifs': `arts décoratifs ; ameublement ; armurerie ; chaudronnerie ; céramique ; dinanderie ; ferronnerie ; horlogerie ;
    ivoirerie ; lutherie ; menuiserie ; mosaïque ; métallurgie ; orfèvrerie ; sellerie ; serrurerie ; tabletterie ; tapisserie ;
    textile ; broderie ; dentellerie ; oeuvre textile ; vannerie ; verrerie ; vitrail ; ébénisterie ; émaillerie ; plumasserie ;
    design ; costume - accessoires du costume`,
  ethnologie: `ethnologie ; anthropologie ; agriculture - élevage ; artisanat - industrie ; chasse - pêche - cueillette ;
    croyances - coutumes ; jeux - sports - loisirs ; balnéaire ; musique - chant - danse ; spectacle - fête ; batellerie ;
    vie domestique ; vie professionnelle ; basque`,
  histoire: `histoire ; médiéval ; temps modernes ; héraldique ; numismatique ; phaléristique ; philatélie ; sigillographie ;
    cartes - plans ; commerce - économie - finances ; enseignement ; vie politique - administrative ; vie sociale - culturelle ;
    manuscrit ; imprimé`,
  'sciences-de-la-nature': 'sciences naturelles ; botanique ; faune ; géologie ; minéralogie ; environnement',
  'sciences-et-techniques': `sciences - techniques ; métrologie - instruments de mesure ; énergie ; construction ;
    hygiène - médecine - santé ; transports - communications ; marine ; élément d'impression`,
  photographie: 'photographie',
  'civilisations-extra-europeennes': `précolombien ; amérindien ; inca ; inuit ; Afrique ; Afrique sub-saharienne ; Amérique ;
    Amérique centrale ; Amérique du nord ; Amérique du sud ; Asie ; Asie centrale ; Asie du sud-est ; Asie méridionale ;
    Asie occidentale ; Asie orientale ; Océanie`,
  'arts-de-l-islam': 'islam ; ottoman',
  egypte: 'égyptien',
  militaria: 'vie militaire ; armurerie ; phaléristique',
  'memoire-de-l-esclavage': "mémoire de l'esclavage",
}

const byKey = new Map<string, Domain[]>()
for (const [domain, labels] of Object.entries(domains) as [Domain, string][])
  for (const label of labels.split(';')) byKey.set(labelKey(label), [...(byKey.get(labelKey(label)) ?? []), domain])

/** The domains of museums, by code, that a domain of works belongs to; none for a word such as « moderne » that tells nothing. */
export function museumDomainsOf(term: { readonly label: string }): readonly Domain[] {
  return byKey.get(labelKey(term.label)) ?? []
}
