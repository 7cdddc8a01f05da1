import type { Messages } from './fr.ts'

export const en: Messages = {
  description: (name, works, museums, within) => `${name}: ${works} in ${museums} ${within}.`,
  lead: (works, museums) => `${works} in ${museums}`,
  all: (count) => (count === 1 ? 'See it in the search' : 'All these works, to sort and filter'),
  narrower: 'More precise',
  centuries: 'By century',
  museums: 'Where to see some',
}
