import { counted } from '../../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

export const es: Messages = {
  description: (name, works, museums, within) => `${name}: ${works} en ${museums} ${within}.`,
  held: (works, museums) => `${works} en ${museums}.`,
  all: 'Todas sus obras, para ordenar y filtrar',
  around: 'En torno a su nombre',
  aroundText: 'Taller, entorno, copias: lo que viene de cerca o según su obra.',
  who: 'Quién es',
  born: 'Nacimiento',
  died: 'Muerte',
  roles: 'Oficios',
  schools: 'Escuelas',
  otherNames: 'Otros nombres',
  filedName: 'Clasificado en',
  authorities: 'En los registros',
  timeLine: 'Una vida, unas obras',
  timeLineLabel: (count) => `Línea de los años: ${counted('es', count, 'obra fechada', 'obras fechadas')}`,
  sameAsList: 'Las mismas, en lista',
  where: 'Dónde ver sus obras',
  map: (museums) => `Mapa: ${museums} que las conservan`,
  akin: 'Otros artistas',
  akinBecause: 'de la misma escuela o ciudad, en la misma época',
}
