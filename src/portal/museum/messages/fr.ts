import { counted } from '../../../platform/text/numbers.ts'

export const fr = {
  pageTitle: (museum: string) => `La collection\u00a0: ${museum}`,
  description: (museum: string, works: string) => `La collection de\u00a0: ${museum}. ${works}, domaine par domaine.`,
  title: 'La collection',
  itsWorks: 'Ses œuvres',
  wholeCollection: 'Toute la collection',
  worksAndArtists: (works: string, artists: number) => `${works}, de ${counted('fr', artists, 'artiste', 'artistes')}`,
  onDisplay: (count: number) => `${counted('fr', count, 'œuvre exposée', 'œuvres exposées')} en ce moment`,
  search: 'Tout voir, trier, filtrer',
}

export type Messages = typeof fr
