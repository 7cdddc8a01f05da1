// What an import costs: rows per second and memory, of a dry run, of the import, of the same again, of the undoing.
// See README.md.
import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { argv, execPath, exit, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { enterMuseums } from '../proofs/support/enter-museums.ts'
import { evict } from '../proofs/support/residents.ts'
import { environmentOf, makeFolder } from '../proofs/support/site.ts'
import { enterDatabase } from '../src/platform/postgres/index.ts'
import { root } from '../src/platform/root.ts'
import { generatedMuseums, writeJocondeFile } from './support/joconde-file.ts'
import { table } from './support/tables.ts'

const { values } = parseArgs({
  args: argv.slice(2),
  options: { rows: { type: 'string', default: '10000,100000' }, seed: { type: 'string', default: '1' } },
})
const sizes = values.rows.split(',').map(Number)
const dryRunBound = { rows: 10_000, seconds: 10 }
const memoryBoundMb = 400

const say = (line = '') => void stdout.write(`${line}\n`)
const failures: string[] = []
const folder = makeFolder('bench-import')

try {
  say(
    `${cpus()[0]?.model ?? '?'}, ${cpus().length} processors, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
  )
  const rows: string[][] = []
  for (const size of sizes) rows.push(...(await measure(size)))
  say()
  say(table(['', 'rows', 'seconds', 'rows/s', 'peak memory', 'created', 'refused'], rows))
} finally {
  await evict(folder.path)
  await folder.remove()
}
for (const failure of failures) say(`DOES NOT HOLD: ${failure}`)
if (failures.length === 0)
  say(`Holds: ${dryRunBound.rows} rows dry in ${dryRunBound.seconds} s, never ${memoryBoundMb} MB.`)
exit(failures.length === 0 ? 0 : 1)

/** A network of its own for each size, so that the second is not measured among the works of the first. */
async function measure(size: number): Promise<string[][]> {
  const dataDir = join(folder.path, `data-${size}`)
  const file = join(folder.path, `works-${size}.csv`)
  await writeJocondeFile(file, size, Number(values.seed))
  say(`${size} rows, ${(statSync(file).size / 1024 / 1024).toFixed(0)} MB of CSV`)
  await cimaise(dataDir, 'init', '--network', 'occitanie')
  const server = await enterDatabase({ dataDir })
  try {
    await enterMuseums(
      server.connection,
      generatedMuseums.map((id) => [id, 'Toulouse'] as const),
    )
    const steps: [string, string[]][] = [
      ['dry run', ['import', 'joconde', file, '--dry-run']],
      [
        'dry run with its report',
        ['import', 'joconde', file, '--dry-run', '--report', join(folder.path, 'report.csv')],
      ],
      ['import', ['import', 'joconde', file]],
      ['the same again', ['import', 'joconde', file]],
    ]
    const rows: string[][] = []
    for (const [step, words] of steps) rows.push(lineOf(step, size, await cimaise(dataDir, ...words)))
    const { output } = await cimaise(dataDir, 'import', 'list')
    const id = /^([0-9a-z]{10}) /m.exec(output)?.[1] ?? ''
    rows.push(lineOf('undoing', size, await cimaise(dataDir, 'import', 'undo', id)))
    return rows
  } finally {
    await server.leave()
  }
}

interface Ran {
  readonly output: string
  readonly seconds: number
  readonly memory_mb: number
}

function lineOf(step: string, size: number, { output, seconds, memory_mb }: Ran): string[] {
  if (memory_mb >= memoryBoundMb) failures.push(`${step} of ${size} rows took ${memory_mb.toFixed(0)} MB`)
  if (step.startsWith('dry run') && size === dryRunBound.rows && seconds >= dryRunBound.seconds)
    failures.push(`${step} of ${size} rows took ${seconds.toFixed(1)} s`)
  const count = (word: string) => new RegExp(`^ {2}(\\d+) ${word}`, 'm').exec(output)?.[1] ?? ''
  return [
    step,
    String(size),
    seconds.toFixed(2),
    (size / seconds).toFixed(0),
    `${memory_mb.toFixed(0)} MB`,
    count('created'),
    count('refused'),
  ]
}

/** A command as people type it, start of the program included, and the most memory that its process held. */
async function cimaise(dataDir: string, ...words: string[]): Promise<Ran> {
  const start = performance.now()
  const child = spawn(execPath, [join(root, 'dist/cli.mjs'), ...words], {
    cwd: root,
    env: { ...environmentOf(dataDir), LANG: 'en_GB.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()))
  let memory_mb = 0
  const look = setInterval(() => {
    memory_mb = Math.max(memory_mb, peakOf(child.pid ?? 0))
  }, 20)
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)))
  clearInterval(look)
  if (code !== 0) throw new Error(`cimaise ${words.join(' ')}: exit code ${code}\n${output}`)
  return { output, seconds: (performance.now() - start) / 1000, memory_mb }
}

/** What the kernel remembers of a process's highest: nothing between two looks is lost but the very end. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
