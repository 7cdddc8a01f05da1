import { type Age, ageOf, type Fraction, fractions, yearsOfAge } from './centuries.ts'
import type { EdtfDate } from './edtf.ts'

/** A part of a century or millennium. */
export type Part = { age: Age; fraction: Fraction }

/**
 * The part of a century that has exactly these years: 1575/1599 is the 4th quarter of the 16th century, whether it was
 * written so or « entre 1575 et 1599 ». By the method both say the same, so nothing but EDTF has to be kept.
 */
export function partOf(from: EdtfDate, to: EdtfDate): Part | undefined {
  if (!isPlainYear(from) || !isPlainYear(to)) return undefined
  return partsAt(from.year).find((part) => isSame(bounds(part).from, from) && isSame(bounds(part).to, to))
}

/** The first and last part of a time that begins and ends where parts of centuries do: 1575/1624, 1500/1799. */
export function partsOf(from: EdtfDate, to: EdtfDate): [Part, Part] | undefined {
  if (!isPlainYear(from) || !isPlainYear(to)) return undefined
  const first = partsAt(from.year).find(
    (part) => isCommon(part) && isSame(bounds(part).from, from) && bounds(part).to.year < to.year,
  )
  if (!first) return undefined
  const start = bounds(first).to.year
  const last = partsAt(to.year).find(
    (part) => isCommon(part) && isSame(bounds(part).to, to) && bounds(part).from.year > start,
  )
  return last && [first, last]
}

/** Whole ones first, then halves, quarters and edges: the largest that fits is the one to name. */
function partsAt(year: number): Part[] {
  return (['millennium', 'century'] as const).flatMap((unit) =>
    fractions.map((fraction) => ({ age: ageOf(year, unit), fraction })),
  )
}

/** Thirds are too rare to be named where years may meet them by chance; so are parts of millennia. */
function isCommon({ age, fraction }: Part): boolean {
  if (typeof fraction === 'string') return age.unit === 'century'
  return fraction.of !== 3 && (age.unit === 'century' || fraction.of === 1)
}

function bounds({ age, fraction }: Part) {
  return yearsOfAge(age, fraction)
}

function isSame(one: EdtfDate, other: EdtfDate): boolean {
  return one.year === other.year && one.doubt === other.doubt
}

function isPlainYear({ month, unspecified }: EdtfDate): boolean {
  return month === undefined && unspecified === undefined
}
