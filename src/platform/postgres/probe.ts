import pg from 'pg'
import { databaseName } from './cluster.ts'
import type { House } from './house.ts'
import { problem } from './problem.ts'
import { checkSocketFolder, findSocketFolder, port } from './socket.ts'

/** How to reach the server with `pg`; `host` is the folder of its socket. */
export type Connection = { host: string; port: number; user: string; database: string }

/** `absent`: nobody listens. `silent`: somebody does, and says nothing or hangs up. */
export type Answer = 'ready' | 'starting' | 'stopping' | 'silent' | 'absent'

export function connectionTo(house: House): Connection {
  return { host: findSocketFolder(house), port, user: databaseName, database: databaseName }
}

/** Knocks at the socket once and says what came back. */
export async function probe(house: House): Promise<Answer> {
  const connection = connectionTo(house)
  checkSocketFolder(house, connection.host)
  const client = new pg.Client({
    ...connection,
    connectionTimeoutMillis: 2_000,
    application_name: 'cimaise supervisor',
  })
  // Without it, a server that dies after the connection would bring this process down.
  client.on('error', () => {})
  try {
    await client.connect()
    return 'ready'
  } catch (error) {
    return answerOf(error as NodeJS.ErrnoException, house, connection.host)
  } finally {
    await client.end().catch(() => {})
  }
}

function answerOf(error: NodeJS.ErrnoException, house: House, socketFolder: string): Answer {
  switch (error.code) {
    case 'ENOENT':
    case 'ECONNREFUSED':
      return 'absent'
    case 'EACCES':
      throw problem(house.messages, 'socketFolder', socketFolder)
    case '57P03':
      return error.message.includes('shutting down') ? 'stopping' : 'starting'
    // Every place taken: the server is up all the same.
    case '53300':
      return 'ready'
    case undefined:
    case 'ECONNRESET':
    case 'EPIPE':
    case 'EAGAIN':
      return 'silent'
    default:
      throw problem(house.messages, 'failed', house.messages.start, error.message, house.log)
  }
}
