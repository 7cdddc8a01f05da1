import type { Language, PerLanguage } from '../../../platform/languages.ts'
import { ca } from './ca.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr, type MapMessages } from './fr.ts'
import { oc } from './oc.ts'

const catalogues: PerLanguage<MapMessages> = { fr, en, es, oc, ca }

export function mapMessages(language: Language): MapMessages {
  return catalogues[language]
}
