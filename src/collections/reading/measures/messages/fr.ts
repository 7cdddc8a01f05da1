import type { DimensionKind } from '../dimension.ts'

export const fr = {
  labels: {
    height: 'H.',
    width: 'l.',
    length: 'L.',
    depth: 'P.',
    thickness: 'Ép.',
    diameter: 'D.',
    circumference: 'Circ.',
    weight: 'Poids',
    volume: 'Vol.',
    scale: 'Échelle',
  } as Readonly<Record<DimensionKind, string>>,
  about: 'env.',
  between: '\u202f; ',
  parts: {
    'avec cadre': 'avec cadre',
    'sans cadre': 'sans cadre',
    'hors cadre': 'hors cadre',
    cadre: 'cadre',
    feuille: 'feuille',
    image: 'image',
    cuvette: 'cuvette',
    'trait carré': 'trait carré',
    montage: 'montage',
    'avec montage': 'avec montage',
    support: 'support',
    socle: 'socle',
    'avec socle': 'avec socle',
    'sans socle': 'sans socle',
    toile: 'toile',
    totale: 'totale',
    'hors tout': 'hors tout',
    "dimensions d'encombrement": 'dimensions d’encombrement',
  } as Readonly<Record<string, string>>,
}

export type Messages = typeof fr
