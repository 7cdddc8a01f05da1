import { counted } from '../../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

export const oc: Messages = {
  description: (name, works, museums, within) => `${name}: ${works} dins ${museums} ${within}.`,
  held: (works, museums) => `${works} dins ${museums}.`,
  all: 'Totas sas òbras, per triar e filtrar',
  around: 'A l’entorn de son nom',
  aroundText: 'Talhièr, entorn, còpias: çò que ven de prèp o d’aprèp.',
  who: 'Qual es',
  born: 'Naissença',
  died: 'Mòrt',
  roles: 'Mestièrs',
  schools: 'Escòlas',
  otherNames: 'D’autres noms',
  filedName: 'Classat a',
  authorities: 'Dins los registres',
  timeLine: 'Una vida, d’òbras',
  timeLineLabel: (count) => `Linha de las annadas: ${counted('oc', count, 'òbra datada', 'òbras datadas')}`,
  sameAsList: 'Las meteissas, en lista',
  where: 'Ont veire sas òbras',
  map: (museums) => `Mapa: ${museums} que las conservan`,
  akin: 'D’autres artistas',
  akinBecause: 'de la meteissa escòla o vila, al meteis moment',
}
