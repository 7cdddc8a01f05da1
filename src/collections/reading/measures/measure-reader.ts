import type { DimensionKind } from './dimension.ts'
import { type Label, labelAt } from './labels.ts'
import { isApproximate, isWide, partOf } from './parts.ts'
import type { Token } from './tokens.ts'
import { type Unit, unitOf } from './units.ts'

/** A number as it was met, before units are shared out. */
export type Measure = {
  kind?: DimensionKind
  letter: string
  value: number
  least?: number
  decimals: number
  unit?: Unit
  /** The unit announced the number (`en m 4.64`) or followed it. */
  leading: boolean
  part?: string
  approximate: boolean
  numberFirst: boolean
  whole: boolean
  group: number
  clause: number
  /** Numbers joined by x. */
  chain: number
  dropped: boolean
}

type Clause = {
  words: string[]
  labels: Label[]
  unit?: Unit
  part?: string
  approximate: boolean
  /** Words followed the last number that say nothing known. */
  last?: Measure
  /** Only a unit stands between the last number and here. */
  fresh: boolean
  joined: '' | 'x' | 'to' | 'sum' | 'equals'
}

const newClause = (): Clause => ({ words: [], labels: [], approximate: false, fresh: false, joined: '' })

/** Goes once through the tokens of a text and collects its measures. */
export class MeasureReader {
  readonly measures: Measure[] = []
  headerUnit?: Unit
  private clause = newClause()
  private clauseNumber = 0
  private group = 0
  private groupStart = 0
  private chain = 0
  /** « avec cadre : » holds until another, or until a kind comes again. */
  private forward?: string
  private readonly closes: Map<number, number>
  private readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
    this.closes = closesOf(tokens)
  }

  read(from: number, to: number, depth = 0): void {
    for (let at = from; at < to; at += 1) {
      const token = this.tokens[at]
      if (!token) break
      if (token.type === 'number') at = this.takeNumbered(token, at)
      else if (token.type === 'word') this.takeWord(token, at)
      else if (token.sign === '(') {
        const close = Math.min(this.closes.get(at) ?? to, to)
        this.takeParenthesis(at + 1, close, depth)
        at = close
      } else if (token.sign === ',' && this.takesDecimals(at)) at += 1
      else this.takeMark(token.sign, at)
    }
    this.endClause(true)
  }

  /** « H3 (20, 5) »: the third height, 20.5. Answers where the number ends. */
  private takeNumbered(token: Token & { type: 'number' }, at: number): number {
    const next = this.tokens[at + 1]
    const close = this.closes.get(at + 1)
    const inside = close === undefined || close - at > 5 ? [] : this.tokens.slice(at + 2, close)
    const [units, comma, decimals] = inside
    const indexed =
      token.glued &&
      /^\d$/.test(token.text) &&
      this.clause.labels.length > 0 &&
      next?.type === 'mark' &&
      next.sign === '('
    if (
      !indexed ||
      units?.type !== 'number' ||
      (inside.length === 3 && (comma?.type !== 'mark' || decimals?.type !== 'number'))
    ) {
      this.takeNumber(token, at)
      return at
    }
    this.clause.words = [token.text]
    const text = decimals?.type === 'number' ? `${units.text}.${decimals.text}` : units.text
    this.takeNumber({ type: 'number', value: Number(text.replace(',', '.')), text, glued: false }, at)
    return close ?? at
  }

  /** « 13, 4 H »: a decimal comma with a space behind it, told by the label that comes. */
  private takesDecimals(at: number): boolean {
    const { last, fresh } = this.clause
    const next = this.tokens[at + 1]
    if (!fresh || !last || last.kind || last.decimals > 0 || next?.type !== 'number' || !/^\d{1,2}$/.test(next.text))
      return false
    if (!labelAt(this.tokens, at + 2, true) || (next.text.length > 1 && last.value >= 1)) return false
    last.value = Number(`${last.value}.${next.text}`)
    last.decimals = next.text.length
    return true
  }

  private takeNumber(token: Token & { type: 'number' }, at: number): void {
    const clause = this.clause
    const last = clause.last
    if (last && clause.fresh) {
      // « 20.5 L1 »: the second of its kind.
      if (last.numberFirst && token.glued && this.tokens[at - 1]?.type === 'word' && /^\d$/.test(token.text)) {
        last.part = [last.part, token.text].filter(Boolean).join(' ')
        return
      }
      // « 1 m 64 ».
      if (
        last.unit?.factor === 1000 &&
        last.unit.quantity === 'length' &&
        clause.labels.length === 0 &&
        /^\d{2}$/.test(token.text) &&
        clause.joined === ''
      ) {
        last.value += token.value / 100
        clause.fresh = false
        return
      }
      if (clause.joined === 'equals') {
        last.value = token.value
        clause.joined = ''
        return
      }
      if (clause.joined === 'sum') return
      if (clause.joined === 'to' && clause.labels.length === 0 && last.least === undefined) {
        last.least = Math.min(last.value, token.value)
        last.value = Math.max(last.value, token.value)
        clause.joined = ''
        return
      }
    }
    if (clause.joined !== 'x') this.chain += 1
    const label = clause.labels.shift()
    const words = partOf(clause.words.join(' '))
    const measure: Measure = {
      ...(label && { kind: label.kind }),
      letter: label?.letter ?? '',
      value: token.value,
      decimals: token.text.split(/[.,]/)[1]?.length ?? 0,
      ...(clause.unit && { unit: clause.unit }),
      leading: clause.unit !== undefined,
      approximate: clause.approximate,
      numberFirst: false,
      whole: label?.whole ?? false,
      group: this.group,
      clause: this.clauseNumber,
      chain: this.chain,
      dropped: false,
    }
    if (label) this.openGroup(measure)
    const part = [this.forward, clause.part, label ? words : undefined].filter(Boolean).join(', ')
    if (part) measure.part = part
    else if (!label && words && isWide(words)) measure.part = words
    this.measures.push(measure)
    clause.last = measure
    clause.fresh = true
    clause.approximate = false
    clause.joined = ''
    clause.words = []
  }

  /** A kind that comes again measures something else. */
  private openGroup(measure: Measure): void {
    for (let at = this.groupStart; at < this.measures.length; at += 1)
      if (this.measures[at]?.kind === measure.kind) {
        this.closeGroup()
        break
      }
    measure.group = this.group
  }

  private closeGroup(): void {
    this.group += 1
    this.groupStart = this.measures.length
    this.forward = undefined
  }

  private takeWord(token: Token & { type: 'word' }, at: number): void {
    const clause = this.clause
    const next = this.tokens[at + 1]
    const bare =
      clause.fresh && clause.last !== undefined && clause.last.kind === undefined && clause.labels.length === 0
    const unit = unitOf(token.text)
    if (unit && !(token.text === 'm' && next?.type === 'mark' && next.sign === "'")) {
      this.takeUnit(unit)
      return
    }
    if (/^en$/i.test(token.text) && next?.type === 'word' && unitOf(next.text)) return
    if (isApproximate(token.text)) {
      clause.approximate = true
      return
    }
    if (clause.fresh && /^(?:à|et|ou)$/.test(token.text) && next?.type === 'number') {
      clause.joined = 'to'
      return
    }
    if (/^entre$/i.test(token.text) && next?.type === 'number') return
    if (clause.fresh && token.text === 'par' && next?.type === 'number') {
      clause.joined = 'x'
      return
    }
    const label = labelAt(this.tokens, at, bare)
    if (label && bare && clause.last && !(next?.type === 'number' && !next.glued)) this.nameLast(label, clause.last)
    else if (label) this.takeLabel(label)
    else {
      // « L. E. Falk 1954 » measures nothing.
      if (clause.labels.length > 0 && !clause.labels[0]?.whole && /^\p{Lu}/u.test(token.text) && !token.dot)
        clause.labels = []
      clause.words.push(token.text)
      if (!clause.last?.numberFirst) clause.fresh = false
    }
  }

  private takeUnit(unit: Unit): void {
    const clause = this.clause
    if (clause.fresh && clause.last && clause.labels.length === 0) {
      if (!clause.last.unit || clause.last.leading) {
        clause.last.unit = unit
        clause.last.leading = false
      }
      return
    }
    clause.unit = unit
    if (clause.labels.length === 0 && !clause.last) this.headerUnit ??= unit
  }

  /** « 17 H »: the label behind its number. */
  private nameLast(label: Label, last: Measure): void {
    last.kind = label.kind
    last.letter = label.letter
    last.numberFirst = true
    last.whole = label.whole
    this.measures.pop()
    this.openGroup(last)
    this.measures.push(last)
  }

  private takeLabel(label: Label): void {
    const clause = this.clause
    const listed = clause.labels.length > 0 && (clause.joined === 'x' || clause.joined === 'to')
    // « Épaisseur/Profondeur » is one measure.
    if (listed && clause.joined === 'to') return
    if (clause.words.length > 0 && clause.labels.length === 0) this.placeWords()
    if (listed) clause.labels.push(label)
    else {
      clause.labels = [label]
      clause.words = []
      if (clause.last) clause.unit = undefined
    }
    clause.fresh = false
    if (clause.labels.length > 1) clause.joined = ''
  }

  /** Words before a label with no colon: of this clause, or a note on what stands before. */
  private placeWords(): void {
    const clause = this.clause
    const words = clause.words.join(' ')
    const part = partOf(words)
    clause.words = []
    if (!part) return
    if (!clause.last) clause.part = part
    else if (isWide(words)) this.note(words)
  }

  private takeMark(sign: string, at: number): void {
    const clause = this.clause
    if (sign === ';') this.endClause(true)
    else if (sign === ',') this.endClause(false)
    else if (sign === 'x') {
      if (clause.last || clause.labels.length > 0) clause.joined = 'x'
    } else if (sign === ':') this.takeColon(at)
    else if (sign === '/' || sign === '-') {
      const scale = clause.last?.kind === 'scale' && clause.fresh
      const next = this.tokens[at + 1]
      if (scale && next?.type === 'number' && clause.last && sign === '/') {
        clause.last.value = next.value / (clause.last.value || 1)
        clause.joined = 'sum'
      } else if (clause.fresh || clause.labels.length > 0) clause.joined = 'to'
    } else if (sign === '+') clause.joined = 'sum'
    else if (sign === '=' && clause.last && clause.labels.length === 0) {
      clause.joined = 'equals'
      clause.fresh = true
    } else if (sign === '?' || sign === '~') {
      if (clause.fresh && clause.last) clause.last.approximate = true
      else clause.approximate = true
    }
  }

  /** « avec cadre : » announces what follows; « Hauteur : » nothing more. */
  private takeColon(at: number): void {
    const clause = this.clause
    const next = this.tokens[at + 1]
    if (clause.last?.kind === 'scale' && clause.fresh && next?.type === 'number') {
      clause.last.value = next.value / (clause.last.value || 1)
      clause.joined = 'sum'
      return
    }
    if (clause.labels.length > 0 || clause.words.length === 0) return
    const part = partOf(clause.words.join(' '))
    const unit = clause.last ? undefined : clause.unit
    this.closeGroup()
    this.forward = part
    this.clause = newClause()
    if (unit) this.clause.unit = unit
  }

  private takeParenthesis(from: number, to: number, depth: number): void {
    const inside = this.tokens.slice(from, to)
    if (inside.length === 0) return
    const clause = this.clause
    const pending = clause.labels.length > 0 && !clause.fresh
    if (
      inside.every(
        (token) => token.type === 'word' && (unitOf(token.text) || /^(?:en|mesures?|dimensions?)$/i.test(token.text)),
      )
    ) {
      const unit = inside.map((token) => (token.type === 'word' ? unitOf(token.text) : undefined)).find(Boolean)
      const last = this.measures[this.measures.length - 1]
      if (unit && (pending || !last)) this.takeUnit(unit)
      else if (unit && last && !last.unit) {
        last.unit = unit
        last.leading = false
      }
      return
    }
    const words = wordsOf(inside)
    const label = inside.length === 1 && clause.last && !clause.last.kind ? labelAt(this.tokens, from, true) : undefined
    if (label && clause.last) {
      this.nameLast(label, clause.last)
      clause.last.numberFirst = false
      return
    }
    if (isApproximate(words)) {
      if (clause.last) clause.last.approximate = true
      else clause.approximate = true
    } else if (depth === 0 && isMeasured(this.tokens, from, to)) this.readInside(from, to)
    else if (pending) clause.words.push(words)
    else if (!inside.some((token) => token.type === 'number')) this.note(words)
  }

  /** « (L. 54 ; H. 42 avec cadre) »: other measures; those of the object itself were written before. */
  private readInside(from: number, to: number): void {
    const outer = this.clause
    const before = this.measures.length
    this.closeGroup()
    this.clause = newClause()
    this.clauseNumber += 1
    // « (sans cadre ; H. 42 … avec cadre) »: the first words are a note on what precedes.
    const first = firstClause(this.tokens, from, to)
    if (first > from && first < to) {
      this.groupStart = Math.max(0, before - outerLength(this.measures, before))
      this.note(wordsOf(this.tokens.slice(from, first)))
    }
    this.read(first > from && first < to ? first + 1 : from, to, 1)
    const kinds = new Set(this.measures.slice(0, before).map((measure) => measure.kind))
    const values = new Set(this.measures.slice(0, before).map((measure) => measure.value))
    for (const measure of this.measures.slice(before))
      if (!measure.part && (kinds.has(measure.kind) || values.has(measure.value))) measure.dropped = true
    this.closeGroup()
    this.clause = { ...newClause(), ...(outer.last && { last: outer.last }) }
  }

  /** A note on what precedes: on the whole group when it names a whole or measures are joined by commas, else on the last one. */
  private note(words: string): void {
    const last = this.measures[this.measures.length - 1]
    const part = partOf(words)
    if (!last || !part || /\p{N}/u.test(part) || part.length > 60) return
    // A volume is that of all the measures before it.
    const whole = (isWide(words) && !last.whole) || last.kind === 'volume'
    for (let at = this.measures.length - 1; at >= this.groupStart; at -= 1) {
      const measure = this.measures[at]
      if (!measure || (!whole && measure.clause !== last.clause)) break
      if (!whole && measure !== last && !this.sharesNote(measure, last)) break
      if (measure.kind === 'volume' || measure.kind === 'scale') continue
      measure.part ??= part
    }
    this.closeGroup()
  }

  private sharesNote(measure: Measure, last: Measure): boolean {
    return measure.chain === last.chain || measure.clause === last.clause
  }

  private endClause(semicolon: boolean): void {
    const clause = this.clause
    const words = clause.words.join(' ')
    if (clause.last && words !== '' && clause.labels.length === 0) {
      if (clause.last.numberFirst) clause.last.part ??= partOf(words)
      else if (isWide(words)) this.note(words)
    }
    if (clause.last && clause.approximate) clause.last.approximate = true
    const part = semicolon ? undefined : clause.part
    this.clause = newClause()
    if (part) this.clause.part = part
    if (semicolon) this.clauseNumber += 1
  }
}

