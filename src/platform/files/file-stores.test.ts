import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FileStore, openFiles } from './index.ts'
import { S3Server } from './s3-server.cast.ts'

let place = ''
let server: S3Server
let address = ''
beforeAll(async () => {
  server = new S3Server()
  address = await server.listen()
})
afterAll(() => server.close())
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'cimaise-stores-'))
  server.objects.clear()
  server.asked.length = 0
  server.failures = 0
  return () => rm(place, { recursive: true, force: true })
})

const name = 'ab/cd/abcdef0123'
async function put(store: FileStore, under: string, content: string): Promise<void> {
  const draft = join(place, 'draft')
  await writeFile(draft, content)
  await store.keep(under, draft)
  // What is kept has left the place where it was.
  await expect(stat(draft)).rejects.toThrow('ENOENT')
}
async function listed(store: FileStore): Promise<string[]> {
  const names: string[] = []
  for await (const file of store.list()) names.push(`${file.name} ${file.bytes}`)
  return names.sort()
}

describe.each(['a folder', 'an S3 store'])('%s', (kind) => {
  const open = async () => (await openFiles(join(place, 'data'), kind === 'a folder' ? undefined : address)).originals

  test('keeps a file and gives it back, whole, in part, as a stream and as a path', async () => {
    const store = await open()
    await put(store, name, 'une brouette pleine de linge')
    expect((await store.read(name))?.toString()).toBe('une brouette pleine de linge')
    expect((await store.read(name, { start: 4, length: 8 }))?.toString()).toBe('brouette')
    expect(await store.size(name)).toBe(28)
    const stream = await store.stream(name)
    expect(stream && (await text(stream))).toBe('une brouette pleine de linge')
    const path = await store.pathOf(name)
    expect(path && (await readFile(path, 'utf8'))).toBe('une brouette pleine de linge')
  })

  test('says of what is not there that it is not there', async () => {
    const store = await open()
    expect(await store.read(name)).toBeUndefined()
    expect(await store.read(name, { start: 0, length: 3 })).toBeUndefined()
    expect([await store.stream(name), await store.size(name), await store.pathOf(name)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    await store.remove(name)
    expect(await listed(store)).toEqual([])
  })

  test('puts a file in the place of another, whole, even while it is being read in parts', async () => {
    const store = await open()
    await put(store, name, 'premier')
    expect((await store.read(name, { start: 0, length: 7 }))?.toString()).toBe('premier')
    await put(store, name, 'deuxième lessive')
    expect((await store.read(name, { start: 0, length: 4 }))?.toString()).toBe('deux')
    await expect(store.read(name, { start: 10, length: 100 })).rejects.toThrow('ends before')
  })

  test('lists what it has and removes what it is told to', async () => {
    const store = await open()
    await put(store, 'ab/cd/one', '1')
    await put(store, 'ab/ef/two', '22')
    expect(await listed(store)).toEqual(['ab/cd/one 1', 'ab/ef/two 2'])
    await store.remove('ab/cd/one')
    expect(await listed(store)).toEqual(['ab/ef/two 2'])
  })

  test.each(['../secret', '/etc/passwd', 'a/../../b', 'a//b', '.part', 'a b', ''])(
    'refuses %j as a name',
    async (wrong) => {
      const store = await open()
      await expect(store.read(wrong)).rejects.toThrow('Not the name')
    },
  )
})

test('a folder keeps originals readable by the house alone, and leaves no empty folder behind', async () => {
  const { originals } = await openFiles(join(place, 'data'))
  await put(originals, name, 'linge')
  expect((await stat(join(place, 'data/files', name))).mode & 0o777).toBe(0o600)
  await originals.remove(name)
  expect(await readdir(join(place, 'data/files'))).toEqual([])
})

test('a file that another process put in the place of one read in parts is seen whole', async () => {
  const [mine, theirs] = [await openFiles(join(place, 'data')), await openFiles(join(place, 'data'))]
  await put(mine.derivatives, name, 'premier')
  await mine.derivatives.read(name, { start: 0, length: 7 })
  await put(theirs.derivatives, name, 'deuxième')
  expect(await mine.derivatives.size(name)).toBe(9)
  expect((await mine.derivatives.read(name, { start: 0, length: 9 }))?.toString()).toBe('deuxième')
})

test('what a crash left among the drafts is cleared a day later, and not what is being written', async () => {
  const { draftsFolder } = await openFiles(join(place, 'data'))
  for (const draft of ['old.part', 'new.part']) await writeFile(join(draftsFolder, draft), 'x')
  const yesterday = new Date(Date.now() - 25 * 60 * 60_000)
  await utimes(join(draftsFolder, 'old.part'), yesterday, yesterday)
  await openFiles(join(place, 'data'))
  expect(await readdir(draftsFolder)).toEqual(['new.part'])
})

test('originals and derivatives stand apart in one bucket, and a thousand files are listed page by page', async () => {
  const { originals, derivatives } = await openFiles(join(place, 'data'), address)
  for (let index = 0; index < 1001; index += 1)
    server.objects.set(`files/aa/${index}`, { bytes: Buffer.from('x'), changed_at: new Date() })
  await put(derivatives, name, 'tuiles')
  expect(await listed(derivatives)).toEqual([`${name} 6`])
  expect(await listed(originals)).toHaveLength(1001)
  expect(server.objects.has(`derivatives/${name}`)).toBe(true)
})

test('what was copied from S3 to be read as a file is not asked for again', async () => {
  const { originals } = await openFiles(join(place, 'data'), address)
  await put(originals, name, 'linge')
  await originals.pathOf(name)
  server.asked.length = 0
  expect(await originals.pathOf(name)).toContain('cache/copies')
  expect(server.asked).toEqual([])
})

test('a wrong secret, and a store that fails, are errors and not absences', async () => {
  const { originals } = await openFiles(join(place, 'data'), address.replace('battoir', 'voleur'))
  await expect(originals.read(name)).rejects.toThrow()
  await expect(originals.size(name)).rejects.toThrow()
  const honest = (await openFiles(join(place, 'data'), address)).originals
  server.failures = 1
  await expect(honest.read(name)).rejects.toThrow()
})
