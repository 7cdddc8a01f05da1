import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Transact } from '../../platform/database/connect.ts'
import type { ImportWatcher } from './outcome.ts'

const lock = 6_420_071_931
const waitBetweenTries_ms = 200

/** One import, or one undoing, at a time: held until the transaction ends. Asked again and again, so that Ctrl-C is heard. */
export async function takeTurn(trx: Transact, { signal, onWait }: ImportWatcher): Promise<void> {
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted()
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${lock}) as mine`.execute(trx)
    if (rows[0]?.mine) return
    if (tries === 0) onWait?.()
    await sleep(waitBetweenTries_ms)
  }
}
