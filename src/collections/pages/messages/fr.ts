import { counted } from '../../../platform/text/numbers.ts'
import { inTown } from '../../../platform/text/places.ts'

const works = (count: number) => counted('fr', count, 'œuvre', 'œuvres')
const artists = (count: number) => counted('fr', count, 'artiste', 'artistes')

/** What the lists of the collections say. */
export const fr = {
  works,
  artists,
  artistsTitle: 'Les artistes',
  artistsDescription: (count: number, within: string) =>
    `${artists(count)} dans les musées ${within}, par lettre, par lieu et par époque.`,
  byLetter: 'Par lettre',
  byPlace: 'Par lieu',
  byPeriod: 'Par époque',
  placesTitle: 'Les artistes par lieu de naissance',
  placesDescription: 'Où sont nés les artistes que montrent les musées\u00a0: chaque ville avec ses artistes.',
  periodsTitle: 'Les artistes par siècle',
  periodsDescription: 'Les artistes des musées, siècle après siècle.',
  orders: 'Ranger les artistes',
  otherLetters: 'Autres',
  ofLetter: (letter: string) => `Artistes en ${letter}`,
  ofPlace: (place: string) => `Artistes nés ${inTown('fr', place)}`,
  ofCentury: (century: string) => `Artistes\u00a0: ${century}`,
  mostHeld: 'Dans le plus de musées',
  none: 'Aucun artiste ici.',
  termTitles: {
    technique: 'Les techniques',
    period: 'Les périodes',
    subject: 'Les sujets',
    domain: 'Les domaines',
  },
  termDescriptions: {
    technique: 'Matières et techniques des œuvres, rangées des plus larges aux plus précises.',
    period: 'Les périodes de création des œuvres, dans l’ordre du temps.',
    subject: 'Ce que les œuvres représentent, du plus large au plus précis.',
    domain: 'Les domaines des collections, du plus large au plus précis.',
  },
  narrowerCount: (count: number) => `${count} plus précis`,
  loneTerms: 'Et aussi',
  mostBorne: (shown: number, all: number) => `les ${shown} mots les plus portés, sur ${all}`,
  groupsTitle: 'Les ensembles',
  groupsDescription: 'Donations, legs et séries\u00a0: les œuvres qui vont ensemble.',
  noGroup: 'Aucun ensemble n’est encore constitué.',
  group: 'Ensemble',
  groupDescription: (title: string, count: number) => `${title}\u00a0: ${works(count)} qui vont ensemble.`,
}

export type Messages = typeof fr
