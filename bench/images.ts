// What a tile costs, beside iipsrv and nginx, measured in one run on one machine: see README.md.
import { type ChildProcess, fork } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { argv, exit, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { cimaise, makeFolder, type Site, startSite } from '../proofs/support/site.ts'
import { type ImageServer, missingServers, serveFolder, serveIipsrv } from './support/image-servers.ts'
import { paintLargeImage, unpackTiles, writePyramid } from './support/large-image.ts'
import { median, percentile, table } from './support/tables.ts'
import type { TileRun, TilesSeen } from './support/tile-visitors.ts'

const { values } = parseArgs({
  args: argv.slice(2),
  options: { rounds: { type: 'string', default: '7' }, seconds: { type: 'string', default: '2' } },
})
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]
const connections = 16
const memoryMb = 64
const [width, height, tileSide] = [8192, 6144, 512]
const bound = 4

const say = (line = '') => void stdout.write(`${line}\n`)
const missing = missingServers()
if (missing) {
  say(missing)
  exit(2)
}

interface Measured {
  readonly name: string
  readonly port: number
  readonly pids: readonly number[]
  readonly paths: readonly string[]
}

const folder = makeFolder('bench-images')
const visitors = fork(join(import.meta.dirname, 'support/tile-visitors.ts'))
const running: { stop(): Promise<void> }[] = []
try {
  say(
    `${cpus()[0]?.model ?? '?'}, ${cpus().length} processors, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
  )
  const { painting, id, pack, data } = await prepare()
  // Whole ones only: those of the edges are no tiles to iipsrv, which cuts them, and is slower at it.
  const tiles = (await unpackTiles(pack, join(folder.path, 'tiles'))).filter((tile) =>
    tile.includes(`/${tileSide},${tileSide}/`),
  )
  await writePyramid(painting, join(folder.path, 'pyramid/painting.tif'), tileSide)
  say(`${width} × ${height} pixels, ${tiles.length} tiles of ${tileSide}, ${connections} visitors, ${rounds} rounds\n`)
  const keep = async <Server extends ImageServer | Site>(started: Promise<Server>): Promise<Server> => {
    const server = await started
    running.push(server)
    return server
  }
  const inMemory = await keep(startSite(data, { environment: { IMAGES_MEMORY_MB: String(memoryMb) } }))
  const onDisk = await keep(startSite(data, { environment: { IMAGES_MEMORY_MB: '0' } }))
  const nginx = await keep(serveFolder(join(folder.path, 'tiles'), join(folder.path, 'nginx')))
  const iipsrv = await keep(serveIipsrv(join(folder.path, 'pyramid'), join(folder.path, 'iipsrv'), memoryMb))
  const ours = tiles.map((tile) => `/iiif/3/${id}/${tile}`)
  const measured: Measured[] = [
    // Image API 2 writes a size by its width.
    {
      name: 'iipsrv',
      ...iipsrv,
      paths: tiles.map((tile) => `/painting.tif/${tile.replace(/\/(\d+),\d+\//, '/$1,/')}`),
    },
    { name: 'cimaise, from memory', ...processOf(inMemory), paths: ours },
    { name: 'cimaise, from the disk', ...processOf(onDisk), paths: ours },
    { name: 'nginx, files', ...nginx, paths: tiles.map((tile) => `/${tile}`) },
  ]
  await sameTiles(measured)
  const failed = await measure(measured)
  for (const failure of failed) say(`DOES NOT HOLD: ${failure}`)
  if (failed.length === 0) say(`Holds: tiles ≥ ${bound} × iipsrv.`)
  process.exitCode = failed.length === 0 ? 0 : 1
} finally {
  for (const server of running.reverse()) await server.stop()
  visitors.disconnect()
  await folder.remove()
}

function processOf({ port, process: { pid } }: Site) {
  return { port, pids: pid === undefined ? [] : [pid] }
}

async function prepare() {
  const [painting, data] = [join(folder.path, 'painting.jpg'), join(folder.path, 'data')]
  await paintLargeImage(painting, width, height)
  await (await startSite(data)).stop()
  const added = await cimaise(data, 'image', 'add', painting)
  const id = /^(\w{10}) {2}/m.exec(added.output)?.[1]
  if (added.code !== 0 || !id) throw new Error(`The image was not added:\n${added.output}`)
  say(`Added and prepared in ${(added.milliseconds / 1000).toFixed(1)} s.`)
  const derivatives = join(data, 'derivatives')
  const pack = readdirSync(derivatives, { recursive: true })
    .map((name) => join(derivatives, String(name)))
    .find((path) => path.endsWith('.zip'))
  if (!pack) throw new Error('The image has no derivatives')
  say(`Original ${megabytes(painting)} MB, derivatives ${megabytes(pack)} MB.`)
  return { painting, id, pack, data }
}

function megabytes(path: string): string {
  return (statSync(path).size / 1e6).toFixed(1)
}

/** Every server sends the same tile: a JPEG of the same size in pixels. */
async function sameTiles(servers: readonly Measured[]): Promise<void> {
  for (const { name, port, paths } of servers) {
    let bytes = 0
    for (const path of paths) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`)
      const body = Buffer.from(await answer.arrayBuffer())
      if (answer.status !== 200 || body.readUInt16BE(0) !== 0xffd8)
        throw new Error(`${name} answers ${answer.status} to ${path}`)
      bytes += body.length
    }
    say(`${name}: ${(bytes / paths.length / 1000).toFixed(1)} kB a tile`)
  }
}

/** The servers take turns, so that whatever else the machine does weighs on all. */
async function measure(servers: readonly Measured[]): Promise<string[]> {
  const seen = servers.map((): (TilesSeen & { microseconds: number })[] => [])
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, { name, port, paths, pids }] of servers.entries()) {
      const before = processorMicroseconds(pids)
      visitors.send({ port, paths, connections, seconds, seed: round + 1 } satisfies TileRun)
      const run = await heard<TilesSeen>(visitors)
      if (run.others > 0 || run.tiles === 0)
        throw new Error(`${name}: ${run.others} answers were not 200: the run is void\n${run.other}`)
      // One round to warm all of them, not counted.
      if (round > 0) seen[index]?.push({ ...run, microseconds: (processorMicroseconds(pids) - before) / run.tiles })
    }
  const rates = seen.map((runs) => runs.map(({ perSecond }) => perSecond))
  const ratios = rates.map((each) => median(each.map((rate, round) => rate / (rates[0]?.[round] ?? Number.NaN))))
  const of = (runs: readonly TilesSeen[], share: number) =>
    median(runs.map(({ latencies }) => percentile(latencies, share))).toFixed(1)
  say(
    `\n${table(
      ['tiles', 'tiles/s', '× iipsrv', 'MB/s', 'p50 ms', 'p95 ms', 'p99 ms', 'µs of processor'],
      servers.map(({ name }, index) => {
        const runs = seen[index] ?? []
        return [
          name,
          median(rates[index] ?? []).toFixed(0),
          (ratios[index] ?? Number.NaN).toFixed(1),
          median(runs.map(({ megabytesPerSecond }) => megabytesPerSecond)).toFixed(0),
          of(runs, 50),
          of(runs, 95),
          of(runs, 99),
          median(runs.map(({ microseconds }) => microseconds)).toFixed(0),
        ]
      }),
    )}`,
  )
  return [1, 2]
    .filter((index) => !((ratios[index] ?? 0) >= bound))
    .map((index) => `${servers[index]?.name}: ${ratios[index]?.toFixed(1)} × iipsrv`)
}

/** Linux counts in hundredths of a second. */
function processorMicroseconds(pids: readonly number[]): number {
  return pids
    .map((pid) => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      return (Number(fields[11]) + Number(fields[12])) * 10_000
    })
    .reduce((sum, each) => sum + each, 0)
}

function heard<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`A process of the bench ended with ${code}`))
    child.once('exit', fail)
    child.once('message', (message) => {
      child.off('exit', fail)
      resolve(message as Message)
    })
  })
}
