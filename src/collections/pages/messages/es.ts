import { counted } from '../../../platform/text/numbers.ts'
import { inTown } from '../../../platform/text/places.ts'
import type { Messages } from './fr.ts'

const works = (count: number) => counted('es', count, 'obra', 'obras')
const artists = (count: number) => counted('es', count, 'artista', 'artistas')

export const es: Messages = {
  works,
  artists,
  artistsTitle: 'Los artistas',
  artistsDescription: (count, within) => `${artists(count)} en los museos ${within}, por letra, por lugar y por época.`,
  byLetter: 'Por letra',
  byPlace: 'Por lugar',
  byPeriod: 'Por época',
  placesTitle: 'Los artistas por lugar de nacimiento',
  placesDescription: 'Dónde nacieron los artistas que muestran los museos: cada ciudad con los suyos.',
  periodsTitle: 'Los artistas por siglo',
  periodsDescription: 'Los artistas de los museos, siglo tras siglo.',
  orders: 'Ordenar los artistas',
  otherLetters: 'Otros',
  ofLetter: (letter) => `Artistas con ${letter}`,
  ofPlace: (place) => `Artistas nacidos ${inTown('es', place)}`,
  ofCentury: (century) => `Artistas: ${century}`,
  mostHeld: 'En más museos',
  none: 'Ningún artista aquí.',
  termTitles: { technique: 'Las técnicas', period: 'Los periodos', subject: 'Los asuntos', domain: 'Los ámbitos' },
  termDescriptions: {
    technique: 'Materias y técnicas de las obras, de lo más amplio a lo más preciso.',
    period: 'Los periodos de creación de las obras, en el orden del tiempo.',
    subject: 'Lo que representan las obras, de lo más amplio a lo más preciso.',
    domain: 'Los ámbitos de las colecciones, de lo más amplio a lo más preciso.',
  },
  narrowerCount: (count) => `${count} más precisos`,
  loneTerms: 'Y también',
  mostBorne: (shown, all) => `las ${shown} palabras más usadas, de ${all}`,
  groupsTitle: 'Los conjuntos',
  groupsDescription: 'Donaciones, legados y series: las obras que van juntas.',
  noGroup: 'Todavía no hay ningún conjunto.',
  group: 'Conjunto',
  groupDescription: (title, count) => `${title}: ${works(count)} que van juntas.`,
}
