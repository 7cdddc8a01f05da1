import type { LidoElement } from '../xml/element.ts'

/** A language without its country, in small letters; empty when none is said. */
export function languageOf(element: LidoElement, main: string): string {
  return (element.attributes.lang || main).toLowerCase().split('-')[0] ?? ''
}

/** Of elements that say the same in several languages: those in French, else in the record's own, else in the first's. */
export function inOneLanguage(elements: readonly LidoElement[], main: string): LidoElement[] {
  const [first] = elements
  if (!first) return []
  const has = (language: string) => elements.some((element) => languageOf(element, main) === language)
  const own = main.toLowerCase().split('-')[0] ?? ''
  const wanted = ['fr', own].find(has) ?? languageOf(first, main)
  return elements.filter((element) => languageOf(element, main) === wanted)
}

/** The one element to read among variants: in French if there is one, and the preferred one of its language. */
export function chosen(elements: readonly LidoElement[], main: string): LidoElement | undefined {
  const filled = elements.filter((element) => element.text.trim() !== '')
  const same = inOneLanguage(filled, main)
  return same.find(({ attributes }) => /prefer|lido00169/i.test(attributes.pref ?? '')) ?? same[0]
}
