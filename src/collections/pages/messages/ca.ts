import { counted } from '../../../platform/text/numbers.ts'
import { inTown } from '../../../platform/text/places.ts'
import type { Messages } from './fr.ts'

const works = (count: number) => counted('ca', count, 'obra', 'obres')
const artists = (count: number) => counted('ca', count, 'artista', 'artistes')

export const ca: Messages = {
  works,
  artists,
  artistsTitle: 'Els artistes',
  artistsDescription: (count, within) => `${artists(count)} als museus ${within}, per lletra, per lloc i per època.`,
  byLetter: 'Per lletra',
  byPlace: 'Per lloc',
  byPeriod: 'Per època',
  placesTitle: 'Els artistes per lloc de naixement',
  placesDescription: 'On van néixer els artistes que mostren els museus: cada població amb els seus.',
  periodsTitle: 'Els artistes per segle',
  periodsDescription: 'Els artistes dels museus, segle rere segle.',
  orders: 'Ordenar els artistes',
  otherLetters: 'Altres',
  ofLetter: (letter) => `Artistes amb ${letter}`,
  ofPlace: (place) => `Artistes nascuts ${inTown('ca', place)}`,
  ofCentury: (century) => `Artistes: ${century}`,
  mostHeld: 'En més museus',
  none: 'Cap artista aquí.',
  termTitles: { technique: 'Les tècniques', period: 'Els períodes', subject: 'Els assumptes', domain: 'Els àmbits' },
  termDescriptions: {
    technique: 'Matèries i tècniques de les obres, de les més àmplies a les més precises.',
    period: 'Els períodes de creació de les obres, en l’ordre del temps.',
    subject: 'Allò que representen les obres, del més ampli al més precís.',
    domain: 'Els àmbits de les col·leccions, del més ampli al més precís.',
  },
  narrowerCount: (count) => `${count} de més precisos`,
  loneTerms: 'I també',
  mostBorne: (shown, all) => `les ${shown} paraules més usades, de ${all}`,
  groupsTitle: 'Els conjunts',
  groupsDescription: 'Donacions, llegats i sèries: les obres que van juntes.',
  noGroup: 'Encara no hi ha cap conjunt.',
  group: 'Conjunt',
  groupDescription: (title, count) => `${title}: ${works(count)} que van juntes.`,
}
