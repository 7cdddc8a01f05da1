import type { Messages } from './fr.ts'

export const es: Messages = {
  description: (name, works, museums, within) => `${name}: ${works} en ${museums} ${within}.`,
  lead: (works, museums) => `${works} en ${museums}`,
  all: (count) => (count === 1 ? 'Verla en la búsqueda' : 'Todas estas obras, para ordenar y filtrar'),
  narrower: 'Más preciso',
  centuries: 'Por siglo',
  museums: 'Dónde verlas',
}
