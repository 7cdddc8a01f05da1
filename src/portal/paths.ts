import { type Language, type PerLanguage, prefixOf } from '../platform/languages.ts'

const words = {
  network: { fr: 'reseau', en: 'network', es: 'red', oc: 'ret', ca: 'xarxa' },
  partners: { fr: 'partenaires', en: 'partners', es: 'socios', oc: 'partenaris', ca: 'socis' },
  contact: { fr: 'contact', en: 'contact', es: 'contacto', oc: 'contacte', ca: 'contacte' },
  legal: { fr: 'mentions-legales', en: 'legal-notice', es: 'aviso-legal', oc: 'mencions-legalas', ca: 'avis-legal' },
  privacy: { fr: 'confidentialite', en: 'privacy', es: 'privacidad', oc: 'confidencialitat', ca: 'privacitat' },
  accessibility: {
    fr: 'accessibilite',
    en: 'accessibility',
    es: 'accesibilidad',
    oc: 'accessibilitat',
    ca: 'accessibilitat',
  },
  search: { fr: 'recherche', en: 'search', es: 'busqueda', oc: 'recerca', ca: 'cerca' },
  siteMap: { fr: 'plan-du-site', en: 'site-map', es: 'mapa-del-sitio', oc: 'plan-del-site', ca: 'mapa-del-lloc' },
} as const satisfies Record<string, PerLanguage<string>>

const builder = (name: keyof typeof words) => (language: Language) => `${prefixOf(language)}/${words[name][language]}`

export const homePath = (language: Language) => prefixOf(language) || '/'
export const networkPath = builder('network')
export const partnersPath = builder('partners')
export const contactPath = builder('contact')
export const legalPath = builder('legal')
export const privacyPath = builder('privacy')
export const accessibilityPath = builder('accessibility')
export const searchPath = builder('search')
/** What completes the words typed, for the element of the masthead. */
export const suggestionsPath = (language: Language) => `${searchPath(language)}/suggestions`
export const siteMapPath = builder('siteMap')

/** The picture that other sites show of the whole network. */
export const networkImagePath = (language: Language) => `${networkPath(language)}.png`
/** Only in a demonstration without a mail server. */
export const mailboxPath = '/courrier-de-demonstration'
export const sitemapFilePath = '/sitemap.xml'
/** A site map too long for one file is an index of these. */
export const sitemapPartPath = (part: string) => `/sitemap-${part}.xml`
export const robotsPath = '/robots.txt'
