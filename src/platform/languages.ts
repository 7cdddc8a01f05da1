/** The languages of the interface, French first: content is French, the others are translations of it. */
export const languages = ['fr', 'en', 'es', 'oc', 'ca'] as const
export type Language = (typeof languages)[number]
export const mainLanguage = 'fr' satisfies Language

/** One value per language, all present: what the type check holds the catalogues and paths to. */
export type PerLanguage<Value> = Readonly<Record<Language, Value>>

/** Each language's own name, as the switch shows it. */
export const languageNames: PerLanguage<string> = {
  fr: 'français',
  en: 'English',
  es: 'español',
  oc: 'occitan',
  ca: 'català',
}

/** `/en` for English, nothing for French: French addresses carry no prefix. */
export function prefixOf(language: Language): string {
  return language === mainLanguage ? '' : `/${language}`
}

export function isLanguage(word: string): word is Language {
  return (languages as readonly string[]).includes(word)
}

/** The language an address is written in, from its first word; French when it has no prefix. */
export function languageOfPath(path: string): Language {
  const first = path.split('/', 2)[1]?.split('?', 1)[0] ?? ''
  return isLanguage(first) ? first : mainLanguage
}
