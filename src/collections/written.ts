/**
 * What is written of a work, field by field, each with its code in the Ministry's base Joconde. Readers of files fill
 * these, the row keeps them as they are, writers give them back; what was understood of them stands in other columns.
 */
export const jocondeCodes = {
  joconde_id: 'REF',
  inventory_number: 'INV',
  former_inventory_numbers: undefined,
  domains: 'DOMN',
  object_types: 'DENO',
  appellation: 'APPL',
  title: 'TITR',
  creators: 'AUTR',
  creators_note: 'PAUT',
  former_attribution: 'ATTR',
  school: 'ECOL',
  places: 'LIEUX',
  places_note: 'PLIEUX',
  creation_period: 'PERI',
  creation_date: 'MILL',
  copied_period: 'PEOC',
  epoch: 'EPOQ',
  uses: 'UTIL',
  use_period: 'PERU',
  use_date: 'MILU',
  dimensions: 'DIMS',
  techniques: 'TECH',
  inscriptions: 'INSC',
  inscriptions_note: 'PINS',
  historical_geography: 'GEOHI',
  find: 'DECV',
  find_note: 'PDEC',
  find_site: 'NSDA',
  subject: 'REPR',
  subject_note: 'PREP',
  subject_date: 'DREP',
  subject_source: 'SREP',
  named_people: 'ONOM',
  genesis: 'GENE',
  history: 'HIST',
  legal_status: 'STAT',
  acquisition_date: 'DACQ',
  former_owners: 'APTN',
  deposit: 'DEPO',
  deposit_date: 'DDPT',
  former_deposit: 'ADPT',
  location: 'LOCA',
  missing: 'MANQUANT',
  description: 'DESC',
  commentary: 'COMM',
  bibliography: 'BIBL',
  exhibitions: 'EXPO',
  condition: 'ETAT',
  photo_credit: 'PHOT',
  image_references: 'REFIM',
  copyright: 'COPY',
  label: 'LABEL',
  links: 'WWW',
  joconde_created_on: 'DMIS',
  joconde_updated_on: 'DMAJ',
  ethnic_group: undefined,
  taxon: undefined,
} as const satisfies Record<string, string | undefined>

export type WrittenField = keyof typeof jocondeCodes

export const writtenFields = Object.keys(jocondeCodes) as readonly WrittenField[]

/** A field that is absent is not written; one that is null is emptied. */
export type Written = { readonly [field in WrittenField]?: string | null }

/** One record as a file gives it. */
export interface FileRecord {
  /** Where it stands, for whoever must find it again: the row of a table, the line of a text. From 1, the header being row 1. */
  readonly place: number
  /** Whose it is: Museofile identifier, else the museum's name as written; null when the file does not say. */
  readonly museum: string | null
  readonly written: Written
  /** Fields that have no place of ours, by the file's own names. */
  readonly other: Readonly<Record<string, string>>
}

/** What is wrong in a file, in words its owner understands. */
export interface Remark {
  readonly place: number
  /** The column's title, field code or element, as the file spells it. */
  readonly column?: string
  /** Part of the value at fault, as written. */
  readonly value?: string
  readonly severity: 'refused' | 'warning'
  readonly reason: string
  /** The facts that the sentence needs, such as the nearest accepted term. */
  readonly facts?: Readonly<Record<string, string | number>>
  /** The file is refused as a whole: this is its last item, and what came before is not to be kept. */
  readonly whole?: true
}

/** Readers give these one after the other, in the file's order, without holding the file in memory. */
export type ReadItem = { readonly record: FileRecord } | { readonly remark: Remark }
