import type { Remark } from '../../../written.ts'
import { en } from './en.ts'
import { fr, type Messages } from './fr.ts'

const catalogues: { readonly fr: Messages; readonly en: Messages } = { fr, en }

export function isLidoReason(reason: string): reason is keyof Messages {
  return Object.hasOwn(fr, reason)
}

/** The sentence of a remark of `readLido`; undefined when the remark is not one of its own. */
export function sayLido({ reason, column, facts }: Remark, language: 'fr' | 'en'): string | undefined {
  if (!isLidoReason(reason)) return undefined
  const sentence: (facts: never) => string = catalogues[language][reason]
  return sentence({ ...facts, element: column ?? '' } as never)
}
