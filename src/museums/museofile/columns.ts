/** What a Museofile file may hold, each with the headers it was seen under, folded: the Ministry's exports, POP's field codes. */
const headers = {
  id: ['identifiant', 'identifiantmuseofile', 'idmuseofile', 'codemuseofile', 'refmuseofile', 'reference', 'ref'],
  official_name: ['nomofficiel', 'nomofficieldumusee', 'denominationofficielle', 'nomoff', 'nomdumusee'],
  usual_name: ['nomusage', 'nomdusage', 'nomusuel'],
  street: ['adresse', 'adresse1', 'adrl1m', 'adr'],
  place: ['lieu', 'lieum', 'adressecomplementaire'],
  postcode: ['codepostal', 'cp', 'cpm'],
  town: ['ville', 'villem', 'commune'],
  department: ['departement', 'dpt'],
  region: ['region'],
  website: ['url', 'urlm', 'siteweb', 'siteinternet', 'sitweb'],
  phone: ['telephone', 'telephone1', 'telm', 'tel'],
  categories: ['categorie', 'categories', 'categ'],
  domains: ['domainethematique', 'domainesthematiques', 'domaine', 'domaines', 'dompal'],
  themes: ['themes', 'theme'],
  history: ['histoire', 'historique', 'hist'],
  strengths: ['atout', 'atouts'],
  building_interest: ['interet', 'interetarchitectural'],
  artists: ['artiste', 'artistes'],
  key_people: ['personnagephare', 'personnagesphares', 'phare'],
  building_protection: ['protectionbatiment', 'protbat'],
  space_protection: ['protectionespace', 'protesp'],
  merimee_refs: ['refmer', 'merimee', 'refmerimee'],
  created_year: ['anneecreation', 'anneedecreation', 'ancreat'],
  museofile_updated_on: ['datedemiseajour', 'dmaj', 'datedemodification', 'dtmodif', 'datedesaisie', 'dtsaisi'],
  coordinates: ['coordonnees', 'geolocalisation', 'coordonneesgeographiques', 'geopoint', 'popcoordonnees'],
  latitude: ['latitude', 'lat', 'popcoordonneeslat'],
  longitude: ['longitude', 'lon', 'lng', 'popcoordonneeslon'],
} as const satisfies Record<string, readonly string[]>

export type Column = keyof typeof headers
export type Layout = '2025' | '2019' | 'other'

/** Column → its place in the row. */
export type Positions = ReadonlyMap<Column, number>

export const columns = Object.keys(headers) as Column[]

/** Without these a row is no museum; `department` may be told from the postcode. */
export const requiredColumns = ['id', 'official_name', 'town', 'department'] as const satisfies readonly Column[]

/** « Thèmes », `THEMES` and `themes_` are one header. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

export function positionsOf(header: readonly string[]): Positions {
  const folded = header.map(foldHeader)
  const positions = new Map<Column, number>()
  for (const column of columns) {
    const name = headers[column].find((candidate) => folded.includes(candidate))
    if (name) positions.set(column, folded.indexOf(name))
  }
  return positions
}

export function missingColumns(positions: Positions): Column[] {
  return requiredColumns.filter((column) => {
    return !positions.has(column) && !(column === 'department' && positions.has('postcode'))
  })
}

/** The header a curator would look for. */
export function usualHeader(column: Column): string {
  return usualHeaders[column] ?? headers[column][0]
}

const usualHeaders: Partial<Record<Column, string>> = {
  id: 'Identifiant',
  official_name: 'Nom_officiel',
  town: 'Ville',
  department: 'Departement',
}

const of2025 =
  'identifiant nomofficiel adresse lieu codepostal ville departement region url telephone categorie domainethematique histoire atout themes artiste personnagephare interet protectionbatiment protectionespace refmer anneecreation datedemiseajour coordonnees'
const of2019 =
  'identifiant adresse artiste atout categorie codepostal domainethematique departement datedesaisie histoire interet lieu nomofficiel nomusage personnagephare protectionbatiment protectionespace region telephone themes url ville geolocalisation'

/** By the set of headers: the order may have been changed. */
export function layoutOf(header: readonly string[]): Layout {
  const names = header.map(foldHeader).filter(Boolean).sort().join(' ')
  const is = (known: string) => names === known.split(' ').sort().join(' ')
  return is(of2025) ? '2025' : is(of2019) ? '2019' : 'other'
}
