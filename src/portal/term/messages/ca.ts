import type { Messages } from './fr.ts'

export const ca: Messages = {
  description: (name, works, museums, within) => `${name}: ${works} en ${museums} ${within}.`,
  lead: (works, museums) => `${works} en ${museums}`,
  all: (count) => (count === 1 ? 'Veure-la a la cerca' : 'Totes aquestes obres, per ordenar i filtrar'),
  narrower: 'Més precís',
  centuries: 'Per segle',
  museums: 'On veure’n',
}
