type Cell = string | number | { readonly day: number } | null

/** For tests: a workbook of Excel 97, made by hand, of sheets that hold texts, numbers and days (counted from 1900). */
export function inventedXls(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[],
): Buffer {
  const bodies = sheets.map(({ rows }) =>
    Buffer.concat([
      beginning(0x10),
      ...rows.flatMap((cells, row) => cells.flatMap((cell, column) => cellRecord(cell, row, column))),
      record(0x0a),
    ]),
  )
  // Format 0 is the general one, 14 a day.
  const formats = [0, 14].map((format) => record(0xe0, shorts(0, format, ...Array<number>(8).fill(0))))
  const head = (offsets: readonly number[]) =>
    Buffer.concat([
      beginning(5),
      ...formats,
      ...sheets.map(({ name }, at) => {
        const where = Buffer.alloc(6)
        where.writeUInt32LE(offsets[at] ?? 0)
        return record(0x85, where, Buffer.from([name.length, 1]), Buffer.from(name, 'utf16le'))
      }),
      record(0x0a),
    ])
  let offset = head([]).length
  const offsets = bodies.map((body) => {
    offset += body.length
    return offset - body.length
  })
  return container(Buffer.concat([head(offsets), ...bodies]))
}

function cellRecord(cell: Cell, row: number, column: number): Buffer[] {
  if (cell === null) return []
  if (typeof cell === 'string')
    return [record(0x204, shorts(row, column, 0, cell.length), Buffer.from([1]), Buffer.from(cell, 'utf16le'))]
  const number = Buffer.alloc(8)
  number.writeDoubleLE(typeof cell === 'number' ? cell : cell.day)
  return [record(0x203, shorts(row, column, typeof cell === 'number' ? 0 : 1), number)]
}

function beginning(of: number): Buffer {
  return record(0x809, shorts(0x600, of, 0, 0, 0, 0, 0, 0))
}

function record(id: number, ...data: Buffer[]): Buffer {
  const body = Buffer.concat(data)
  return Buffer.concat([shorts(id, body.length), body])
}

function shorts(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2)
  for (const [at, number] of numbers.entries()) bytes.writeUInt16LE(number, at * 2)
  return bytes
}

const sector = 512
const [free, end, table] = [0xffffffff, 0xfffffffe, 0xfffffffd]

/** The container of older Office files around one stream: header, table of sectors, directory, the stream. */
function container(stream: Buffer): Buffer {
  const size = Math.max(4096, Math.ceil(stream.length / sector) * sector)
  const count = size / sector
  const header = Buffer.alloc(sector)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(end, 60)
  header.writeUInt32LE(end, 68)
  for (let at = 76; at < sector; at += 4) header.writeUInt32LE(at === 76 ? 0 : free, at)
  const sectors = Buffer.alloc(sector)
  for (let at = 0; at < sector / 4; at++) {
    const next = at === 0 ? table : at === 1 || at === count + 1 ? end : at < count + 1 ? at + 1 : free
    sectors.writeUInt32LE(next, at * 4)
  }
  const directory = Buffer.concat([
    entry('Root Entry', 5, 1, end, 0),
    entry('Workbook', 2, free, 2, size),
    Buffer.alloc(256),
  ])
  return Buffer.concat([header, sectors, directory, stream, Buffer.alloc(size - stream.length)])
}

function entry(name: string, kind: number, child: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes[66] = kind
  bytes[67] = 1
  bytes.writeUInt32LE(free, 68)
  bytes.writeUInt32LE(free, 72)
  bytes.writeUInt32LE(child, 76)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}
