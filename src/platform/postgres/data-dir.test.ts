import { expect, test } from 'vitest'
import type { Look } from './account.ts'
import { chooseDataDir, findClosedFolder } from './data-dir.ts'

const root = { uid: 0, gid: 0 }
const ines = { uid: 1000, gid: 1000 }
const postgres = { uid: 101, gid: 104 }

/** A machine's folders: owner, group and mode, like `ls -l`. */
const machine =
  (folders: Record<string, [uid: number, gid: number, mode: number]>): Look =>
  (path) => {
    const found = folders[path]
    return found && { uid: found[0], gid: found[1], mode: 0o40000 | found[2] }
  }

const look = machine({
  '/': [0, 0, 0o755],
  '/srv': [0, 0, 0o755],
  '/srv/cimaise': [0, 0, 0o755],
  '/root': [0, 0, 0o700],
  '/root/cimaise': [0, 0, 0o755],
  '/home': [0, 0, 0o755],
  '/home/ines': [1000, 1000, 0o700],
  '/home/ines/cimaise': [1000, 1000, 0o755],
  '/opt': [0, 104, 0o750],
  '/opt/shut': [101, 104, 0o077],
})

test('the data lies in the checkout', () => {
  expect(chooseDataDir({ checkout: '/srv/cimaise', self: root, server: postgres, look })).toEqual({
    dataDir: '/srv/cimaise/data',
  })
})

test('in a closed home an ordinary user, who runs PostgreSQL too, has it in the checkout as well', () => {
  expect(chooseDataDir({ checkout: '/home/ines/cimaise', self: ines, server: ines, look })).toEqual({
    dataDir: '/home/ines/cimaise/data',
  })
})

test('in a closed home root has it under /var/lib, in a folder of this checkout alone, and knows what was in the way', () => {
  const choice = chooseDataDir({ checkout: '/root/cimaise', self: root, server: postgres, look })
  expect(choice.dataDir).toMatch(/^\/var\/lib\/cimaise\/[0-9a-f]{12}$/)
  expect(choice.closedBy).toBe('/root')
  const other = chooseDataDir({ checkout: '/root/other', self: root, server: postgres, look })
  expect(other.dataDir).not.toBe(choice.dataDir)
})

test('root in the checkout of somebody whose database is there keeps it there', () => {
  expect(chooseDataDir({ checkout: '/home/ines/cimaise', self: root, server: ines, look })).toEqual({
    dataDir: '/home/ines/cimaise/data',
  })
})

test('a folder lets through its owner, its group or the others, each by their own bit', () => {
  expect(findClosedFolder('/opt/new/data', postgres, look)).toBeUndefined()
  expect(findClosedFolder('/opt/new/data', ines, look)).toBe('/opt')
  expect(findClosedFolder('/opt/shut/data', postgres, look)).toBe('/opt/shut')
  expect(findClosedFolder('/home/ines/cimaise/data', postgres, look)).toBe('/home/ines')
})
