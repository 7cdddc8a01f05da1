import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { look } from '../../src/platform/postgres/account.ts'
import { findClosedFolder } from '../../src/platform/postgres/data-dir.ts'
import { type Connection, databaseStatus } from '../../src/platform/postgres/index.ts'
import { findProcess } from '../../src/platform/postgres/processes.ts'
import {
  clear,
  connect,
  demolish,
  eventually,
  makeDataDir,
  makeMember,
  makePlace,
  nobody,
  postmasterOf,
  query,
  root,
} from './postgres-scene.ts'

afterEach(clear)
afterAll(demolish)

// These tests run a member as `nobody`, who must be able to read the checkout.
const canBecomeNobody = root && !findClosedFolder(import.meta.dirname, nobody, look)
const canMount = root && spawnSync('unshare', ['--mount', 'true']).status === 0
const canDropCapabilities = root && spawnSync('setpriv', ['--bounding-set=-sys_ptrace', 'true']).status === 0

const home = makePlace()
const dataDir = makeDataDir(home)

test.runIf(root)('for root, a folder the server’s user cannot reach is named with the way to open it', async () => {
  chmodSync(home, 0o700)
  const member = await makeMember(dataDir)
  await expect(member.tell('enter')).rejects.toThrow(`chmod o+x ${home}`)
  chmodSync(home, 0o711)
  await member.tell('enter')
})

test('in a path past 120 characters with spaces, accents and apostrophes, the socket lies in a closed folder of its own', async () => {
  const place = join(makePlace(), `Musée « du Lavoir », l'été à 100 %`, 'x'.repeat(90))
  const dataDir = makeDataDir(place)
  const member = await makeMember(dataDir)
  const connection = (await member.tell('enter')) as Connection
  expect(connection.host).toMatch(/\/cimaise-[0-9a-f]{16}$/)
  expect(lstatSync(connection.host).mode & 0o777).toBe(0o700)
  expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
  vi.stubEnv('TMPDIR', '/var/tmp')
  const elsewhere = await makeMember(dataDir)
  expect(await elsewhere.tell('enter')).toEqual(connection)
  vi.unstubAllEnvs()
  await elsewhere.tell('leave')
  await member.tell('leave')
  expect(existsSync(connection.host)).toBe(false)
})

test.runIf(root)('for root, PostgreSQL runs as somebody else, who owns its database and nothing more', async () => {
  const member = await makeMember(dataDir)
  await member.tell('enter')
  const { uid } = statSync(join(dataDir, 'database'))
  expect(uid).not.toBe(0)
  expect(statSync(`/proc/${postmasterOf(dataDir)}`).uid).toBe(uid)
  expect(readdirSync(dataDir).filter((entry) => statSync(join(dataDir, entry)).uid === uid)).toEqual(['database'])
})

test.runIf(canBecomeNobody)(
  'an ordinary user has a database of their own, in which root then works as them',
  async () => {
    const place = makePlace(nobody)
    const dataDir = makeDataDir(place)
    const user = await makeMember(dataDir, { as: nobody })
    const connection = await user.tell('enter')
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
    const administrator = await makeMember(dataDir)
    await administrator.tell('enter')
    await user.tell('leave')
    expect((await databaseStatus({ dataDir })).state).toBe('running')
    await administrator.tell('leave')
    // What root opened again, the user opens after root.
    await administrator.tell('enter')
    await administrator.tell('leave')
    const back = await makeMember(dataDir, { as: nobody })
    expect(await back.tell('enter')).toEqual(connection)
  },
)

test.runIf(canBecomeNobody)('an ordinary user in the folder of somebody else is told whose it is', async () => {
  await (await makeMember(dataDir)).tell('enter')
  const user = await makeMember(dataDir, { as: nobody })
  await expect(user.tell('enter')).rejects.toThrow(/appartient à root.*Cimaise tourne sous nobody/)
  const closed = await makeMember(makeDataDir(makePlace()), { as: nobody })
  await expect(closed.tell('enter')).rejects.toThrow(/nobody n’a pas le droit de créer/)
})

test.runIf(canMount)(
  'a disk too small leaves nothing half made, and the same process succeeds once there is room',
  async () => {
    const place = makePlace()
    const script = 'mount -t tmpfs -o size="$1",mode=755 cimaise "$2" && shift 2 && exec "$@"'
    for (const size of ['30m', '75m', '100m']) {
      const wrapper = ['unshare', '--mount', 'sh', '-c', script, 'sh', size, place]
      const member = await makeMember(join(place, 'data'), { wrapper })
      await expect(member.tell('enter')).rejects.toThrow(/disque.*plein.*Libérez de la place/)
      const inside = `/proc/${member.process.pid}/root${place}`
      expect(readdirSync(join(inside, 'data')).filter((entry) => !/^(log|run|postgresql-18.4)$/.test(entry))).toEqual(
        [],
      )
      const enlarge = ['-t', String(member.process.pid), '--mount', 'mount', '-o', 'remount,size=400m', place]
      expect(spawnSync('nsenter', enlarge).status).toBe(0)
      await member.tell('enter')
      await member.tell('leave')
      await member.kill()
    }
  },
)

test.runIf(canDropCapabilities)(
  'in a container, whose root may not look at others’ processes, an orphan is still found',
  async () => {
    const dataDir = makeDataDir()
    const wrapper = ['setpriv', '--bounding-set=-sys_ptrace']
    const member = await makeMember(dataDir, { wrapper })
    const connection = await member.tell('enter')
    const busy = await connect(connection)
    busy.query('select count(*) from (select generate_series(1, 100000000000)) as numbers').catch(() => {})
    const killed = postmasterOf(dataDir)
    process.kill(killed, 'SIGKILL')
    await eventually('the server is dead', () => !findProcess(killed))
    expect(await member.tell('ensure')).toBe('running')
    expect(member.sentences.some((sentence) => sentence.includes('a été tué'))).toBe(true)
    await member.tell('leave')
    expect((await databaseStatus({ dataDir })).state).toBe('stopped')
  },
)
