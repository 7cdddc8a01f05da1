import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { inTurn } from './turn.ts'

const folder = mkdtempSync(join(tmpdir(), 'cimaise-turn-'))
const file = join(folder, 'turn')
afterAll(() => rmSync(folder, { recursive: true }))

test('two never act at once, in one process either', async () => {
  let acting = 0
  let most = 0
  const act = async () => {
    acting += 1
    most = Math.max(most, acting)
    await sleep(15)
    acting -= 1
  }
  await Promise.all([1, 2, 3, 4].map(() => inTurn(file, 5_000, act)))
  expect(most).toBe(1)
})

test('a turn that fails is over', async () => {
  await expect(inTurn(file, 1_000, () => Promise.reject(new Error('spilt')))).rejects.toThrow('spilt')
  expect(await inTurn(file, 1_000, async () => 'next')).toEqual({ result: 'next' })
})

test('whoever waits too long goes without, and kill -9 of the holder frees the turn', async () => {
  const script = `import { inTurn } from ${JSON.stringify(join(import.meta.dirname, 'turn.ts'))}
    await inTurn(${JSON.stringify(file)}, 1000, () => { console.log('held'); return new Promise(() => setInterval(() => {}, 1000)) })`
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  expect(await inTurn(file, 50, async () => 'mine')).toBeUndefined()
  holder.kill('SIGKILL')
  expect(await inTurn(file, 2_000, async () => 'mine')).toEqual({ result: 'mine' })
})
