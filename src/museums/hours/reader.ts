import type { Token } from './tokens.ts'

export type HoursProblem =
  | 'empty'
  | 'too-long'
  | 'not-understood'
  | 'unknown-word'
  | 'open-quote'
  | 'time-form'
  | 'not-a-time'
  | 'closing-missing'
  | 'no-duration'
  | 'exchanged'
  | 'hours-missing'
  | 'no-such-day'
  | 'no-such-week'
  | 'no-such-year'
  | 'no-such-rank'
  | 'sun'

/** Thrown inside the reading only; `readHours` returns it as a value. */
export class HoursFault extends Error {
  readonly problem: HoursProblem
  readonly part: string
  constructor(problem: HoursProblem, part: string) {
    super(problem)
    this.problem = problem
    this.part = part
  }
}

/** A place in the words of an hours text. */
export class Reader {
  position = 0
  readonly tokens: readonly Token[]
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  get atEnd(): boolean {
    return this.position >= this.tokens.length
  }

  get atRuleEnd(): boolean {
    return this.atEnd || [';', ',', '||'].includes(this.peek()?.text ?? '')
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.position + ahead]
  }

  /** The word ahead in lower case; empty for anything else. */
  peekWord(ahead = 0): string {
    const token = this.peek(ahead)
    return token?.kind === 'word' ? token.text.toLowerCase() : ''
  }

  nextIs(kind: Token['kind']): boolean {
    return this.peek()?.kind === kind
  }

  next(): Token {
    const token = this.peek()
    if (!token) throw new HoursFault('not-understood', this.textSince(Math.max(0, this.position - 3)))
    this.position += 1
    return token
  }

  take(sign: string): boolean {
    const token = this.peek()
    if (token?.kind !== 'sign' || token.text !== sign) return false
    this.position += 1
    return true
  }

  word(text: string): boolean {
    if (this.peek()?.text.toLowerCase() !== text) return false
    this.position += 1
    return true
  }

  anyWord<Word extends string>(...words: Word[]): Word | undefined {
    const found = words.find((word) => word === this.peekWord())
    if (found) this.position += 1
    return found
  }

  comment(): string | null {
    return this.nextIs('comment') ? this.next().text : null
  }

  textSince(position: number): string {
    const part = this.tokens.slice(position, Math.max(this.position, position + 1))
    return part.reduce((text, token) => {
      const joined = text === '' || /[-:,[\]+/]$/.test(text) || /^[-:,[\]+/]/.test(token.text)
      return text + (joined ? '' : ' ') + (token.kind === 'comment' ? `"${token.text}"` : token.text)
    }, '')
  }

  fail(problem: HoursProblem): never {
    const token = this.peek()
    if (!token) throw new HoursFault(problem, this.textSince(Math.max(0, this.position - 3)))
    throw new HoursFault(token.kind === 'word' && problem === 'not-understood' ? 'unknown-word' : problem, token.text)
  }
}
