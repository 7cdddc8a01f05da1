import { inject } from 'vitest'
import type { Language } from '../../src/platform/languages.ts'

/** One address of every template of the public site, in French. */
export const templates = [
  '/',
  '/musees',
  '/musees?departement=lozere&theme=egypte',
  '/musees/carte',
  '/musees/musee-ingres-bourdelle',
  '/musees/musee-ingres-bourdelle/correction',
  '/departements',
  '/departements/gers',
  '/communes/toulouse',
  '/themes',
  '/themes/archeologie',
  '/reseau',
  '/partenaires',
  '/contact',
  '/mentions-legales',
  '/confidentialite',
  '/accessibilite',
  '/plan-du-site',
  '/ma-selection',
  '/oeuvres',
  '/oeuvres?q=paysage&vue=liste',
  '/oeuvres/carte?q=paysage',
  '/recherche?q=ingres',
  '/recherche',
  '/nulle-part',
] as const

/** The address of the same page in another language, as the page itself says. */
export async function inLanguage(path: string, language: Language): Promise<string> {
  if (language === 'fr') return path
  const page = await (await fetch(inject('address') + path)).text()
  const found = new RegExp(`<a href="([^"]*)" hreflang="${language}"`).exec(page)?.[1]
  return found?.replaceAll('&amp;', '&') ?? `/${language}${path}`
}
