import { counted } from '../../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

export const es: Messages = {
  pageTitle: (museum) => `La colección: ${museum}`,
  description: (museum, works) => `La colección de ${museum}. ${works}, ámbito por ámbito.`,
  title: 'La colección',
  itsWorks: 'Sus obras',
  wholeCollection: 'Toda la colección',
  worksAndArtists: (works, artists) => `${works}, de ${counted('es', artists, 'artista', 'artistas')}`,
  onDisplay: (count) => `${counted('es', count, 'obra expuesta', 'obras expuestas')} en este momento`,
  search: 'Ver todo, ordenar, filtrar',
}
