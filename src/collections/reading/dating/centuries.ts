import type { EdtfDate } from './edtf.ts'

export type Unit = 'century' | 'millennium'

/** The 2nd century BC is `{ unit: 'century', number: 2, bc: true }`. */
export type Age = { unit: Unit; number: number; bc: boolean }

/** `of` is 1 for the whole, 2 for halves, 3 for thirds, 4 for quarters; the edges are vague on their inner side. */
export type Fraction = { of: 1 | 2 | 3 | 4; rank: number } | 'beginning' | 'middle' | 'end'

export const fractions: readonly Fraction[] = [
  { of: 1, rank: 1 },
  { of: 2, rank: 1 },
  { of: 2, rank: 2 },
  { of: 3, rank: 1 },
  { of: 3, rank: 2 },
  { of: 3, rank: 3 },
  { of: 4, rank: 1 },
  { of: 4, rank: 2 },
  { of: 4, rank: 3 },
  { of: 4, rank: 4 },
  'beginning',
  'middle',
  'end',
]

export type YearSpan = { from: EdtfDate; to: EdtfDate }

/**
 * The years of a part of a century, by the cataloguing method: the 16th century is 1500–1599, its quarters begin in 1500,
 * 1525, 1550 and 1575. Before Christ time runs the same way: the 2nd century BC is -199 to -100 and its first quarter
 * the oldest one, -199 to -175. The 1st century has no year 0, which is 1 BC. A beginning or an end is a quarter of
 * which only the outer year is sure, a middle the fifth around the mid-point.
 */
export function yearsOfAge({ unit, number, bc }: Age, fraction: Fraction): YearSpan {
  const length = unit === 'century' ? 100 : 1000
  const start = bc ? 1 - number * length : (number - 1) * length
  const at = (share: number) => start + Math.round(share * length)
  const span = (from: number, to: number, vagueFrom = false, vagueTo = false): YearSpan => ({
    from: { year: bc ? from : Math.max(from, 1), doubt: vagueFrom ? '~' : '' },
    to: { year: to, doubt: vagueTo ? '~' : '' },
  })
  if (fraction === 'beginning') return span(start, at(1 / 4) - 1, false, true)
  if (fraction === 'middle') return span(at(2 / 5), at(3 / 5), true, true)
  if (fraction === 'end') return span(at(3 / 4), at(1) - 1, true, false)
  return span(at((fraction.rank - 1) / fraction.of), at(fraction.rank / fraction.of) - 1)
}

/** The century or millennium that holds a year. */
export function ageOf(year: number, unit: Unit): Age {
  const length = unit === 'century' ? 100 : 1000
  return year > 0
    ? { unit, number: Math.floor(year / length) + 1, bc: false }
    : { unit, number: Math.floor(-year / length) + 1, bc: true }
}
