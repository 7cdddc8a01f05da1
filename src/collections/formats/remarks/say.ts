import type { OperatorLanguage } from '../../../platform/operator.ts'
import type { Remark } from '../../written.ts'
import { en } from './messages/en.ts'
import { fr } from './messages/fr.ts'
import type { FileReason, Sentences } from './reasons.ts'

const catalogues: Readonly<Record<OperatorLanguage, Sentences>> = { fr, en }

/** What is wrong, without where. Undefined when another reader's words are needed. */
export function sayReason(language: OperatorLanguage, { reason, facts = {} }: Remark): string | undefined {
  if (!isFileReason(reason)) return undefined
  // The facts were checked against the reason when the remark was made.
  const sentence = catalogues[language].reasons[reason] as (facts: Remark['facts']) => string
  return sentence(facts)
}

/** A remark in one line: the row and the column, what is wrong, what stands there. */
export function sayRemark(language: OperatorLanguage, remark: Remark): string | undefined {
  const sentence = sayReason(language, remark)
  if (sentence === undefined) return undefined
  const say = catalogues[language]
  const where = [say.row(remark.place), ...(remark.column === undefined ? [] : [say.column(remark.column)])].join(', ')
  const placed =
    remark.whole && remark.place <= 1 ? sentence : say.join(withFirst(where, 'upper'), withFirst(sentence, 'lower'))
  return remark.value ? `${placed} ${say.quoted(remark.value.replace(/\s+/g, ' '))}` : placed
}

export function isFileReason(reason: string): reason is FileReason {
  return Object.hasOwn(fr.reasons, reason)
}

/** Why a mapping proposes a field, the name of a field being that shown to the reader. */
export function sayWhy<Reason extends keyof Sentences['why']>(
  language: OperatorLanguage,
  reason: Reason,
  facts: Parameters<Sentences['why'][Reason]>[0],
): string {
  const sentence = catalogues[language].why[reason] as (facts: object) => string
  return sentence(facts)
}

function withFirst(text: string, letterCase: 'upper' | 'lower'): string {
  const first = text.charAt(0)
  return (letterCase === 'upper' ? first.toUpperCase() : first.toLowerCase()) + text.slice(1)
}
