import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { nameOf, readPasswd, self } from './account.ts'
import type { House } from './house.ts'
import { problem } from './problem.ts'

/** A bare environment: PGDATA, PGOPTIONS, LD_LIBRARY_PATH or a language of the caller would change what PostgreSQL does. */
export const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }

/** Runs a program of PostgreSQL as its user; resolves once it runs. */
export async function launch(house: House, program: string, args: string[], options: SpawnOptions) {
  const { uid, gid } = house.account
  const as = self().uid === 0 ? { uid, gid } : {}
  try {
    // Not being allowed to change user is thrown at once, most other refusals are emitted.
    const child = spawn(program, args, { ...options, ...as, env: environment, cwd: '/' })
    return await new Promise<ChildProcess>((resolve, reject) => {
      child.once('error', reject)
      child.once('spawn', () => resolve(child))
    })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EPERM') throw problem(house.messages, 'mayNotSwitch', nameOf(uid, readPasswd()))
    throw problem(house.messages, 'cannotRun', program, code ?? message)
  }
}
