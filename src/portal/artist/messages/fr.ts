import { counted } from '../../../platform/text/numbers.ts'

export const fr = {
  description: (name: string, works: string, museums: string, within: string) =>
    `${name}\u00a0: ${works} dans ${museums} ${within}.`,
  held: (works: string, museums: string) => `${works} dans ${museums}.`,
  all: 'Toutes ses œuvres, à trier et à filtrer',
  around: 'Autour de son nom',
  aroundText: 'Atelier, entourage, copies\u00a0: ce qui vient de près ou d’après.',
  who: 'Qui est-ce',
  born: 'Naissance',
  died: 'Mort',
  roles: 'Métiers',
  schools: 'Écoles',
  otherNames: 'Autres noms',
  filedName: 'Classé à',
  authorities: 'Dans les référentiels',
  timeLine: 'Une vie, des œuvres',
  timeLineLabel: (count: number) => `Frise des années\u00a0: ${counted('fr', count, 'œuvre datée', 'œuvres datées')}`,
  sameAsList: 'Les mêmes, en liste',
  where: 'Où voir ses œuvres',
  map: (museums: string) => `Carte\u00a0: ${museums} qui les conservent`,
  akin: 'D’autres artistes',
  akinBecause: 'de la même école ou de la même ville, au même moment',
}

export type Messages = typeof fr
