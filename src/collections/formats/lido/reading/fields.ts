import { type Written, type WrittenField, writtenFields } from '../../../written.ts'

/** Texts of several sentences: what repeats is a paragraph of its own, not an item of a list. */
const paragraphs: ReadonlySet<WrittenField> = new Set([
  'title',
  'creators_note',
  'description',
  'commentary',
  'history',
  'bibliography',
  'exhibitions',
  'inscriptions_note',
  'find_note',
])

/** Gathers what a record says, field by field, in the trade's punctuation. */
export class Fields {
  readonly #parts = new Map<WrittenField, Set<string>>()

  add(field: WrittenField, ...values: readonly string[]): void {
    const parts = this.#parts.get(field) ?? new Set()
    for (const value of values) if (value) parts.add(value)
    if (parts.size > 0) this.#parts.set(field, parts)
  }

  has(field: WrittenField): boolean {
    return this.#parts.has(field)
  }

  written(): Written {
    const filled = writtenFields.flatMap((field) => {
      const parts = this.#parts.get(field)
      return parts ? [[field, [...parts].join(paragraphs.has(field) ? '#' : ' ; ')] as const] : []
    })
    return Object.fromEntries(filled)
  }
}
