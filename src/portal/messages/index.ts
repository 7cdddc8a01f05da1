import type { Language, PerLanguage } from '../../platform/languages.ts'
import { fr, type Messages } from './fr.ts'

export type { Messages }

const catalogues: PerLanguage<Messages> = { fr, en: fr, es: fr, oc: fr, ca: fr }

export function messagesIn(language: Language): Messages {
  return catalogues[language]
}
