import { type Language, languages, type PerLanguage } from '../platform/languages.ts'

/**
 * The domains of collections, after Museofile's DOMPAL and what its files really hold.
 * The codes are kept in the database; names and the slugs of theme pages are here, per language.
 */
const domains = {
  archeologie: { fr: 'Archéologie', en: 'Archaeology', es: 'Arqueología', oc: 'Arqueologia', ca: 'Arqueologia' },
  'beaux-arts': { fr: 'Beaux-arts', en: 'Fine arts', es: 'Bellas artes', oc: 'Bèlas arts', ca: 'Belles arts' },
  'art-moderne-et-contemporain': {
    fr: 'Art moderne et contemporain',
    en: 'Modern and contemporary art',
    es: 'Arte moderno y contemporáneo',
    oc: 'Art modèrne e contemporanèu',
    ca: 'Art modern i contemporani',
  },
  'arts-decoratifs': {
    fr: 'Arts décoratifs',
    en: 'Decorative arts',
    es: 'Artes decorativas',
    oc: 'Arts decoratius',
    ca: 'Arts decoratives',
  },
  ethnologie: { fr: 'Ethnologie', en: 'Ethnology', es: 'Etnología', oc: 'Etnologia', ca: 'Etnologia' },
  histoire: { fr: 'Histoire', en: 'History', es: 'Historia', oc: 'Istòria', ca: 'Història' },
  'sciences-de-la-nature': {
    fr: 'Sciences de la nature',
    en: 'Natural sciences',
    es: 'Ciencias naturales',
    oc: 'Sciéncias de la natura',
    ca: 'Ciències naturals',
  },
  'sciences-et-techniques': {
    fr: 'Sciences et techniques',
    en: 'Science and industry',
    es: 'Ciencia y técnica',
    oc: 'Sciéncias e tecnicas',
    ca: 'Ciència i tècnica',
  },
  photographie: { fr: 'Photographie', en: 'Photography', es: 'Fotografía', oc: 'Fotografia', ca: 'Fotografia' },
  litterature: { fr: 'Littérature', en: 'Literature', es: 'Literatura', oc: 'Literatura', ca: 'Literatura' },
  'civilisations-extra-europeennes': {
    fr: 'Arts d’Afrique, d’Asie, d’Amérique et d’Océanie',
    en: 'Arts of Africa, Asia, the Americas and Oceania',
    es: 'Artes de África, Asia, América y Oceanía',
    oc: 'Arts d’Africa, d’Asia, d’America e d’Oceania',
    ca: 'Arts d’Àfrica, Àsia, Amèrica i Oceania',
  },
  'arts-de-l-islam': {
    fr: 'Arts de l’Islam',
    en: 'Islamic arts',
    es: 'Artes del islam',
    oc: 'Arts de l’Islam',
    ca: 'Arts de l’islam',
  },
  egypte: { fr: 'Égypte ancienne', en: 'Ancient Egypt', es: 'Antiguo Egipto', oc: 'Egipte ancian', ca: 'Antic Egipte' },
  militaria: {
    fr: 'Armes et vie militaire',
    en: 'Arms and military life',
    es: 'Armas y vida militar',
    oc: 'Armas e vida militara',
    ca: 'Armes i vida militar',
  },
  'memoire-de-l-esclavage': {
    fr: 'Mémoire de l’esclavage',
    en: 'Memory of slavery',
    es: 'Memoria de la esclavitud',
    oc: 'Memòria de l’esclavatge',
    ca: 'Memòria de l’esclavatge',
  },
} as const satisfies Record<string, PerLanguage<string>>

export type Domain = keyof typeof domains
export const domainCodes = Object.keys(domains) as [Domain, ...Domain[]]

export function isDomain(word: string): word is Domain {
  return Object.hasOwn(domains, word)
}

export function domainName(language: Language, domain: Domain): string {
  return domains[domain][language]
}

/** Names that begin with a proper noun, or with an adjective that English keeps in capitals. */
const proper = /^(Égypte|Egipte|Islamic)/

/** « archéologie », « Égypte ancienne »: a domain's name inside a sentence. */
export function domainInSentence(language: Language, domain: Domain): string {
  const name = domainName(language, domain)
  return proper.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

/** « Histoire, sciences et techniques »: several domains on one line. Commas only: some names hold an *and* of their own. */
export function domainLine(language: Language, codes: readonly string[]): string {
  const words = codes
    .filter(isDomain)
    .map((domain) => domainInSentence(language, domain))
    .join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The word of a theme's address: the code in French, the folded name elsewhere. */
export function themeSlug(language: Language, domain: Domain): string {
  if (language === 'fr') return domain
  return domains[domain][language]
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

export function domainOfSlug(language: Language, slug: string): Domain | undefined {
  return domainCodes.find((domain) => themeSlug(language, domain) === slug)
}

/** A slug in any language: an address half translated by hand still arrives. */
export function domainOfAnySlug(slug: string): Domain | undefined {
  return languages.map((language) => domainOfSlug(language, slug)).find((domain) => domain !== undefined)
}
