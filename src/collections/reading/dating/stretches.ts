import { type Age, type Fraction, yearsOfAge } from './centuries.ts'
import type { Draft } from './drafts.ts'
import type { Doubt, EdtfDate } from './edtf.ts'

/** Years, days or a period, from and to included; `period` when it was written as one. */
export type Stretch = { from: EdtfDate; to: EdtfDate; period: boolean; choose?: 'one' }

/** `hasContext` when the text holds an era or « entre », which makes a year of « 69 ». */
export function stretchOf(draft: Draft, hasContext: boolean): Stretch | undefined {
  const { date, year, ordinal, bc = false } = draft
  // Nothing but a century is « XXe » or « fin 4e » on its own; « 2e » may be an edition.
  const unit =
    draft.unit ?? (draft.suffixed && (draft.share || draft.edge || (ordinal ?? 0) >= 10) ? 'century' : undefined)
  if (date) {
    const isVague = draft.edge !== undefined && (date.from.day !== undefined || date.from.unspecified !== undefined)
    const { from, to, choose } = date
    return isVague || bc || draft.share
      ? undefined
      : { from, to, period: isDecade(from), ...(choose ? { choose } : {}) }
  }
  if (year !== undefined) return draft.share ? undefined : stretchOfYear(draft, year, hasContext)
  if (ordinal === undefined || !unit || ordinal < 1) return undefined
  if (!bc && ordinal > (unit === 'century' ? 21 : 3)) return undefined
  const fraction = fractionOf(draft)
  const age: Age = { unit, number: ordinal, bc }
  return fraction && { ...yearsOfAge(age, fraction), period: true }
}

function fractionOf({ share, edge }: Draft): Fraction | undefined {
  if (!share) return edge ?? { of: 1, rank: 1 }
  const rank = share.rank === -1 ? share.of : share.rank
  return rank >= 1 && rank <= share.of ? { of: share.of, rank } : undefined
}

function stretchOfYear(draft: Draft, year: number, hasContext: boolean): Stretch | undefined {
  const { digits = 0, bc = false, decades, edge } = draft
  if (year === 0 || (!bc && digits > 4)) return undefined
  if (decades) {
    if (digits !== 4 || bc || year % 10 !== 0) return undefined
    const at = (from: number, to: number, vague: [Doubt, Doubt]) => ({
      from: { year: year + from, doubt: vague[0] },
      to: { year: year + to, doubt: vague[1] },
      period: false,
    })
    if (edge === 'beginning') return at(0, 3, ['', '~'])
    if (edge === 'middle') return at(4, 6, ['~', '~'])
    if (edge === 'end') return at(6, 9, ['~', ''])
    const decade: EdtfDate = { year, unspecified: 1, doubt: '' }
    return { from: decade, to: decade, period: true }
  }
  // One or two digits are the end of something more often than a year.
  if (digits < 3 && !hasContext) return undefined
  const date: EdtfDate = { year: bc ? 1 - year : year, doubt: '' }
  return edge ? partOfYear(date.year, edge) : { from: date, to: date, period: false }
}

function isDecade({ unspecified }: EdtfDate): boolean {
  return unspecified !== undefined
}

/** As for centuries: a beginning is a quarter of which only the outer end is sure, and a middle the months around June. */
function partOfYear(year: number, edge: 'beginning' | 'middle' | 'end'): Stretch {
  const months = { beginning: [1, 3], middle: [5, 8], end: [10, 12] }[edge]
  const [first, last] = [months[0], months[1]]
  return {
    from: { year, month: first ?? 1, doubt: edge === 'beginning' ? '' : '~' },
    to: { year, month: last ?? 12, doubt: edge === 'end' ? '' : '~' },
    period: false,
  }
}
