import { expect, test } from 'vitest'
import { ReadMemory } from './read-memory.ts'

const list = async () => []
const others = async () => []
const today = '2026-12-01'

test('a list is fetched once, until what it reads changes', async () => {
  const memory = new ReadMemory()
  let fetched = 0
  const ask = () => memory.keep(list, ['museums'], today, async () => ++fetched)
  expect([await ask(), await ask()]).toEqual([1, 1])
  memory.changed(new Set(['agenda']))
  expect(await ask()).toBe(1)
  memory.changed(new Set(['museums']))
  expect(await ask()).toBe(2)
  memory.empty()
  expect(await ask()).toBe(3)
})

test('two lists are two', async () => {
  const memory = new ReadMemory()
  await memory.keep(list, ['museums'], today, async () => 'museums')
  expect(await memory.keep(others, ['museums'], today, async () => 'others')).toBe('others')
})

test('a list that a change overtakes is given to whoever had asked, and to nobody after', async () => {
  const memory = new ReadMemory()
  let arrive: (value: string) => void = () => undefined
  const first = memory.keep(list, ['museums'], today, () => new Promise<string>((resolve) => (arrive = resolve)))
  memory.changed(new Set(['museums']))
  const second = memory.keep(list, ['museums'], today, async () => 'new')
  arrive('old')
  expect([await first, await second]).toEqual(['old', 'new'])
  expect(await memory.keep(list, ['museums'], today, async () => 'newer')).toBe('new')
})

test('a list that could not be fetched is fetched again', async () => {
  const memory = new ReadMemory()
  await expect(memory.keep(list, ['museums'], today, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await memory.keep(list, ['museums'], today, async () => 'there')).toBe('there')
})

test('a list is fetched again when the day has changed', async () => {
  const memory = new ReadMemory()
  let fetched = 0
  const ask = (day: string) => memory.keep(list, ['museums'], day, async () => ++fetched)
  expect([await ask(today), await ask('2026-12-02'), await ask('2026-12-02')]).toEqual([1, 2, 2])
})
