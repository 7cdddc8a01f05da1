import type { DimensionKind } from '../dimension.ts'

export const fr = {
  labels: {
    height: 'H.',
    width: 'l.',
    length: 'L.',
    depth: 'P.',
    thickness: 'Ép.',
    diameter: 'D.',
    circumference: 'Circ.',
    weight: 'Poids',
    volume: 'Vol.',
    scale: 'Échelle',
  } as Readonly<Record<DimensionKind, string>>,
  about: 'env.',
  between: '\u202f; ',
  parts: {} as Readonly<Record<string, string>>,
}

export type Messages = typeof fr