function outerLength(measures: readonly Measure[], end: number): number {
  const clause = measures[end - 1]?.clause
  const group = measures[end - 1]?.group
  let length = 0
  while (length < end && (measures[end - 1 - length]?.clause === clause || measures[end - 1 - length]?.group === group))
    length += 1
  return length
}

function wordsOf(tokens: readonly Token[]): string {
  const words = tokens.map((token) => (token.type === 'mark' ? token.sign : token.text)).join(' ')
  return words
    .slice(0, 200)
    .replace(/ ([,;:])/g, '$1')
    .replace(/[;,] ?(?:en )?[cm]?m$/, '')
}

/** Where the first clause ends, when it holds words only. */
function firstClause(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token?.type === 'number') return from
    if (token?.type === 'mark' && token.sign === ';') return at
    if (token?.type === 'mark' && token.sign !== ',') return from
  }
  return from
}

/** A label before a number, numbers joined by x, or a number with its unit. */
function isMeasured(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token?.type !== 'number') continue
    const next = at + 1 < to ? tokens[at + 1] : undefined
    if (next?.type === 'mark' && next.sign === 'x') return true
    if (next?.type === 'word' && unitOf(next.text)) return true
    let before = at - 1
    while (before >= from && announcesOnly(tokens[before])) before -= 1
    if (before >= from && labelAt(tokens, before, false)) return true
  }
  return false
}

/** What may stand between a label and its number: « en cm », « : », « (env.) ». */
function announcesOnly(token: Token | undefined): boolean {
  if (token?.type === 'mark') return /[:=~]/.test(token.sign)
  return (
    token?.type === 'word' && (token.text === 'en' || unitOf(token.text) !== undefined || isApproximate(token.text))
  )
}

function closesOf(tokens: readonly Token[]): Map<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'mark') continue
    if (token.sign === '(') open.push(at)
    else if (token.sign === ')') {
      const opened = open.pop()
      if (opened !== undefined) closes.set(opened, at)
    }
  }
  return closes
}
