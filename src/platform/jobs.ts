import type { Kysely } from 'kysely'
import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Db } from './database/connect.ts'
import type { Logger } from './log.ts'

/** Queued work, by name. A handler calls commands; it may be run again after a crash and must bear it. */
export interface Job {
  readonly name: string
  /** Run by the clock too, as cron writes it, in the network's zone. */
  readonly cron?: string
  readonly run: () => Promise<void>
}

export interface Jobs {
  /** Enqueues in the caller's transaction: no commit, no job. */
  later(db: Db, name: string): Promise<void>
  stop(): Promise<void>
}

/** Creates the queues and, in the worker, takes jobs from them. */
export async function startJobs(
  pool: pg.Pool,
  jobs: readonly Job[],
  options: { readonly work: boolean; readonly timeZone: string; readonly log: Logger },
): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: 'jobs',
    supervise: options.work,
    schedule: options.work,
  })
  boss.on('error', (error) => options.log.warn({ problem: String(error) }, 'jobs'))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      policy: 'stately',
      retryLimit: 5,
      retryDelay: 10,
      retryBackoff: true,
      expireInSeconds: 900,
    })
    if (!options.work) continue
    if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: options.timeZone })
    await boss.work(job.name, { pollingIntervalSeconds: 2 }, async () => {
      const started = performance.now()
      await job.run()
      options.log.debug({ job: job.name, milliseconds: Math.round(performance.now() - started) }, 'job done')
    })
  }
  return {
    async later(db, name) {
      await boss.send(name, {}, { db: { executeSql: (text, values) => runIn(db, text, values) } })
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

async function runIn(db: Kysely<never> | Db, text: string, values: unknown[] = []) {
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
  return { rows: rows as unknown[] }
}
