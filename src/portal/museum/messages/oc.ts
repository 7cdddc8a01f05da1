import { counted } from '../../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

export const oc: Messages = {
  pageTitle: (museum) => `La colleccion: ${museum}`,
  description: (museum, works) => `La colleccion de ${museum}. ${works}, domeni per domeni.`,
  title: 'La colleccion',
  itsWorks: 'Sas òbras',
  wholeCollection: 'Tota la colleccion',
  worksAndArtists: (works, artists) => `${works}, de ${counted('oc', artists, 'artista', 'artistas')}`,
  onDisplay: (count) => `${counted('oc', count, 'òbra expausada', 'òbras expausadas')} ara`,
  search: 'Veire tot, triar, filtrar',
}
