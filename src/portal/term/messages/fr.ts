export const fr = {
  description: (name: string, works: string, museums: string, within: string) =>
    `${name}\u00a0: ${works} dans ${museums} ${within}.`,
  lead: (works: string, museums: string) => `${works} dans ${museums}`,
  all: (count: number): string =>
    count === 1 ? 'La voir dans la recherche' : 'Toutes ces œuvres, à trier et à filtrer',
  narrower: 'Plus précis',
  centuries: 'Par siècle',
  museums: 'Où en voir',
}

export type Messages = typeof fr
