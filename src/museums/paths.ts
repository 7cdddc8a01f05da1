import { type Language, type PerLanguage, prefixOf } from '../platform/languages.ts'

const words = {
  museums: { fr: 'musees', en: 'museums', es: 'museos', oc: 'museus', ca: 'museus' },
  map: { fr: 'carte', en: 'map', es: 'mapa', oc: 'mapa', ca: 'mapa' },
  collection: { fr: 'collection', en: 'collection', es: 'coleccion', oc: 'colleccion', ca: 'colleccio' },
  correction: { fr: 'correction', en: 'correction', es: 'correccion', oc: 'correccion', ca: 'correccio' },
  received: { fr: 'recue', en: 'received', es: 'recibida', oc: 'recebuda', ca: 'rebuda' },
  held: { fr: 'en-attente', en: 'on-hold', es: 'en-espera', oc: 'en-espera', ca: 'en-espera' },
  confirmed: { fr: 'confirmee', en: 'confirmed', es: 'confirmada', oc: 'confirmada', ca: 'confirmada' },
  expired: { fr: 'lien-perdu', en: 'lost-link', es: 'enlace-perdido', oc: 'ligam-perdut', ca: 'enllac-perdut' },
  departments: { fr: 'departements', en: 'departments', es: 'departamentos', oc: 'departaments', ca: 'departaments' },
  communes: { fr: 'communes', en: 'towns', es: 'municipios', oc: 'comunas', ca: 'municipis' },
  themes: { fr: 'themes', en: 'themes', es: 'temas', oc: 'temas', ca: 'temes' },
} as const satisfies Record<string, PerLanguage<string>>

const at = (language: Language, ...parts: string[]) => `${prefixOf(language)}/${parts.join('/')}`

type Slugged = { readonly slug: string }

export const museumsPath = (language: Language) => at(language, words.museums[language])
export const museumsMapPath = (language: Language) => at(language, words.museums[language], words.map[language])
export const museumPath = (language: Language, museum: Slugged) => at(language, words.museums[language], museum.slug)
/** The works of a museum on its own wall. */
export const museumCollectionPath = (language: Language, museum: Slugged) =>
  at(language, words.museums[language], museum.slug, words.collection[language])
export const correctionPath = (language: Language, museum: Slugged) =>
  at(language, words.museums[language], museum.slug, words.correction[language])
/** The link mailed to whoever wrote without a proof of work. */
export const correctionConfirmationPath = (language: Language, museum: Slugged, token: string) =>
  `${correctionPath(language, museum)}/${token}`
export const correctionOutcomePath = (
  language: Language,
  museum: Slugged,
  outcome: 'received' | 'held' | 'confirmed' | 'expired',
) => `${correctionPath(language, museum)}/${words[outcome][language]}`
export const departmentsPath = (language: Language) => at(language, words.departments[language])
export const departmentPath = (language: Language, department: Slugged) =>
  at(language, words.departments[language], department.slug)
export const communePath = (language: Language, commune: Slugged) =>
  at(language, words.communes[language], commune.slug)
export const themesPath = (language: Language) => at(language, words.themes[language])
export const themePath = (language: Language, theme: Slugged) => at(language, words.themes[language], theme.slug)

/** The list in other forms: `format` is `json`, `csv`, `geojson` or `atom`. */
export const museumsFilePath = (language: Language, format: 'json' | 'csv' | 'geojson' | 'atom') =>
  `${museumsPath(language)}.${format}`
/** One museum in other forms: its visiting card, its drawn picture, the picture that other sites show. */
export const museumCardPath = (museum: Slugged) => `/musees/${museum.slug}.vcf`
export const museumPlatePath = (museum: Slugged) => `/musees/${museum.slug}.svg`
export const museumImagePath = (language: Language, museum: Slugged) => `${museumPath(language, museum)}.png`

/** Slugs that no museum may take: they are words of this area's own addresses. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...Object.values(words.map),
  ...Object.values(words.correction),
])
