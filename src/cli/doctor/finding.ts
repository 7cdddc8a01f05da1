import type { OperatorSentence } from '../../platform/operator.ts'

/** `wrong` makes the doctor fail; `beware` is for the operator to judge. */
export interface Finding {
  readonly level: 'well' | 'beware' | 'wrong'
  readonly sentence: OperatorSentence
  /** What to do about it. */
  readonly remedy?: OperatorSentence
}

export const well = (fr: string, en: string): Finding => ({ level: 'well', sentence: { fr, en } })
export const beware = (sentence: OperatorSentence, remedy?: OperatorSentence): Finding => ({
  level: 'beware',
  sentence,
  ...(remedy && { remedy }),
})
export const wrong = (sentence: OperatorSentence, remedy?: OperatorSentence): Finding => ({
  level: 'wrong',
  sentence,
  ...(remedy && { remedy }),
})
