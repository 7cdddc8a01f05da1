import { type Age, type Fraction, type Unit, yearsOfAge } from './centuries.ts'
import type { Doubt, EdtfDate } from './edtf.ts'
import type { Mark, Token } from './tokens.ts'

/** Years, days or a period, from and to included; `period` when it was written as one. */
export type Stretch = { from: EdtfDate; to: EdtfDate; period: boolean; choose?: 'one' }
export type Atom = { kind: 'stretch'; stretch: Stretch } | { kind: Mark }

/** What was said of a year or of a part of a century; what is missing may be said by its neighbour. */
type Draft = {
  year?: number
  digits?: number
  date?: { from: EdtfDate; to: EdtfDate; choose?: 'one' }
  /** « 16e » alone: a century or a quarter, as the neighbour tells. */
  ordinal?: number
  unit?: Unit
  share?: { of: 2 | 3 | 4; rank: number }
  edge?: 'beginning' | 'middle' | 'end'
  decades?: boolean
  bc?: boolean
}

type Item = { kind: 'draft'; draft: Draft } | { kind: Mark }

/** The dates and periods of a text with the words between them; `undefined` when one of them stays incomplete. */
export function atomsOf(tokens: readonly Token[]): Atom[] | undefined {
  const items: Item[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (!token) break
    if (isMark(token)) {
      items.push(token)
      at += 1
      continue
    }
    const [draft, next] = draftAt(tokens, at)
    if (next === at) return undefined
    items.push({ kind: 'draft', draft })
    at = next
  }
  lendBack(items)
  lendOn(items)
  const hasEra = items.some((item) => item.kind === 'draft' && item.draft.bc !== undefined)
  const atoms: Atom[] = []
  for (const item of items) {
    if (item.kind !== 'draft') {
      atoms.push(item)
      continue
    }
    const stretch = stretchOf(item.draft, hasEra)
    if (!stretch) return undefined
    atoms.push({ kind: 'stretch', stretch })
  }
  return atoms
}

const markKinds: readonly string[] = [
  'about',
  'doubt',
  'before',
  'after',
  'between',
  'and',
  'or',
  'to',
  'started',
  'finished',
  'separator',
] satisfies Mark[]

function isMark(token: Token): token is { kind: Mark } {
  return markKinds.includes(token.kind)
}

function draftAt(tokens: readonly Token[], start: number): [Draft, number] {
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
  // « 16e siècle (1ère moitié) », « XVIIIe siècle, début »: after its century, unless another century follows.
  if (draft.unit) {
    const comma = peek()?.kind === 'separator' ? 1 : 0
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
    if (ordinal?.kind === 'ordinal') draft.ordinal = ordinal.value
  }
}

const links: readonly string[] = ['to', 'and', 'or'] satisfies Mark[]

/** « fin XVIe – début XVIIe siècle », « 2e-3e quart 19e siècle », « 50 à 30 av. J.-C. »: the last one speaks for those before it. */
function lendBack(items: Item[]): void {
  let lender: Draft | undefined
  for (const item of items.toReversed()) {
    if (item.kind !== 'draft') {
      if (item.kind === 'separator') lender = undefined
      continue
    }
    const { draft } = item
    if (lender) borrow(draft, lender)
    lender = draft
  }
}

function borrow(draft: Draft, lender: Draft): void {
  const isBare = draft.ordinal !== undefined && !draft.unit && !draft.share && !draft.edge
  if (isBare && lender.share && lender.ordinal !== undefined && lender.unit) {
    draft.share = { of: lender.share.of, rank: draft.ordinal ?? 0 }
    draft.ordinal = lender.ordinal
  } else if ((draft.share || draft.edge) && draft.ordinal === undefined && draft.year === undefined && !draft.date)
    if (lender.unit) draft.ordinal = lender.ordinal
  if (draft.ordinal !== undefined && !draft.unit) draft.unit = lender.unit
  if (draft.year !== undefined && !draft.decades && lender.year === undefined) return
  if (draft.bc === undefined && lender.bc) draft.bc = true
}

/** « années 1920-1930 », « siècles XVI-XVII »: the first speaks for the one that a dash ties to it. */
function lendOn(items: Item[]): void {
  for (const [index, item] of items.entries()) {
    const link = items[index + 1]
    const next = items[index + 2]
    if (item.kind !== 'draft' || next?.kind !== 'draft' || !link || !links.includes(link.kind)) continue
    const isDecade = next.draft.year !== undefined && next.draft.year % 10 === 0
    if (item.draft.decades && isDecade) next.draft.decades = true
    if (next.draft.ordinal !== undefined && !next.draft.unit) next.draft.unit = item.draft.unit
  }
}

function stretchOf(draft: Draft, hasEra: boolean): Stretch | undefined {
  const { date, year, ordinal, unit, bc = false } = draft
  if (date) {
    const isVague = draft.edge !== undefined && (date.from.day !== undefined || date.from.unspecified !== undefined)
    const { from, to, choose } = date
    return isVague || bc || draft.share
      ? undefined
      : { from, to, period: isDecade(from), ...(choose ? { choose } : {}) }
  }
  if (year !== undefined) return draft.share ? undefined : stretchOfYear(draft, year, hasEra)
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

function stretchOfYear(draft: Draft, year: number, hasEra: boolean): Stretch | undefined {
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
  // One or two digits are the end of something more often than a year, unless an era stands somewhere.
  if (digits < 3 && !hasEra) return undefined
  const date: EdtfDate = { year: bc ? 1 - year : year, doubt: '' }
  return { from: date, to: date, period: false }
}

function isDecade({ unspecified }: EdtfDate): boolean {
  return unspecified !== undefined
}
