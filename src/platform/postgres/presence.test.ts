import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listUsers, register } from './presence.ts'
import { findProcess } from './processes.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cimaise-users-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const pids = () => listUsers(folder).map(({ pid }) => pid)

test('a process counts once for each time it entered, until it strikes itself out', () => {
  const [first, second] = [register(folder), register(folder)]
  expect(pids()).toEqual([process.pid, process.pid])
  first()
  first()
  expect(pids()).toEqual([process.pid])
  second()
  expect(pids()).toEqual([])
})

test('the entry of a killed process is swept away', async () => {
  const other = spawn('sleep', ['60'])
  const started = findProcess(other.pid ?? 0)?.started
  register(folder)
  const [mine = ''] = readdirSync(folder)
  writeFileSync(join(folder, mine.replace(/^\d+\.\d+/, `${other.pid}.${started}`)), '')
  expect(pids()).toContain(other.pid)
  const gone = new Promise((resolve) => other.once('exit', resolve))
  other.kill('SIGKILL')
  await gone
  expect(pids()).toEqual([process.pid])
  expect(readdirSync(folder)).toEqual([mine])
})

test('a number taken again by another process, or before the machine restarted, is not a user', () => {
  register(folder)
  const [mine = ''] = readdirSync(folder)
  const [pid, started, boot, count] = mine.split('.')
  writeFileSync(join(folder, [pid, Number(started) - 1, boot, count].join('.')), '')
  writeFileSync(join(folder, [pid, started, '00000000', count].join('.')), '')
  writeFileSync(join(folder, 'notes'), '')
  expect(pids()).toEqual([process.pid])
})
