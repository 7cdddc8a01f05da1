import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { generatedMuseums } from '../../bench/support/joconde-file.ts'

/** Files made to harm, written into `folder`, each with the command that somebody would give it to. */
export async function hostileFiles(folder: string) {
  const at = (name: string) => join(folder, name)
  const put = (name: string, bytes: Buffer | string) => {
    writeFileSync(at(name), bytes)
    return at(name)
  }
  const image = (file: string) => ['image', 'add', file, '--alt', 'essai', '--credit', 'essai', '--licence', 'CC-BY']
  const works = (file: string) => ['import', 'works', file, '--museum', generatedMuseums[0] ?? '', '--accept']
  const joconde = (file: string) => ['import', 'joconde', file]
  const photograph = await sharp({
    create: {
      width: 1200,
      height: 900,
      channels: 3,
      background: '#557799',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()
  return [
    { what: 'a zip bomb of a workbook', file: put('bomb.xlsx', zipBomb()), command: works },
    { what: 'an image of 300 megapixels', file: put('300-megapixels.png', largePng(20_000, 15_000)), command: image },
    {
      what: 'an SVG with a script',
      file: put(
        'drawing.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect width="9" height="9"/></svg>',
      ),
      command: image,
    },
    {
      what: 'an SVG called JPEG',
      file: put('drawing.jpg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      command: image,
    },
    {
      what: 'a truncated JPEG',
      file: put('cut.jpg', photograph.subarray(0, Math.floor(photograph.length * 0.6))),
      command: image,
    },
    { what: 'a CSV of a million columns', file: await millionColumns(at('columns.csv')), command: joconde },
    {
      what: 'a CSV of an old Macintosh',
      file: put(
        'encoding.csv',
        Buffer.from(
          'REF;MUSEO;INV;DOMN;STAT;TITR\n00000000001;M8000;1;dessin;propri\x8et\x8e de la commune;L\xd5\x8et\x8e \x88 la for\x90t\n',
          'latin1',
        ),
      ),
      command: joconde,
    },
    { what: 'an image called CSV', file: put('photograph.csv', photograph), command: joconde },
  ]
}

/** A stored workbook whose one sheet is a gigabyte of spaces. */
function zipBomb(): Buffer {
  const sheet = deflateRawSync(Buffer.alloc(1024 * 1024 * 1024, 0x20), { level: 9 })
  return zip([
    [
      '[Content_Types].xml',
      Buffer.from(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
      undefined,
    ],
    [
      'xl/workbook.xml',
      Buffer.from(
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="a" sheetId="1"/></sheets></workbook>',
      ),
      undefined,
    ],
    ['xl/worksheets/sheet1.xml', sheet, 1024 * 1024 * 1024],
  ])
}

function zip(entries: readonly (readonly [name: string, bytes: Buffer, inflated: number | undefined])[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, bytes, inflated] of entries) {
    const fields = (central: boolean) => {
      const head = Buffer.alloc(central ? 46 : 30)
      head.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0)
      const from = central ? 6 : 4
      if (central) head.writeUInt16LE(20, 4)
      head.writeUInt16LE(20, from)
      head.writeUInt16LE(inflated === undefined ? 0 : 8, from + 4)
      head.writeUInt32LE(bytes.length, from + 14)
      head.writeUInt32LE(inflated ?? bytes.length, from + 18)
      head.writeUInt16LE(name.length, from + 22)
      if (central) head.writeUInt32LE(offset, 42)
      return Buffer.concat([head, Buffer.from(name)])
    }
    const local = Buffer.concat([fields(false), bytes])
    directory.push(fields(true))
    parts.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, index, end])
}

/** A PNG of one colour, whose bytes say what it would take to show. */
function largePng(width: number, height: number): Buffer {
  const chunk = (type: string, bytes: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), bytes])
    const head = Buffer.alloc(4)
    head.writeUInt32BE(bytes.length)
    const tail = Buffer.alloc(4)
    tail.writeUInt32BE(crc32(body))
    return Buffer.concat([head, body, tail])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

function millionColumns(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const stream = createWriteStream(path)
    stream.on('error', reject)
    stream.end(
      `${Array.from({ length: 1_000_000 }, (_, column) => `C${column}`).join(';')}\n${'x;'.repeat(999_999)}x\n`,
      () => resolve(path),
    )
  })
}
