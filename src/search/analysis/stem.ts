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

/** The common part of a folded word's plurals and feminines; words with a digit, and short ones, stay whole. */
export function stem(word: string, language: Language): string {
  if (word.length < 4 || word.length > 40 || /[0-9]/.test(word)) return word
  return stemmers[language](word) || word
}
