import type pg from 'pg'
import type { Logger } from '../log.ts'
import { type Change, readChanges } from './read-changes.ts'

export type { Change } from './read-changes.ts'

export interface Follower {
  /** Changes may have been committed that are not known yet: until false, nothing remembered may be shown. */
  readonly behind: boolean
  /** The database cannot be reached. */
  readonly down: boolean
  /** Reads what was committed since the last look: an act's own process calls it before it answers. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

/** What a follower is told: what changed, or that anything may have. */
export interface Listeners {
  changed(changes: readonly Change[]): void
  everythingChanged(): void
  down(): void
  up(): void
}

const retryAfterMs = 250
/** A firewall may forget a quiet connection without a word to either end: asked now and then, a dead one gives no answer. */
const usualPulse = { everyMs: 10_000, answerWithinMs: 10_000 }
/**
 * Follows the change log. The connection LISTENs; a notification carries nothing and only says "look".
 * What became visible since the last look is found by snapshots, never by increasing ids: a long import
 * commits low ids late. After a lost connection, or when the log no longer reaches back, everything may have changed.
 */
export async function follow(
  pool: pg.Pool,
  listeners: Listeners,
  log: Logger,
  /** Run before each attempt to listen: starts a server that died, migrates one that comes back. */
  prepare: () => Promise<unknown> = async () => undefined,
  pulse = usualPulse,
): Promise<Follower> {
  let client: pg.PoolClient | undefined
  let snapshot: string | undefined
  let stopped = false
  let pending = 0
  let looking: Promise<void> | undefined
  let retry: NodeJS.Timeout | undefined
  let watching: NodeJS.Timeout | undefined
  let breath: Promise<unknown> = Promise.resolve()
  let isDown = true

  async function look(): Promise<void> {
    const asked = client
    if (!asked) return
    await breath
    const found = await readChanges(asked, snapshot)
    // Lost meanwhile, its snapshot says nothing about the next connection.
    if (client !== asked) return
    snapshot = found.seen
    if (!found.changes) listeners.everythingChanged()
    else if (found.changes.length > 0) listeners.changed(found.changes)
  }

  /** Asks the listening connection for a sign of life, between two looks; without one it is lost. */
  function watch(watched: pg.PoolClient): void {
    watching = setTimeout(async () => {
      const late = setTimeout(() => client === watched && lose(new Error('no answer')), pulse.answerWithinMs)
      late.unref()
      if (!looking) breath = watched.query('select').catch(() => undefined)
      await (looking ?? breath).catch(() => undefined)
      clearTimeout(late)
      if (client === watched) watch(watched)
    }, pulse.everyMs)
    watching.unref()
  }

  /** Looks until no notification is left unanswered; calls made meanwhile share the look that starts after them. */
  function catchUp(): Promise<void> {
    pending += 1
    looking ??= (async () => {
      try {
        while (pending > 0) {
          const answered = pending
          await look()
          pending -= answered
        }
      } finally {
        looking = undefined
      }
    })()
    return looking
  }

  function lose(error?: unknown): void {
    if (!client) return
    const lost = client
    client = undefined
    snapshot = undefined
    clearTimeout(watching)
    breath = Promise.resolve()
    lost.removeAllListeners()
    lost.on('error', () => undefined)
    lost.release(true)
    listeners.everythingChanged()
    if (stopped) return
    isDown = true
    log.warn(
      { problem: String(error ?? 'connection ended') },
      'the database is out of reach: pages come from their copies',
    )
    listeners.down()
    arm()
  }

  function arm(): void {
    if (!stopped) retry = setTimeout(() => void open(), retryAfterMs)
  }

  async function open(): Promise<void> {
    try {
      await prepare()
      if (stopped) return
      const opened = await pool.connect()
      if (stopped) return opened.release(true)
      opened.on('error', lose)
      opened.on('end', lose)
      opened.on('notification', () => void catchUp().catch(lose))
      client = opened
      await opened.query('listen cimaise_change')
      await catchUp()
      if (client !== opened) return
      isDown = false
      watch(opened)
      listeners.up()
      log.info('following the change log')
    } catch (error) {
      if (client) lose(error)
      else arm()
    }
  }

  await open()
  return {
    get behind() {
      return isDown || pending > 0
    },
    get down() {
      return isDown
    },
    async catchUp() {
      if (client) await catchUp().catch(lose)
    },
    async stop() {
      stopped = true
      clearTimeout(retry)
      clearTimeout(watching)
      if (client) {
        const closing = client
        client = undefined
        closing.removeAllListeners()
        closing.on('error', () => undefined)
        closing.release(true)
      }
    },
  }
}
