import { counted } from '../../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

export const ca: Messages = {
  pageTitle: (museum) => `La col·lecció: ${museum}`,
  description: (museum, works) => `La col·lecció de ${museum}. ${works}, àmbit per àmbit.`,
  title: 'La col·lecció',
  itsWorks: 'Les seves obres',
  wholeCollection: 'Tota la col·lecció',
  worksAndArtists: (works, artists) => `${works}, de ${counted('ca', artists, 'artista', 'artistes')}`,
  onDisplay: (count) => `${counted('ca', count, 'obra exposada', 'obres exposades')} ara mateix`,
  search: 'Veure-ho tot, ordenar, filtrar',
}
