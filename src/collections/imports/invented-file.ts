import type { FileRecord, ReadItem, Written } from '../written.ts'
import type { ImportFile, ImportFormat } from './outcome.ts'

type Row = Written & { readonly museum?: string | null; readonly other?: Readonly<Record<string, string>> }

/** A file of the tests: its rows, from the second line on. */
export function fileOf(rows: readonly Row[], format: ImportFormat = 'joconde-csv'): ImportFile {
  const records = rows.map(
    ({ museum = 'M9001', other = {}, ...written }, position): FileRecord => ({
      place: position + 2,
      museum,
      written,
      other,
    }),
  )
  return {
    format,
    name: 'oeuvres.csv',
    digest: 'invented',
    async *read(): AsyncGenerator<ReadItem> {
      for (const record of records) yield { record }
    },
  }
}

/** Works one remembers: of the Lavoir and of the Verre. */
export const lessive = {
  joconde_id: '90010000001',
  inventory_number: '1974.1.1',
  domains: 'ethnologie',
  object_types: 'battoir',
  title: 'La Lessive de la mère Nouguier',
  creators: 'NOUGUIER Baptistine (sculpteur)',
  creators_note: 'Sommières, 1801 ; Sommières, 1889',
  creation_period: '2e quart 19e siècle',
  creation_date: '1836',
  dimensions: 'H. 42 ; l. 18',
  techniques: 'bois (sculpté)',
  subject: 'scène (lavandière, lavoir)',
  legal_status: 'propriété de la commune ; don ; Sommières ; musée du Lavoir',
  acquisition_date: '1974',
} as const satisfies Row

export const savon = {
  joconde_id: '90010000002',
  inventory_number: '1974.1.2',
  domains: 'ethnologie',
  object_types: 'pain de savon',
  title: 'Savon de la veuve Combes',
  creators: 'anonyme',
  creation_period: '19e siècle',
} as const satisfies Row

export const flacon = {
  museum: 'M9002',
  joconde_id: '90020000001',
  inventory_number: '901.1',
  domains: 'verrerie',
  object_types: 'flacon',
  title: 'Le Flacon vert de Grésigne',
  creators: 'NOUGUIER Baptistine',
  creation_period: '18e siècle',
} as const satisfies Row
