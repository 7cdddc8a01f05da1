import { createHash } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enterDatabase } from './index.ts'

// Past 90 bytes the socket moves to the temporary directory, where anybody may have prepared its folder.
let place: string
let dataDir: string
let folder: string
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'cimaise-socket-')))
  chmodSync(place, 0o755)
  vi.stubEnv('TMPDIR', place)
  dataDir = join(place, 'x'.repeat(90))
  folder = join(place, `cimaise-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(place, { recursive: true })
})

const isRefused = () => expect(enterDatabase({ dataDir })).rejects.toThrow(`${folder}, où doit se trouver la prise`)

test('a socket folder that others may enter is refused', async () => {
  mkdirSync(folder)
  chmodSync(folder, 0o777)
  await isRefused()
})

test('a socket folder that is a link to elsewhere is refused', async () => {
  mkdirSync(join(place, 'elsewhere'), { mode: 0o700 })
  symlinkSync(join(place, 'elsewhere'), folder)
  await isRefused()
})

test.runIf(process.getuid?.() === 0)('a socket folder that belongs to a stranger is refused', async () => {
  mkdirSync(folder, { mode: 0o700 })
  chownSync(folder, 4242, 4242)
  await isRefused()
})
