import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLog } from '../log.ts'
import { PageWalker, type WalkerOptions } from './page-walker.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const addresses = ['/', '/musees', '/musees/lavoir']

function walkerOver(options: Partial<WalkerOptions> = {}) {
  const visited: string[] = []
  const finished: (readonly string[])[] = []
  const walker = new PageWalker({
    list: async () => addresses,
    visit: async (address) => visited.push(address) > 0,
    isFresh: () => false,
    finished: async (walked) => void finished.push(walked),
    log: createLog('silent'),
    ...options,
  })
  return { walker, visited, finished }
}

test('some time after the last of several changes, every address is visited once', async () => {
  const { walker, visited, finished } = walkerOver()
  walker.walkSoon()
  await vi.advanceTimersByTimeAsync(1000)
  walker.walkSoon()
  await vi.advanceTimersByTimeAsync(1000)
  expect(visited).toEqual([])
  await vi.advanceTimersByTimeAsync(1000)
  expect(visited).toEqual(addresses)
  expect(finished).toEqual([addresses])
  expect(walker.remaining).toBe(0)
  walker.stop()
})

test('an address whose copy is today’s is passed by', async () => {
  const { walker, visited } = walkerOver({ isFresh: (address) => address === '/musees' })
  walker.walkSoon()
  await vi.advanceTimersByTimeAsync(2000)
  expect(visited).toEqual(['/', '/musees/lavoir'])
  walker.stop()
})

test('a change during the walk begins it again, and only a walk that went to its end tells what is left', async () => {
  const { walker, visited, finished } = walkerOver({
    visit: async (address) => {
      visited.push(address)
      if (visited.length === 2) walker.walkSoon()
      return true
    },
  })
  walker.walkSoon()
  await vi.advanceTimersByTimeAsync(1600)
  expect([visited.length, finished.length]).toEqual([2, 0])
  await vi.advanceTimersByTimeAsync(2000)
  expect(visited).toEqual(['/', '/musees', ...addresses])
  expect(finished).toHaveLength(1)
  walker.stop()
})

test('with the database away the walk ends where it is and drops no copy; it begins again when it is back', async () => {
  const { walker, visited, finished } = walkerOver({
    visit: async (address) => {
      visited.push(address)
      if (visited.length === 1) walker.pause()
      return true
    },
  })
  walker.walkSoon()
  await vi.advanceTimersByTimeAsync(10_000)
  expect([visited, finished]).toEqual([['/'], []])
  walker.walkSoon()
  await vi.advanceTimersByTimeAsync(2000)
  expect(visited).toEqual(['/', ...addresses])
  expect(finished).toHaveLength(1)
  walker.stop()
})

test('a list that cannot be had is asked for again an hour later', async () => {
  let asked = 0
  const { walker, visited } = walkerOver({
    list: async () => {
      asked += 1
      if (asked === 1) throw new Error('the database is away')
      return addresses
    },
  })
  walker.walkSoon()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(visited).toEqual([])
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(visited).toEqual(addresses)
  walker.stop()
})

test('once stopped, nothing is visited any more', async () => {
  const { walker, visited } = walkerOver()
  walker.walkSoon()
  walker.stop()
  walker.walkSoon()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(visited).toEqual([])
})
