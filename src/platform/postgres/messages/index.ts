import { en } from './en.ts'
import { fr } from './fr.ts'

export type { Messages } from './fr.ts'

/** The languages of the command line and of the operator's log. */
export type Language = 'fr' | 'en'

export const messagesIn = (language: Language) => ({ fr, en })[language]
