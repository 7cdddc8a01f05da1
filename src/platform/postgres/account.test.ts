import { expect, test } from 'vitest'
import { chooseAccount, nameOf } from './account.ts'

const root = { uid: 0, gid: 0 }
const ines = { uid: 1000, gid: 1000 }
const nobodyOnly = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/usr/sbin/nologin\n'
const withInes = `${nobodyOnly}ines:x:1000:1000::/home/ines:/bin/bash\n`
const withPostgres = `${withInes}postgres:x:101:104::/var/lib/postgresql:/bin/bash\n`

test('an ordinary user runs PostgreSQL as themselves', () => {
  expect(chooseAccount({ self: ines, passwd: withPostgres })).toEqual(ines)
})

test('root hands over to postgres, or to nobody on a machine without it', () => {
  expect(chooseAccount({ self: root, passwd: withPostgres })).toMatchObject({ uid: 101, gid: 104 })
  expect(chooseAccount({ self: root, passwd: withInes })).toMatchObject({ uid: 65534, gid: 65534 })
  expect(chooseAccount({ self: root, passwd: 'root:x:0:0:root:/root:/bin/sh\n' })).toBeUndefined()
})

test('a database keeps its owner, even when a user postgres has appeared since', () => {
  const databaseOwner = { uid: 65534, gid: 65534 }
  expect(chooseAccount({ self: root, databaseOwner, folderOwner: root, passwd: withPostgres })).toEqual(databaseOwner)
})

test('a database that root copied from a backup goes back to an account that may run it', () => {
  expect(chooseAccount({ self: root, databaseOwner: root, passwd: withPostgres })).toMatchObject({ uid: 101 })
})

test('in the folder of somebody known, root works as them; a number without a name cannot run PostgreSQL', () => {
  expect(chooseAccount({ self: root, folderOwner: ines, passwd: withPostgres })).toEqual(ines)
  expect(chooseAccount({ self: root, folderOwner: { uid: 4242, gid: 1 }, passwd: withPostgres })?.uid).toBe(101)
})

test('a user without a name is called by number', () => {
  expect(nameOf(1000, withInes)).toBe('ines')
  expect(nameOf(4242, withInes)).toBe('4242')
})
