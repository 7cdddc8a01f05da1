import type { Language, PerLanguage } from '../languages.ts'

const and: PerLanguage<string> = { fr: 'et', en: 'and', es: 'y', oc: 'e', ca: 'i' }
const or: PerLanguage<string> = { fr: 'ou', en: 'or', es: 'o', oc: 'o', ca: 'o' }

/** « a, b et c »; nothing for no word. Spanish says *e* before the sound i, *u* before the sound o. */
export function joinWords(language: Language, words: readonly string[], link: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? ''
  const last = words.at(-1) ?? ''
  return `${words.slice(0, -1).join(', ')} ${linkBefore(language, last, link)} ${last}`
}

function linkBefore(language: Language, word: string, link: 'and' | 'or'): string {
  if (language === 'es' && link === 'and' && /^h?[ií](?![aeoáéó])/iu.test(word)) return 'e'
  if (language === 'es' && link === 'or' && /^(h?[oó]|8|11(?!\d))/iu.test(word)) return 'u'
  return (link === 'and' ? and : or)[language]
}
