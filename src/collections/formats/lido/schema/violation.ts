/** What a file says that LIDO does not allow, where, and what was expected. */
export interface Violation {
  readonly line: number
  /** The element at fault, as the file spells it. */
  readonly element: string
  readonly reason: ViolationReason
  readonly value?: string
  readonly facts: Readonly<Record<string, string>>
}

export type ViolationReason =
  /** `parent`, `expected` (names separated by commas, empty when nothing more may come). */
  | 'element-unexpected'
  /** `expected`. */
  | 'element-missing'
  | 'elements-in-text'
  | 'text-between-elements'
  /** `attribute`. */
  | 'attribute-unexpected'
  | 'attribute-missing'
  /** `attribute`, `expected`: `whole-number`, `yes-or-no`, `language`. */
  | 'attribute-value'
