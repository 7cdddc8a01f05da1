import type { OperatorLanguage, OperatorSentence } from '../../platform/operator.ts'
import { formatPhone, readPhone } from '../../platform/text/phones.ts'
import { domainCodes } from '../domains.ts'
import { accessibilityMeans, freeDays, type MuseumFields, services } from '../forms.ts'

/** Fields with a structure of their own, written by their forms or by rule: no option could hold them. */
type Structured = 'social_links' | 'contacts' | 'prices' | 'key_figures' | 'prices_example' | 'hours_example'
/** What follows from another field, or belongs to the import. */
type Derived = 'department_code' | 'museofile_updated_on'
export type SimpleField = Exclude<keyof MuseumFields, Structured | Derived>

type Kind = 'text' | 'phone' | 'number' | 'yes-no' | 'day' | 'lines' | readonly string[]

export interface Field {
  readonly label: OperatorSentence
  readonly kind: Kind
  /** A value that would do, for the help and the refusal. */
  readonly example?: string
}

const field = (fr: string, en: string, kind: Kind = 'text', example?: string): Field => ({
  label: { fr, en },
  kind,
  ...(example !== undefined && { example }),
})

/** Every simple field of `museumForm`, in the order help and reports show them. */
export const simpleFields: Readonly<Record<SimpleField, Field>> = {
  name: field('nom affiché', 'name shown'),
  official_name: field('nom officiel', 'official name'),
  other_names: field('autres noms', 'other names', 'lines'),
  street: field('rue', 'street'),
  place: field('lieu', 'place'),
  postcode: field('code postal', 'postcode', 'text', '31000'),
  town: field('ville', 'town'),
  commune_code: field('commune (code Insee)', 'commune (INSEE code)', 'text', '31555'),
  latitude: field('latitude', 'latitude', 'number', '43.6045'),
  longitude: field('longitude', 'longitude', 'number', '1.4442'),
  phone: field('téléphone', 'telephone', 'phone', '05 61 22 21 82'),
  email: field('courriel', 'email', 'text', 'musee@exemple.fr'),
  website: field('site web', 'website', 'text', 'https://exemple.fr'),
  access: field('venir', 'getting there'),
  domains: field('domaines', 'domains', domainCodes),
  categories: field('catégories', 'categories', 'lines'),
  themes: field('thèmes', 'themes'),
  musee_de_france: field('musée de France', 'musée de France', 'yes-no'),
  governing_body: field('collectivité ou personne qui le gère', 'governing body'),
  description: field('présentation', 'description'),
  history: field('histoire', 'history'),
  building_interest: field('intérêt du bâtiment', 'interest of the building'),
  building_protection: field('protection du bâtiment', 'protection of the building'),
  space_protection: field('protection de l’espace', 'protection of the area'),
  merimee_refs: field('références Mérimée', 'Mérimée references', 'lines', 'PA00094535'),
  strengths: field('atouts', 'strengths'),
  artists: field('artistes', 'artists'),
  key_people: field('personnages phares', 'key people'),
  highlights: field('à ne pas manquer', 'highlights'),
  created_year: field('année de création', 'year of creation', 'number', '1793'),
  services: field('services', 'services', services),
  accessibility: field('accessibilité', 'accessibility', accessibilityMeans),
  accessibility_note: field('note d’accessibilité', 'note on accessibility'),
  free_days: field('gratuité', 'free entry', freeDays),
  price_note: field('note sur les tarifs', 'note on prices'),
  opening_hours: field('horaires', 'opening hours', 'text', 'Tu-Su 10:00-18:00; May 01 off'),
  hours_note: field('note sur les horaires', 'note on opening hours'),
  hours_verified_on: field('horaires vérifiés le', 'opening hours verified on', 'day'),
  last_admission_minutes: field(
    'dernière entrée, minutes avant la fermeture',
    'last admission, minutes before closing',
    'number',
    '30',
  ),
  state: field('état', 'state', ['open', 'closed', 'left']),
  closed_until_on: field('dernier jour de fermeture', 'last closed day', 'day'),
  closed_reason: field('raison de la fermeture', 'why it is closed'),
  left_on: field('a quitté le réseau le', 'left the network on', 'day'),
  verified_on: field('fiche vérifiée le', 'record verified on', 'day'),
}

