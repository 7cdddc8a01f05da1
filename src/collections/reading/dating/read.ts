import { atomsOf } from './atoms.ts'
import { edtfOf } from './compose.ts'
import { formatEdtf, type YearRange, yearsOf } from './edtf.ts'
import { spansOf } from './spans.ts'
import { tokensOf } from './tokens.ts'

/** Years are astronomical: 0 is 1 BC. `null` on an open side (« avant 1885 » has no earliest year). */
export type Dating = { edtf: string } & YearRange

/**
 * Understands a date as museums write it: `1743 entre ; 1789 et`, `vers 1850`, `180 av JC`, `1950/02/27`, `[1850]`.
 * `undefined` when a word is not understood, when nothing says a year, and when EDTF could only say more than was written.
 */
export function readDate(text: string): Dating | undefined {
  const tokens = tokensOf(text)
  const atoms = tokens && atomsOf(tokens)
  const spans = atoms && spansOf(atoms)
  const edtf = spans && edtfOf(spans)
  if (!edtf) return undefined
  const written = formatEdtf(edtf)
  const years = yearsOf(written)
  return years && { edtf: written, ...years }
}

/**
 * Understands a period: `4e quart 16e siècle`, `2e siècle av JC (?)`, `début XVIIIe s.`, several with `;`, and the few
 * epochs whose years nobody disputes. People write dates among periods and periods among dates: both are read anywhere.
 */
export function readPeriod(text: string): Dating | undefined {
  return readDate(text)
}

/** The date says more than the period, and wins when it can be read. */
export function readDating(written: {
  creation_date?: string | null
  creation_period?: string | null
}): Dating | undefined {
  return readDate(written.creation_date ?? '') ?? readPeriod(written.creation_period ?? '')
}
