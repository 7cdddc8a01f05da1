import { fold } from './fold.ts'

/** Marks, among the terms, the key of an inventory number: no word starts so. */
export const numberMark = '#'

/**
 * An inventory number without its punctuation: runs of letters and of figures, leading zeros gone. `D 1895-1-12`,
 * `D.1895.1.12` and `d1895 1 12` are `#d.1895.1.12`. Empty for a text without a figure: that is no number.
 */
export function numberKey(number: string): string {
  const runs = fold(number.replace(/[^\p{L}\p{N}]+/gu, 'ǀ')).match(/\p{N}+|[^\p{N}ǀ]+/gu) ?? []
  if (!runs.some((run) => /\d/.test(run))) return ''
  return numberMark + runs.map((run) => run.replace(/^0+(?=\d)/, '')).join('.')
}
