#!/usr/bin/env node
// A table of 100 000 rows gone through without writing, its memory as the kernel counts it, and stopped half-way; then
// files made to harm: each is refused in a sentence, and nothing of it is kept.
import { spawn } from 'node:child_process'
import { createWriteStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { generatedMuseums, writeJocondeFile } from '../../bench/support/joconde-file.ts'
import { enterDatabase } from '../../src/platform/postgres/index.ts'
import { root } from '../../src/platform/root.ts'
import { enterMuseums } from '../support/enter-museums.ts'
import { chapter, prove, seconds, show, tell } from '../support/report.ts'
import { evict } from '../support/residents.ts'
import { cimaise, environmentOf, makeFolder } from '../support/site.ts'
import { rowsOfTables, tablesChanged } from '../support/table-rows.ts'
import { look } from '../support/tables.ts'

const rows = 100_000
const place = makeFolder('hostile')
const dataDir = join(place.path, 'data')

await prove('Line 4: large files and hostile ones', async (later) => {
  later(place.remove)
  later(() => evict(place.path))
  const opened = await cimaise(dataDir, 'init', '--network', 'occitanie')
  if (opened.code !== 0) throw new Error(opened.output)
  const server = await enterDatabase({ dataDir })
  later(() => server.leave())
  await enterMuseums(
    server.connection,
    generatedMuseums.map((id) => [id, 'Toulouse'] as const),
  )
  const client = await look(server.connection)
  later(() => client.end())
  const table = join(place.path, 'works.csv')
  await writeJocondeFile(table, rows)
  const before = await rowsOfTables(client)
  const filesBefore = listFiles()

  chapter(`A dry run of ${rows} rows, ${(statSync(table).size / 1e6).toFixed(0)} MB`)
  const report = join(place.path, 'report.csv')
  const dry = await measured(undefined, 'import', 'joconde', table, '--dry-run', '--report', report)
  tell(...dry.output.trim().split('\n').slice(0, 10))
  const listed = readFileSync(report, 'utf8').split('\n').length
  show(
    'dry run under 400 MB',
    dry.code === 0 && dry.memory_mb < 400,
    `${dry.memory_mb.toFixed(0)} MB, ${seconds(dry.milliseconds)}`,
  )
  show('every row is in its report', listed > rows, `${listed} lines`)

  chapter('The same, stopped')
  const stopped = await measured(Math.max(1500, dry.milliseconds / 3), 'import', 'joconde', table, '--dry-run')
  tell(...stopped.output.trim().split('\n').slice(-2))
  show(
    'cancel works',
    stopped.code !== 0 && stopped.milliseconds < dry.milliseconds && /interrupted/i.test(stopped.output),
    `exit code ${stopped.code} ${seconds(stopped.afterSignal)} after Ctrl-C`,
  )
  const half = await measured(Math.max(2500, dry.milliseconds / 2), 'import', 'joconde', table)
  tell(...half.output.trim().split('\n').slice(-2))
  show(
    'cancel of the import itself',
    half.code !== 0 && tablesChanged(before, await rowsOfTables(client)).length === 0,
    `exit code ${half.code}, no row of any table`,
  )

  chapter('Files made to harm')
  for (const { what, file, command } of await hostileFiles()) {
    const start = performance.now()
    const { code, output, memory_mb } = await measured(undefined, ...command(file))
    tell(
      `${what}:`,
      ...output
        .trim()
        .split('\n')
        .slice(0, 3)
        .map((line) => `  ${line.slice(0, 220)}`),
    )
    const sentence =
      output.trim().length > 30 &&
      !/\bat .*\.(m?js|ts):\d+/.test(output) &&
      !/^\s*(Type|Range|Reference)?Error:/m.test(output)
    const changed = tablesChanged(before, await rowsOfTables(client))
    const kept = listFiles().filter((name) => !filesBefore.includes(name))
    show(
      `${what}: a sentence, nothing kept`,
      code !== 0 && sentence && changed.length === 0 && kept.length === 0,
      `exit code ${code}, ${seconds(performance.now() - start)}, ${memory_mb.toFixed(0)} MB${changed.length + kept.length === 0 ? '' : `, kept ${JSON.stringify(changed)} ${kept.join(' ')}`}`,
    )
  }
})

/** What stands in the stores of files and of derivatives. */
function listFiles(): string[] {
  return ['files', 'derivatives', 'uploads'].flatMap((folder) => {
    try {
      return readdirSync(join(dataDir, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    } catch {
      return []
    }
  })
}

async function hostileFiles() {
  const at = (name: string) => join(place.path, name)
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
      what: 'a CSV in two encodings at once',
      file: put(
        'encoding.csv',
        Buffer.concat([
          Buffer.from(
            'REF;MUSEO;INV;DOMN;STAT;TITR\n00000000001;M8000;1;dessin;propriété de la commune;Le lavoir à l’été\n',
          ),
          Buffer.from('00000000002;M8000;2;dessin;propriété de la commune;La forêt\n', 'latin1'),
        ]),
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

/** A command as people type it; `interruptAfter` milliseconds it is sent what Ctrl-C sends. */
async function measured(interruptAfter: number | undefined, ...words: string[]) {
  const start = performance.now()
  const child = spawn(execPath, [join(root, 'dist/cli.mjs'), ...words], {
    cwd: root,
    env: { ...environmentOf(dataDir), LANG: 'en_GB.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()))
  let memory_mb = 0
  let signalled = start
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      memory_mb = Math.max(memory_mb, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      // The process has ended.
    }
  }, 20)
  const timer =
    interruptAfter === undefined
      ? undefined
      : setTimeout(() => {
          signalled = performance.now()
          child.kill('SIGINT')
        }, interruptAfter)
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 130)))
  clearInterval(watch)
  clearTimeout(timer)
  return {
    code,
    output,
    memory_mb,
    milliseconds: performance.now() - start,
    afterSignal: performance.now() - signalled,
  }
}
