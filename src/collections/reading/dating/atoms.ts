import { type Draft, draftAt } from './drafts.ts'
import { type Stretch, stretchOf } from './stretches.ts'
import type { Mark, Token } from './tokens.ts'

export type Atom = { kind: 'stretch'; stretch: Stretch } | { kind: Mark }

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
  if (mayCrossEra(items)) return undefined
  const hasContext = items.some((item) =>
    item.kind === 'draft' ? item.draft.bc !== undefined : item.kind === 'between',
  )
  const atoms: Atom[] = []
  for (const item of items) {
    if (item.kind !== 'draft') {
      atoms.push(item)
      continue
    }
    const stretch = stretchOf(item.draft, hasContext)
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
  'comma',
  'separator',
] satisfies Mark[]

function isMark(token: Token): token is { kind: Mark } {
  return markKinds.includes(token.kind)
}

const links: readonly string[] = ['to', 'and', 'or'] satisfies Mark[]

/** « fin XVIe – début XVIIe siècle », « 2e-3e quart 19e siècle », « XVe, XVIe et XVIIe siècles »: the last one speaks for those before it. */
function lendBack(items: Item[]): void {
  let lender: Draft | undefined
  let isRange = true
  for (const item of items.toReversed()) {
    if (item.kind === 'draft') {
      if (lender) borrow(item.draft, lender, isRange)
      lender = item.draft
      isRange = true
    } else if (item.kind === 'separator') lender = undefined
    else if (item.kind === 'and' || item.kind === 'or' || item.kind === 'comma') isRange = false
  }
}

function borrow(draft: Draft, lender: Draft, isRange: boolean): void {
  const isComplete = draft.unit !== undefined
  const isBare = draft.ordinal !== undefined && !draft.unit && !draft.share && !draft.edge
  if (isBare && lender.share && lender.ordinal !== undefined && lender.unit) {
    draft.share = { of: lender.share.of, rank: draft.ordinal ?? 0 }
    draft.ordinal = lender.ordinal
  } else if ((draft.share || draft.edge) && draft.ordinal === undefined && draft.year === undefined && !draft.date)
    if (lender.unit) draft.ordinal = lender.ordinal
  if (draft.ordinal !== undefined && !draft.unit) draft.unit = lender.unit
  // « Ier siècle et IIe siècle av. J.-C. » names two eras, « Ier siècle – IIe siècle av. J.-C. » cannot.
  const isSameKind = (draft.year === undefined) === (lender.year === undefined) || draft.decades === true
  if (draft.bc === undefined && lender.bc && isSameKind && (isRange || !isComplete)) draft.bc = true
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

/**
 * « 50 av JC entre ; 30 et », « IIIe s. av. J.-C. – IIe s. »: what goes down after a year or century before Christ
 * may stand before Christ too. Elsewhere centuries are
 * taken as written: the vocabulary is exact.
 */
function mayCrossEra(items: readonly Item[]): boolean {
  let last: Draft | undefined
  let isTied = false
  for (const item of items) {
    if (item.kind !== 'draft') {
      if (item.kind === 'to') isTied = true
      continue
    }
    const { draft } = item
    if (last?.bc && draft.bc === undefined) {
      if ((draft.year ?? Number.NaN) < (last.year ?? Number.NaN)) return true
      if (isTied && (draft.ordinal ?? Number.NaN) < (last.ordinal ?? Number.NaN)) return true
    }
    last = draft
    isTied = false
  }
  return false
}
