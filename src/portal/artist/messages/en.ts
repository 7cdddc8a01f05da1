import { counted } from '../../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

export const en: Messages = {
  description: (name, works, museums, within) => `${name}: ${works} in ${museums} ${within}.`,
  held: (works, museums) => `${works} in ${museums}.`,
  all: 'All the works, to sort and filter',
  around: 'Around the name',
  aroundText: 'Workshop, circle, copies: what comes from near, or after.',
  who: 'Who this is',
  born: 'Born',
  died: 'Died',
  roles: 'Trades',
  schools: 'Schools',
  otherNames: 'Other names',
  filedName: 'Filed under',
  authorities: 'In the registers',
  timeLine: 'A life and its works',
  timeLineLabel: (count) => `Line of years: ${counted('en', count, 'dated work', 'dated works')}`,
  sameAsList: 'The same as a list',
  where: 'Where to see the works',
  map: (museums) => `Map: ${museums} that hold them`,
  akin: 'Other artists',
  akinBecause: 'of the same school or town, at the same time',
}
