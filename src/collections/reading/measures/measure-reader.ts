import { completesLast } from './completes-last.ts'
import { type Label, labelAt } from './labels.ts'
import { type Measure, newClause } from './measure.ts'
import { MeasureList } from './measure-list.ts'
import { closesOf, firstClause, isMeasured, wordsOf } from './parentheses.ts'
import { isApproximate, isWide, partOf } from './parts.ts'
import type { Token } from './tokens.ts'
import { type Unit, unitOf } from './units.ts'

/** Goes once through the tokens of a text and collects its measures. */
export class MeasureReader {
  readonly list = new MeasureList()
  headerUnit?: Unit
  private clause = newClause()
  private clauseNumber = 0
  private chain = 0
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
    if (completesLast(clause, token, this.tokens[at - 1])) return
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
      group: 0,
      clause: this.clauseNumber,
      chain: this.chain,
      dropped: false,
    }
    this.list.add(measure)
    const part = [this.list.announced, clause.part, label ? words : undefined].filter(Boolean).join(', ')
    if (part) measure.part = part
    else if (!label && words && isWide(words)) measure.part = words
    clause.last = measure
    clause.fresh = true
    clause.approximate = false
    clause.joined = ''
    clause.words = []
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
    if (label && bare && clause.last && !(next?.type === 'number' && !next.glued)) this.list.nameLast(label)
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
    else if (isWide(words)) this.list.note(words)
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
    this.list.closeGroup(part)
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
      const last = this.list.last
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
      this.list.nameLast(label)
      clause.last.numberFirst = false
      return
    }
    if (isApproximate(words)) {
      if (clause.last) clause.last.approximate = true
      else clause.approximate = true
    } else if (depth === 0 && isMeasured(this.tokens, from, to)) this.readInside(from, to)
    else if (pending) clause.words.push(words)
    else if (!inside.some((token) => token.type === 'number')) this.list.note(words)
  }

  /** « (L. 54 ; H. 42 avec cadre) »: other measures; those of the object itself were written before. */
  private readInside(from: number, to: number): void {
    const outer = this.clause
    const before = this.list.all.length
    this.list.closeGroup()
    this.clause = newClause()
    this.clauseNumber += 1
    // « (sans cadre ; H. 42 … avec cadre) »: the first words are a note on what precedes.
    const first = firstClause(this.tokens, from, to)
    if (first > from && first < to) {
      this.list.reopen()
      this.list.note(wordsOf(this.tokens.slice(from, first)))
    }
    this.read(first > from && first < to ? first + 1 : from, to, 1)
    this.list.dropRepeated(before)
    this.list.closeGroup()
    this.clause = { ...newClause(), ...(outer.last && { last: outer.last }) }
  }

  private endClause(semicolon: boolean): void {
    const clause = this.clause
    const words = clause.words.join(' ')
    if (clause.last && words !== '' && clause.labels.length === 0) {
      if (clause.last.numberFirst) clause.last.part ??= partOf(words)
      else if (isWide(words)) this.list.note(words)
    }
    if (clause.last && clause.approximate) clause.last.approximate = true
    const part = semicolon ? undefined : clause.part
    this.clause = newClause()
    if (part) this.clause.part = part
    if (semicolon) this.clauseNumber += 1
  }
}
