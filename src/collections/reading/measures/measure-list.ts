import type { Label } from './labels.ts'
import type { Measure } from './measure.ts'
import { isWide, partOf } from './parts.ts'

/** The measures found so far, in groups that measure one thing: a kind that comes again opens another. */
export class MeasureList {
  readonly all: Measure[] = []
  /** « avec cadre : » holds for the group that it opens. */
  announced?: string
  private group = 0
  private start = 0

  get last(): Measure | undefined {
    return this.all[this.all.length - 1]
  }

  add(measure: Measure): void {
    if (measure.kind && this.all.slice(this.start).some(({ kind }) => kind === measure.kind)) this.closeGroup()
    measure.group = this.group
    this.all.push(measure)
  }

  /** « 17 H »: the label behind its number. */
  nameLast(label: Label): void {
    const last = this.all.pop()
    if (!last) return
    last.kind = label.kind
    last.letter = label.letter
    last.numberFirst = true
    last.whole = label.whole
    this.add(last)
  }

  closeGroup(announced?: string): void {
    this.group += 1
    this.start = this.all.length
    this.announced = announced
  }

  /** Opens again what a parenthesis closed, for its first words are a note on it. */
  reopen(): void {
    const { clause, group } = this.last ?? {}
    while (this.start > 0 && (this.all[this.start - 1]?.clause === clause || this.all[this.start - 1]?.group === group))
      this.start -= 1
  }

  /**
   * A note behind measures: on the whole group when it names something measured whole, else on the last one and those that
   * commas join to it.
   */
  note(words: string): void {
    const last = this.last
    const part = partOf(words)
    if (!last || !part || /\p{N}/u.test(part) || part.length > 60) return
    // A volume is that of all the measures before it.
    const whole = (isWide(words) && !last.whole) || last.kind === 'volume'
    for (let at = this.all.length - 1; at >= this.start; at -= 1) {
      const measure = this.all[at]
      if (!measure || (!whole && measure.clause !== last.clause)) break
      if (measure.kind !== 'volume' && measure.kind !== 'scale') measure.part ??= part
    }
    this.closeGroup()
  }

  /** Leaves out what a parenthesis from `from` on says again in another way, or of the object itself. */
  dropRepeated(from: number): void {
    const before = this.all.slice(Math.max(0, from - mostRepeated), from)
    const kinds = new Set(before.map(({ kind }) => kind))
    const values = new Set(before.map(({ value }) => value))
    for (const measure of this.all.slice(from))
      if (!measure.part && (kinds.has(measure.kind) || values.has(measure.value))) measure.dropped = true
  }
}

// A parenthesis repeats the object it follows, not the whole text.
const mostRepeated = 20
