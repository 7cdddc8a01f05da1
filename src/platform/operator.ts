import { env } from 'node:process'

/** Who runs the commands reads French or English: `CIMAISE_LANG`, then the usual locale variables. */
export type OperatorLanguage = 'fr' | 'en'

/** A sentence for the person who runs Cimaise, in both of their languages. */
export type OperatorSentence = Readonly<Record<OperatorLanguage, string>>

export function operatorLanguage(variables: NodeJS.ProcessEnv = env): OperatorLanguage {
  const locale =
    variables.CIMAISE_LANG || variables.LC_ALL || variables.LC_MESSAGES || variables.LANGUAGE || variables.LANG || ''
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

/** A refusal that names what is wrong and what to do; the command line prints its sentence and no stack. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly sentence: OperatorSentence

  constructor(sentence: OperatorSentence) {
    super(sentence.en)
    this.sentence = sentence
  }
}
