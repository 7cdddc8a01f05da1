import { counted } from '../../../platform/text/numbers.ts'
import { inTown } from '../../../platform/text/places.ts'
import type { Messages } from './fr.ts'

const works = (count: number) => counted('oc', count, 'òbra', 'òbras')
const artists = (count: number) => counted('oc', count, 'artista', 'artistas')

export const oc: Messages = {
  works,
  artists,
  artistsTitle: 'Los artistas',
  artistsDescription: (count, within) =>
    `${artists(count)} dins los musèus ${within}, per letra, per luòc e per epòca.`,
  byLetter: 'Per letra',
  byPlace: 'Per luòc',
  byPeriod: 'Per epòca',
  placesTitle: 'Los artistas per luòc de naissença',
  placesDescription: 'Ont nasquèron los artistas que mòstran los musèus: cada vila amb los seus.',
  periodsTitle: 'Los artistas per sègle',
  periodsDescription: 'Los artistas dels musèus, sègle aprèp sègle.',
  orders: 'Rengar los artistas',
  otherLetters: 'Los autres',
  ofLetter: (letter) => `Artistas en ${letter}`,
  ofPlace: (place) => `Artistas nascuts ${inTown('oc', place)}`,
  ofCentury: (century) => `Artistas: ${century}`,
  mostHeld: 'Dins mai de musèus',
  none: 'Cap d’artista aicí.',
  termTitles: { technique: 'Las tecnicas', period: 'Los periòdes', subject: 'Los subjèctes', domain: 'Los domenis' },
  termDescriptions: {
    technique: 'Matèrias e tecnicas de las òbras, de las mai largas a las mai precisas.',
    period: 'Los periòdes de creacion de las òbras, dins l’òrdre del temps.',
    subject: 'Çò que las òbras representan, del mai larg al mai precís.',
    domain: 'Los domenis de las colleccions, del mai larg al mai precís.',
  },
  narrowerCount: (count) => `${count} mai precises`,
  loneTerms: 'E tanben',
  mostBorne: (shown, all) => `los ${shown} mots mai emplegats, sus ${all}`,
  groupsTitle: 'Los ensembles',
  groupsDescription: 'Donacions, legats e serias: las òbras que van amassa.',
  noGroup: 'I a pas encara cap d’ensemble.',
  group: 'Ensemble d’òbras',
  groupDescription: (title, count) => `${title}: ${works(count)} que van amassa.`,
}
