import type { OperatorLanguage } from '../../../../platform/operator.ts'
import type { Remark } from '../../../written.ts'
import { en } from './en.ts'
import { fr, type Messages } from './fr.ts'

type Reason = Exclude<keyof Messages, 'line'>

const catalogues: Readonly<Record<OperatorLanguage, Messages>> = { fr, en }

export function isLidoReason(reason: string): reason is Reason {
  return Object.hasOwn(fr, reason) && reason !== 'line'
}

/** A remark of `readLido` in one line, with where it stands; undefined when it is not one of its own. */
export function sayLido(remark: Remark, language: OperatorLanguage): string | undefined {
  const sentence = sayLidoReason(remark, language)
  if (sentence === undefined) return undefined
  if (remark.whole && remark.place <= 1) return sentence
  const line = catalogues[language].line({ line: remark.place })
  return line + sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

/** What is wrong, without where. */
export function sayLidoReason(
  { reason, column, value, facts }: Remark,
  language: OperatorLanguage,
): string | undefined {
  if (!isLidoReason(reason)) return undefined
  // The facts were gathered for this reason.
  const sentence: (facts: never) => string = catalogues[language][reason]
  return sentence({ ...facts, element: column ?? '', value: value ?? '' } as never)
}
