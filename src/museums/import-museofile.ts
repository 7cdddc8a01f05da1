import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { atomically, type Db, type Transact } from '../platform/database/connect.ts'
import { Forbidden } from '../platform/errors.ts'
import type { Network } from '../platform/network.ts'
import { recordAct } from '../platform/records/audit.ts'
import type { Visitor } from '../platform/visitor.ts'
import { addMuseum, editMuseum, type NewMuseum } from './commands.ts'
import { communeOfCode } from './communes.ts'
import type { MuseumFields } from './forms.ts'
import { departmentContains } from './geography/index.ts'
import {
  type ExistingMuseum,
  type ImportPlan,
  type MuseofileFacts,
  type MuseofileFile,
  planMuseofileImport,
} from './museofile/index.ts'
import { canKeepMuseums } from './policy.ts'

export interface ImportOutcome {
  readonly plan: ImportPlan
  /** Museums of the file that are in the network's tables and not on its pages: they stay so. */
  readonly hidden: readonly {
    readonly museofile_id: string
    readonly name: string
    readonly town: string
    readonly why: 'draft' | 'withdrawn' | 'left'
  }[]
}

const lock = 6_420_071_913
const waitBetweenTries_ms = 200

/**
 * Brings a file of Museofile into the network: all of it, or nothing. What a museum or the association wrote stands.
 * Imports wait for one another; the same file again changes nothing; `dryRun` writes nothing.
 * Rejects with the signal's reason when it is aborted.
 */
export function importMuseofile(
  db: Db,
  who: Visitor,
  asked: {
    readonly file: MuseofileFile
    /** As the audit trail names it. */
    readonly fileName: string
    readonly network: Network
    readonly dryRun?: boolean
    readonly signal?: AbortSignal
    readonly onWait?: () => void
    readonly onProgress?: (done: number, of: number) => void
  },
): Promise<ImportOutcome> {
  if (!canKeepMuseums(who)) throw new Forbidden()
  const { file, fileName, network, dryRun = false, signal } = asked
  return atomically(db, async (trx) => {
    await takeTurn(trx, signal, asked.onWait)
    const rows = await trx
      .selectFrom('museums.museum')
      .selectAll()
      .where('museofile_id', 'is not', null)
      // An edit made meanwhile waits, and is not overwritten by what was read before it.
      .$if(!dryRun, (query) => query.forUpdate())
      .execute()
    const plan = planMuseofileImport({
      file,
      existing: rows as unknown as ExistingMuseum[],
      territory: network.departments.map(({ code }) => code),
      departmentContains,
    })
    if (!dryRun) await carryOut(trx, who, plan, asked)
    if (!dryRun && plan.created.length + plan.updated.length > 0)
      await recordAct(trx, who, {
        act: 'import-museofile',
        detail: {
          file: fileName,
          created: plan.created.length,
          updated: plan.updated.length,
          unchanged: plan.unchanged.length,
          refused: plan.refused.length,
        },
      })
    // The last moment at which leaving undoes all.
    signal?.throwIfAborted()
    const named = new Set([...plan.updated, ...plan.unchanged].map(({ id }) => id))
    const hidden = rows.flatMap(({ id, museofile_id, name, town, status, state }) =>
      museofile_id && named.has(id) && (status !== 'published' || state === 'left')
        ? [{ museofile_id, name, town, why: whyHidden(status) }]
        : [],
    )
    return { plan, hidden }
  })
}

function whyHidden(status: string): ImportOutcome['hidden'][number]['why'] {
  if (status === 'published') return 'left'
  return status === 'withdrawn' ? 'withdrawn' : 'draft'
}

/** Held until the transaction ends, however it does. Asked again and again, so that Ctrl-C is heard while waiting. */
async function takeTurn(trx: Transact, signal: AbortSignal | undefined, onWait: (() => void) | undefined) {
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted()
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${lock}) as mine`.execute(trx)
    if (rows[0]?.mine) return
    if (tries === 0) onWait?.()
    await sleep(waitBetweenTries_ms)
  }
}

async function carryOut(
  trx: Transact,
  who: Visitor,
  plan: ImportPlan,
  { signal, onProgress }: Pick<Parameters<typeof importMuseofile>[2], 'signal' | 'onProgress'>,
): Promise<void> {
  const of = plan.created.length + plan.updated.length
  let done = 0
  const step = () => {
    signal?.throwIfAborted()
    onProgress?.(done, of)
    done += 1
  }
  for (const { facts } of plan.created) {
    step()
    const { museofile_id, ...fields } = facts
    await addMuseum(trx, who, {
      museofile_id,
      commune_name: communeNameOf(facts),
      source: 'museofile',
      fields: fields as NewMuseum,
    })
  }
  for (const { id, changes } of plan.updated) {
    step()
    const fields = Object.fromEntries(changes.map(({ field, after }) => [field, after])) as MuseumFields
    await editMuseum(trx, who, id, fields, { source: 'museofile' })
  }
}

function communeNameOf({ commune_code, town }: MuseofileFacts): string {
  return communeOfCode(commune_code)?.name ?? town
}
