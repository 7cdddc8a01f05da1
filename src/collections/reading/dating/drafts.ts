import type { Unit } from './centuries.ts'
import type { EdtfDate } from './edtf.ts'
import type { Token } from './tokens.ts'

/** What was said of a year or of a part of a century; what is missing may be said by its neighbour. */
export type Draft = {
  year?: number
  digits?: number
  date?: { from: EdtfDate; to: EdtfDate; choose?: 'one' }
  /** « 16e » alone: a century or a quarter, as the neighbour tells. */
  ordinal?: number
  /** « XXe » against « XX ». */
  suffixed?: boolean
  unit?: Unit
  share?: { of: 2 | 3 | 4; rank: number }
  edge?: 'beginning' | 'middle' | 'end'
  decades?: boolean
  bc?: boolean
}

/** Reads one year, day or part of a century from `start`, and where it ends; it ends where it starts when there is none. */
export function draftAt(tokens: readonly Token[], start: number): [Draft, number] {
  const draft: Draft = {}
  let at = start
  const take = () => tokens[at++]
  const peek = (ahead = 0) => tokens[at + ahead]
  const era = () => {
    const token = peek()
    if (token?.kind === 'era' && draft.bc === undefined) {
      draft.bc = token.bc
      take()
    }
  }
  const part = () => {
    const token = peek()
    if (draft.share || draft.edge || !token) return
    const share = peek(1)
    if (token.kind === 'ordinal' && share?.kind === 'share') {
      draft.share = { of: share.of, rank: token.value }
      at += 2
    } else if (token.kind === 'edge') {
      draft.edge = token.edge
      take()
    }
  }

  era()
  part()
  const token = peek()
  if (token?.kind === 'date') {
    draft.date = token
    take()
  } else if (token?.kind === 'decades' && peek(1)?.kind === 'number') {
    take()
    draft.decades = true
    readYear()
  } else if (token?.kind === 'number') readYear()
  else if (token?.kind === 'unit' && peek(1)?.kind === 'ordinal') {
    draft.unit = token.unit
    take()
    readOrdinal()
  } else if (token?.kind === 'ordinal') {
    readOrdinal()
    const unit = peek()
    if (unit?.kind === 'unit') {
      draft.unit = unit.unit
      take()
    }
  }
  era()
  // « 16e siècle (1ère moitié) », « XVIIIe siècle, début », « 1961 début »: after its century, unless another follows.
  if (draft.unit || draft.year !== undefined) {
    const comma = draft.unit && isBreak(peek()) ? 1 : 0
    const width = peek(comma)?.kind === 'edge' ? 1 : peek(comma + 1)?.kind === 'share' ? 2 : 0
    const following = peek(comma + width)?.kind
    if (
      width > 0 &&
      following !== 'ordinal' &&
      following !== 'unit' &&
      following !== 'number' &&
      following !== 'date'
    ) {
      const mark = at
      at += comma
      const had = draft.share ?? draft.edge
      part()
      if (had) at = mark
    }
    era()
  }
  return [draft, at]

  function readYear() {
    const number = take()
    if (number?.kind !== 'number') return
    draft.year = number.value
    draft.digits = number.digits
  }
  function readOrdinal() {
    const ordinal = take()
    if (ordinal?.kind !== 'ordinal') return
    draft.ordinal = ordinal.value
    draft.suffixed = ordinal.suffixed === true
  }
}

function isBreak(token: Token | undefined): boolean {
  return token?.kind === 'comma' || token?.kind === 'separator'
}
