import { type Language, type PerLanguage, prefixOf } from '../platform/languages.ts'

const words = {
  works: { fr: 'oeuvres', en: 'works', es: 'obras', oc: 'obras', ca: 'obres' },
  artists: { fr: 'artistes', en: 'artists', es: 'artistas', oc: 'artistas', ca: 'artistes' },
  techniques: { fr: 'techniques', en: 'techniques', es: 'tecnicas', oc: 'tecnicas', ca: 'tecniques' },
  periods: { fr: 'periodes', en: 'periods', es: 'periodos', oc: 'periodes', ca: 'periodes' },
  // Museums have themes, which are « temas » and « temes » further south.
  subjects: { fr: 'sujets', en: 'subjects', es: 'asuntos', oc: 'subjectes', ca: 'assumptes' },
  domains: { fr: 'domaines', en: 'fields', es: 'ambitos', oc: 'domenis', ca: 'ambits' },
  groups: { fr: 'groupes', en: 'groups', es: 'conjuntos', oc: 'ensembles', ca: 'conjunts' },
  selection: { fr: 'ma-selection', en: 'my-selection', es: 'mi-seleccion', oc: 'ma-seleccion', ca: 'la-meva-seleccio' },
  map: { fr: 'carte', en: 'map', es: 'mapa', oc: 'mapa', ca: 'mapa' },
  places: { fr: 'lieux', en: 'places', es: 'lugares', oc: 'luocs', ca: 'llocs' },
  compare: { fr: 'cote-a-cote', en: 'side-by-side', es: 'lado-a-lado', oc: 'costat-a-costat', ca: 'costat-a-costat' },
} as const satisfies Record<string, PerLanguage<string>>

const at = (language: Language, ...parts: string[]) => `${prefixOf(language)}/${parts.join('/')}`

type Slugged = { readonly slug: string }
type Work = { readonly id: string; readonly slug: string }

export const worksPath = (language: Language) => at(language, words.works[language])
export const worksMapPath = (language: Language) => at(language, words.works[language], words.map[language])
/** The id alone finds the work; the slug is for readers, and an old one leads to the present one. */
export const workPath = (language: Language, { id, slug }: Work) =>
  at(language, words.works[language], id, ...(slug === '' ? [] : [slug]))
/** Its viewer, beside which another work may be laid. */
export const workComparisonPath = (language: Language, work: Work) =>
  at(language, words.works[language], work.id, words.compare[language])
/** A work in other forms: the same whatever the language. */
export const workFilePath = (work: { readonly id: string }, format: 'bib' | 'ris' | 'json' | 'svg' | 'png' | 'pdf') =>
  `/${words.works.fr}/${work.id}.${format}`

/** Its label to print and stick, with a code that leads to its page. */
export const workLabelPath = (work: { readonly id: string }) => `/${words.works.fr}/${work.id}/etiquette.svg`

export const artistsPath = (language: Language) => at(language, words.artists[language])
export const artistsByPlacePath = (language: Language) => at(language, words.artists[language], words.places[language])
export const artistsByPeriodPath = (language: Language) =>
  at(language, words.artists[language], words.periods[language])
export const artistPath = (language: Language, person: Slugged) => at(language, words.artists[language], person.slug)

export const techniquesPath = (language: Language) => at(language, words.techniques[language])
export const techniquePath = (language: Language, term: Slugged) => at(language, words.techniques[language], term.slug)
export const periodsPath = (language: Language) => at(language, words.periods[language])
export const periodPath = (language: Language, term: Slugged) => at(language, words.periods[language], term.slug)
export const subjectsPath = (language: Language) => at(language, words.subjects[language])
export const subjectPath = (language: Language, term: Slugged) => at(language, words.subjects[language], term.slug)
export const domainsPath = (language: Language) => at(language, words.domains[language])
export const domainPath = (language: Language, term: Slugged) => at(language, words.domains[language], term.slug)

const termPaths: Readonly<Record<string, (language: Language, term: Slugged) => string>> = {
  technique: techniquePath,
  period: periodPath,
  subject: subjectPath,
  domain: domainPath,
}
/** The page of a term; undefined for the vocabularies that have none (places, uses…). */
export const termPath = (language: Language, term: { readonly vocabulary: string; readonly slug: string }) =>
  termPaths[term.vocabulary]?.(language, term)

export const groupsPath = (language: Language) => at(language, words.groups[language])
export const groupPath = (language: Language, group: Slugged) => at(language, words.groups[language], group.slug)
export const selectionPath = (language: Language) => at(language, words.selection[language])
/** The same works as a table: it takes the same question. */
export const selectionFilePath = (language: Language) => `${selectionPath(language)}.csv`

/** Slugs that no artist may take: they are words of this area's own addresses. */
export const reservedArtistSlugs: ReadonlySet<string> = new Set([
  ...Object.values(words.places),
  ...Object.values(words.periods),
  ...Object.values(words.map),
])
