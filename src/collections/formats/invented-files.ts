import type { FileRecord, ReadItem, Remark } from '../written.ts'

/** For the tests of this folder: files as they come, and works of two invented museums. */

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

/** Bytes or text in as many pieces as one likes. */
export async function* file(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
}

/** A file too large to be written down: `piece` many times. `given` tells how much of it was asked for. */
export function endlessFile(head: string, piece: string, times: number, tail = '') {
  const asked = { bytes: 0 }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(head)
    const one = Buffer.from(piece)
    for (let time = 0; time < times; time++) {
      asked.bytes += one.length
      yield one
    }
    yield Buffer.from(tail)
  }
  return { bytes: bytes(), asked }
}

export async function written(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await all(bytes))
}

export function recordsOf(items: readonly ReadItem[]): FileRecord[] {
  return items.map((item) => {
    if ('remark' in item) throw new Error(JSON.stringify(item.remark))
    return item.record
  })
}

export function remarksOf(items: readonly ReadItem[]): Remark[] {
  return items.flatMap((item) => ('remark' in item ? [item.remark] : []))
}

export const lessive: FileRecord = {
  place: 2,
  museum: 'M0901',
  written: {
    joconde_id: 'M0901000001',
    inventory_number: '1979.3.1',
    domains: 'ethnologie ; peinture',
    object_types: 'tableau',
    title: 'La Grande Lessive#Dit aussi "Le Linge de la reine"',
    creators: 'BUGADE Inès (peintre)',
    creators_note: 'Espalion, 1843 ; Rodez, 1902',
    creation_date: '1875 vers',
    dimensions: 'H. 54 ; l. 73,5',
    techniques: 'peinture à l’huile, toile',
    legal_status: 'propriété de la commune ; don ; Espalion ; musée du lavoir',
  },
  other: { COOR: 'Oscar Verrier' },
}

export const bocal: FileRecord = {
  place: 3,
  museum: 'M0902',
  written: {
    joconde_id: 'M0902000007',
    inventory_number: '=12+1',
    domains: 'verrerie',
    title: 'Bocal ; à cerises',
    description: 'Deux bulles.\nUne étiquette illisible',
    creation_period: '2e moitié 19e siècle',
  },
  other: {},
}
