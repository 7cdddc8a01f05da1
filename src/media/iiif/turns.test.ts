import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { TooBusy, Turns } from './turns.ts'

const usual = { atOnce: 1, mostWaiting: 100, mostOfOne: 50 }

/** Work that ends when it is told to. */
function work(log: string[], name: string) {
  return async () => {
    log.push(name)
    await pause(1)
  }
}

test('who comes alone does not wait behind the hundred of another', async () => {
  const turns = new Turns(usual)
  const log: string[] = []
  const crowd = Array.from({ length: 40 }, (_, index) => turns.take('crowd', work(log, `crowd ${index}`)))
  const alone = turns.take('alone', work(log, 'alone'))
  await Promise.all([...crowd, alone])
  expect(log.indexOf('alone')).toBeLessThanOrEqual(2)
  expect(log).toHaveLength(41)
})

test('no more than so many run at once, and each one’s turn comes even when another fails', async () => {
  const turns = new Turns({ ...usual, atOnce: 2 })
  let [running, most] = [0, 0]
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      turns.take(`client ${index % 3}`, async () => {
        running += 1
        most = Math.max(most, running)
        await pause(1)
        running -= 1
        if (index % 4 === 0) throw new Error('no such image')
      }),
    ),
  )
  expect(most).toBe(2)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5)
  expect([running, turns.waiting]).toEqual([0, 0])
})

test('one client, and all together, are told to come back when too many wait', async () => {
  const turns = new Turns({ atOnce: 1, mostWaiting: 4, mostOfOne: 2 })
  const log: string[] = []
  const taken = ['one', 'one', 'one'].map((client) => turns.take(client, work(log, client)))
  await expect(turns.take('one', work(log, 'refused'))).rejects.toThrow(TooBusy)
  const others = ['two', 'three'].map((client) => turns.take(client, work(log, client)))
  await expect(turns.take('four', work(log, 'refused'))).rejects.toThrow(TooBusy)
  await Promise.all([...taken, ...others])
  expect(log.toSorted()).toEqual(['one', 'one', 'one', 'three', 'two'])
})
