import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PackWriter, readIndex } from './pack.ts'

function packed(entries: readonly (readonly [string, Buffer])[]): Buffer {
  const writer = new PackWriter()
  return Buffer.concat([...entries.flatMap(([name, bytes]) => writer.add(name, bytes)), writer.end()])
}
const reader = (pack: Buffer) => async (start: number, length: number) => pack.subarray(start, start + length)

test('whatever is put into a pack is found in its place', async () => {
  const entries = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-zé0-9,/.]{1,40}$/), fc.uint8Array({ maxLength: 300 })),
    {
      selector: ([name]) => name,
      maxLength: 40,
    },
  )
  await fc.assert(
    fc.asyncProperty(entries, async (given) => {
      const pack = packed(given.map(([name, bytes]) => [name, Buffer.from(bytes)]))
      const index = await readIndex(pack.length, reader(pack))
      expect([...index.keys()]).toEqual(given.map(([name]) => name))
      for (const [name, bytes] of given) {
        const place = index.get(name)
        expect(pack.subarray(place?.start, (place?.start ?? 0) + (place?.length ?? 0))).toEqual(Buffer.from(bytes))
      }
    }),
  )
})

test('a pack is the same at every making, and one that was cut is refused', async () => {
  const entries = [['full/4,4/0/default.jpg', Buffer.from('battoir')]] as const
  const pack = packed(entries)
  expect(packed(entries)).toEqual(pack)
  const cut = pack.subarray(0, -1)
  await expect(readIndex(cut.length, reader(cut))).rejects.toThrow('its end is missing')
})

const unzip = ['/usr/bin/unzip', '/bin/unzip'].find(existsSync)
test.skipIf(!unzip)('any program opens a pack: it is a ZIP', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cimaise-pack-'))
  try {
    await writeFile(join(folder, 'pack.zip'), packed([['0,0,9,9/9,9/0/default.jpg', Buffer.from('lessive')]]))
    expect(execFileSync(unzip ?? '', ['-t', join(folder, 'pack.zip')]).toString()).toContain('No errors detected')
  } finally {
    await rm(folder, { recursive: true })
  }
})
