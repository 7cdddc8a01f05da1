import snowball from 'snowball-stemmers'
import type { Language, PerLanguage } from '../../platform/languages.ts'
import { stemFrench } from './stem-french.ts'
import { stemOccitan } from './stem-occitan.ts'

const english = snowball.newStemmer('english')
const spanish = snowball.newStemmer('spanish')
const catalan = snowball.newStemmer('catalan')

const stemmers: PerLanguage<(word: string) => string> = {
  fr: stemFrench,
  en: (word) => english.stem(word),
  es: (word) => spanish.stem(word),
  ca: (word) => catalan.stem(word),
  oc: stemOccitan,
}

const mostRemembered = 1 << 15
const remembered = new Map<string, string>()

/** The common part of a folded word's plurals and feminines; words with a digit, and short ones, stay whole. */
export function stem(word: string, language: Language): string {
  if (isKept(word)) return word
  const key = language + word
  const known = remembered.get(key)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const stemmed = stemAfresh(word, language)
  remembered.set(key, stemmed)
  return stemmed
}

/** The same, for whoever remembers its stems. */
export function stemAfresh(word: string, language: Language): string {
  return isKept(word) ? word : stemmers[language](word) || word
}

function isKept(word: string): boolean {
  return word.length < 4 || word.length > 40 || /[0-9]/.test(word)
}
