import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Asked, inHouse } from './house.ts'
import { readUsers, type User } from './presence.ts'
import { type Answer, type Connection, connectionTo, probe } from './probe.ts'
import { findPostmaster } from './residents.ts'

export type Status = {
  /** `absent`: never created. `stopped-on-purpose`: until `cimaise database start`. `silent`: there, without an answer. */
  state: 'absent' | 'running' | 'starting' | 'stopping' | 'silent' | 'stopped' | 'stopped-on-purpose'
  dataDir: string
  connection?: Connection
  log?: string
  pid?: number
  users: User[]
}

/** What the server of this data folder is doing, and who uses it. Starts and stops nothing. */
export async function databaseStatus(asked: Asked): Promise<Status> {
  if (!existsSync(join(asked.dataDir, 'database'))) return { state: 'absent', dataDir: asked.dataDir, users: [] }
  return inHouse(asked, async (house) => {
    const answer = await probe(house)
    const postmaster = findPostmaster(house)
    const { dataDir, log } = house
    return {
      state: stateFrom(answer, postmaster !== undefined, existsSync(house.stopped)),
      dataDir,
      connection: connectionTo(house),
      log,
      ...(postmaster ? { pid: postmaster.pid } : {}),
      users: readUsers(house.users),
    }
  })
}

function stateFrom(answer: Answer, living: boolean, onPurpose: boolean): Status['state'] {
  if (answer === 'ready') return 'running'
  if (answer !== 'absent') return answer
  if (living) return 'silent'
  return onPurpose ? 'stopped-on-purpose' : 'stopped'
}
