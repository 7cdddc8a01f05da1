import { counted } from '../../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

export const ca: Messages = {
  description: (name, works, museums, within) => `${name}: ${works} en ${museums} ${within}.`,
  held: (works, museums) => `${works} en ${museums}.`,
  all: 'Totes les seves obres, per ordenar i filtrar',
  around: 'Al voltant del seu nom',
  aroundText: 'Taller, entorn, còpies: el que ve de prop o a partir de la seva obra.',
  who: 'Qui és',
  born: 'Naixement',
  died: 'Mort',
  roles: 'Oficis',
  schools: 'Escoles',
  otherNames: 'Altres noms',
  filedName: 'Classificat a',
  authorities: 'Als registres',
  timeLine: 'Una vida, unes obres',
  timeLineLabel: (count) => `Línia dels anys: ${counted('ca', count, 'obra datada', 'obres datades')}`,
  sameAsList: 'Les mateixes, en llista',
  where: 'On veure les seves obres',
  map: (museums) => `Mapa: ${museums} que les conserven`,
  akin: 'Altres artistes',
  akinBecause: 'de la mateixa escola o població, al mateix temps',
}
