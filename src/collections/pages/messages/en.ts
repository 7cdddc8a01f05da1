import { counted } from '../../../platform/text/numbers.ts'
import { inTown } from '../../../platform/text/places.ts'
import type { Messages } from './fr.ts'

const works = (count: number) => counted('en', count, 'work', 'works')
const artists = (count: number) => counted('en', count, 'artist', 'artists')

export const en: Messages = {
  works,
  artists,
  artistsTitle: 'Artists',
  artistsDescription: (count, within) =>
    `${artists(count)} in the museums ${within}, by letter, by place and by period.`,
  byLetter: 'By letter',
  byPlace: 'By place',
  byPeriod: 'By period',
  placesTitle: 'Artists by place of birth',
  placesDescription: 'Where the artists shown by the museums were born: each town with its artists.',
  periodsTitle: 'Artists by century',
  periodsDescription: 'The artists of the museums, century after century.',
  orders: 'Order of artists',
  otherLetters: 'Others',
  ofLetter: (letter) => `Artists under ${letter}`,
  ofPlace: (place) => `Artists born ${inTown('en', place)}`,
  ofCentury: (century) => `Artists: ${century}`,
  mostHeld: 'In the most museums',
  none: 'No artist here.',
  termTitles: { technique: 'Techniques', period: 'Periods', subject: 'Subjects', domain: 'Fields' },
  termDescriptions: {
    technique: 'Materials and techniques of the works, from the broadest to the most precise.',
    period: 'When the works were made, in order of time.',
    subject: 'What the works depict, from the broadest to the most precise.',
    domain: 'The fields of the collections, from the broadest to the most precise.',
  },
  narrowerCount: (count) => `${count} more precise`,
  loneTerms: 'And also',
  mostBorne: (shown, all) => `the ${shown} words most used, of ${all}`,
  groupsTitle: 'Groups of works',
  groupsDescription: 'Gifts, bequests and series: works that belong together.',
  noGroup: 'No group has been made yet.',
  group: 'Group',
  groupDescription: (title, count) => `${title}: ${works(count)} that belong together.`,
}
