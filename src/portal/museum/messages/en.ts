import { counted } from '../../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

export const en: Messages = {
  pageTitle: (museum) => `The collection: ${museum}`,
  description: (museum, works) => `The collection of ${museum}. ${works}, field by field.`,
  title: 'The collection',
  itsWorks: 'Its works',
  wholeCollection: 'The whole collection',
  worksAndArtists: (works, artists) => `${works}, by ${counted('en', artists, 'artist', 'artists')}`,
  onDisplay: (count) => `${counted('en', count, 'work on display', 'works on display')} now`,
  search: 'See all, sort, filter',
}
