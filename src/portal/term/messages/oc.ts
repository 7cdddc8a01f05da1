import type { Messages } from './fr.ts'

export const oc: Messages = {
  description: (name, works, museums, within) => `${name}: ${works} dins ${museums} ${within}.`,
  lead: (works, museums) => `${works} dins ${museums}`,
  all: (count) => (count === 1 ? 'La veire dins la recèrca' : 'Totas aquestas òbras, per triar e filtrar'),
  narrower: 'Mai precís',
  centuries: 'Per sègle',
  museums: 'Ont ne veire',
}
