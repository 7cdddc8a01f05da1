import type { PerLanguage } from '../../../platform/languages.ts'
import { ca } from './ca.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr, type Messages } from './fr.ts'
import { oc } from './oc.ts'

export const messages: PerLanguage<Messages> = { fr, en, es, oc, ca }