const otherLabels: Readonly<Record<Structured | Derived, OperatorSentence>> = {
  social_links: { fr: 'réseaux sociaux', en: 'social networks' },
  contacts: { fr: 'contacts', en: 'contacts' },
  prices: { fr: 'tarifs', en: 'prices' },
  key_figures: { fr: 'chiffres clés', en: 'key figures' },
  prices_example: { fr: 'tarifs donnés en exemple', en: 'prices given as an example' },
  hours_example: { fr: 'horaires donnés en exemple', en: 'opening hours given as an example' },
  department_code: { fr: 'département', en: 'département' },
  museofile_updated_on: { fr: 'mise à jour par Muséofile', en: 'updated by Museofile' },
}

export function labelOf(name: string, language: OperatorLanguage): string {
  if (isSimple(name)) return simpleFields[name].label[language]
  return Object.hasOwn(otherLabels, name) ? otherLabels[name as Structured | Derived][language] : name
}

export function isSimple(name: string): name is SimpleField {
  return Object.hasOwn(simpleFields, name)
}

/** Holds several values, all given anew. */
export function isList(name: string): boolean {
  return (
    isSimple(name) &&
    name !== 'state' &&
    (simpleFields[name].kind === 'lines' || typeof simpleFields[name].kind === 'object')
  )
}

/** `--opening-hours` for `opening_hours`, and back. */
export const optionOf = (name: string) => name.replaceAll('_', '-')
export const fieldOf = (option: string) => option.replaceAll('-', '_')

/** What was typed, as the form expects it; what cannot be read goes through as it is, for the form to refuse. */
export function readValue(name: SimpleField, typed: readonly string[]): unknown {
  const { kind } = simpleFields[name]
  const text = typed.join('\n').trim()
  if (kind === 'lines')
    return typed
      .flatMap((each) => each.split(';'))
      .map((each) => each.trim())
      .filter(Boolean)
  if (typeof kind === 'object' && name !== 'state') return text.split(/[,;\s]+/).filter(Boolean)
  if (text === '') return null
  if (kind === 'phone') return readPhone(text) ?? text
  if (kind === 'number') return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text
  if (kind === 'yes-no') return /^(oui|yes|true)$/i.test(text) || (/^(non|no|false)$/i.test(text) ? false : text)
  return text
}

/** What the field takes, after « il faut ». */
export function expectation(name: SimpleField): OperatorSentence {
  const { kind, example } = simpleFields[name]
  const like =
    example === undefined ? { fr: '', en: '' } : { fr: `, par exemple ${example}`, en: `, for example ${example}` }
  const what = typeof kind === 'object' ? wordsOf(kind, name === 'state') : whatKinds[kind]
  return { fr: what.fr + like.fr, en: what.en + like.en }
}

const whatKinds: Readonly<Record<Exclude<Kind, readonly string[]>, OperatorSentence>> = {
  text: { fr: 'un texte', en: 'a text' },
  phone: { fr: 'un numéro de téléphone', en: 'a telephone number' },
  number: { fr: 'un nombre', en: 'a number' },
  'yes-no': { fr: 'oui ou non', en: 'yes or no' },
  day: { fr: 'un jour écrit AAAA-MM-JJ', en: 'a day written YYYY-MM-DD' },
  lines: { fr: 'une liste, séparée par des points-virgules', en: 'a list, separated by semicolons' },
}

function wordsOf(words: readonly string[], one: boolean): OperatorSentence {
  const list = words.join(', ')
  return one
    ? { fr: `l’un des mots ${list}`, en: `one of the words ${list}` }
    : { fr: `des mots parmi ${list}`, en: `words among ${list}` }
}

/** A value as reports show it. */
export function sayValue(name: string, value: unknown, language: OperatorLanguage): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return { fr: 'vide', en: 'empty' }[language]
  if (typeof value === 'boolean') return value ? { fr: 'oui', en: 'yes' }[language] : { fr: 'non', en: 'no' }[language]
  if (typeof value === 'number') return String(value)
  if (name === 'phone') return formatPhone(String(value)).replaceAll('\u00a0', ' ')
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  if (name === 'state') return String(value)
  const text = String(value).replaceAll('\n', ' ')
  return { fr: `« ${text} »`, en: `“${text}”` }[language]
}
