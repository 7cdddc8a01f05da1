#!/usr/bin/env node
// A table of 100 000 rows gone through without writing, its memory as the kernel counts it, and stopped half-way; then
// files made to harm: each is refused in a sentence, and nothing of it is kept.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { generatedMuseums, writeJocondeFile } from '../../bench/support/joconde-file.ts'
import { enterDatabase } from '../../src/platform/postgres/index.ts'
import { root } from '../../src/platform/root.ts'
import { enterMuseums } from '../support/enter-museums.ts'
import { hostileFiles } from '../support/hostile-files.ts'
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
  for (const { what, file, command } of await hostileFiles(place.path)) {
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
