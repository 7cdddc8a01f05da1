import type { Language, PerLanguage } from '../../../platform/languages.ts'
import { ca } from './ca.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr, type Messages } from './fr.ts'
import { oc } from './oc.ts'

export type { Messages }

const catalogues: PerLanguage<Messages> = { fr, en, es, oc, ca }

export function messagesIn(language: Language): Messages {
  return catalogues[language]
}
