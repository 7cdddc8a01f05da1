import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { atomically, type Db } from '../database/connect.ts'
import { newId } from '../records/ids.ts'

export interface Letter {
  /** A mailing cut by a crash is left for a person to decide; a personal mail goes again with the same Message-ID. */
  readonly sort: 'personal' | 'mailing'
  readonly to: string
  readonly reply_to?: string
  readonly subject: string
  readonly text: string
  /** The record it is about. */
  readonly kind?: string
  readonly record_id?: string
}

/** Puts a letter in the outbox, in the transaction of the act that causes it. @returns its id. */
export async function post(db: Db, letter: Letter, host: string): Promise<string> {
  const id = newId()
  await db
    .insertInto('platform.mail')
    .values({
      id,
      message_id: `<${randomUUID()}@${host}>`,
      sort: letter.sort,
      to_address: letter.to,
      reply_to: letter.reply_to ?? null,
      subject: oneLine(letter.subject),
      text: letter.text,
      kind: letter.kind ?? null,
      record_id: letter.record_id ?? null,
    })
    .execute()
  return id
}

/** Hands one letter to the mail server; throws when it is refused. */
export type Mailer = (letter: {
  messageId: string
  to: string
  replyTo: string | undefined
  subject: string
  text: string
}) => Promise<void>

/** A row in `sending` for longer than this was left by a crash: `smtp.ts` lets no dialogue last as long. */
const abandonedAfter = sql`interval '10 minutes'`
const delays = [1, 5, 30, 120, 360, 720, 1440]

/**
 * Sends what waits, one letter after the other; without a mailer, letters are kept for the demonstration's mailbox.
 * `sending` is committed before the dialogue begins, so that a crash is known for what it is. Several processes may run it at once.
 * @returns how many were sent or kept.
 */
export async function sendWaiting(db: Db, mailer: Mailer | undefined): Promise<number> {
  await recoverAbandoned(db)
  let done = 0
  for (;;) {
    const letter = await takeOne(db)
    if (!letter) return done
    done += 1
    if (!mailer) {
      await db.updateTable('platform.mail').set({ state: 'kept' }).where('id', '=', letter.id).execute()
      continue
    }
    const failure = await mailer({
      messageId: letter.message_id,
      to: letter.to_address,
      replyTo: letter.reply_to ?? undefined,
      subject: letter.subject,
      text: letter.text,
    }).then(
      () => undefined,
      (error: unknown) => ({ error: error as MailError }),
    )
    if (failure) {
      done -= 1
      await postpone(db, letter, failure.error)
      // No answer at all: the next letter would meet the same silence.
      if (failure.error.responseCode === undefined) return done
      continue
    }
    // A database lost here leaves the row in `sending`, as a crash does.
    await db
      .updateTable('platform.mail')
      .set({ state: 'sent', sent_at: sql<Date>`now()`, problem: null })
      .where('id', '=', letter.id)
      .execute()
  }
}

/** What nodemailer says of a failed dialogue. */
interface MailError {
  readonly responseCode?: number
  readonly code?: string
  readonly command?: string
  readonly syscall?: string
}

function takeOne(db: Db) {
  return atomically(db, (trx) =>
    trx
      .updateTable('platform.mail')
      .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1), next_attempt_at: sql<Date>`now()` }))
      .where('id', '=', (eb) =>
        eb
          .selectFrom('platform.mail')
          .select('id')
          .where('state', '=', 'waiting')
          .where('next_attempt_at', '<=', sql<Date>`now()`)
          .orderBy('created_at')
          .limit(1)
          .forUpdate()
          .skipLocked(),
      )
      .returningAll()
      .executeTakeFirst(),
  )
}

async function recoverAbandoned(db: Db): Promise<void> {
  await db
    .updateTable('platform.mail')
    .set((eb) => ({ state: eb.case().when('sort', '=', 'personal').then('waiting').else('uncertain').end() }))
    .where('state', '=', 'sending')
    .where('next_attempt_at', '<', sql<Date>`now() - ${abandonedAfter}`)
    .execute()
}

/**
 * A letter or an addressee refused for good ends there; anything else, a wrong password of ours included, is tried again,
 * less and less often. A mailing that the server may have taken is left for a person to decide.
 */
async function postpone(
  db: Db,
  letter: { id: string; attempts: number; sort: string },
  error: MailError,
): Promise<void> {
  const code = error.responseCode ?? 0
  const isRefused = code >= 500 && code < 600 && /^(RCPT TO|DATA)/.test(error.command ?? '')
  const mayHaveLeft = code === 0 && error.syscall !== 'connect' && !/^(EDNS|EAUTH|ETLS)$/.test(error.code ?? '')
  const delay = delays[letter.attempts - 1]
  await db
    .updateTable('platform.mail')
    .set({
      state:
        isRefused || delay === undefined
          ? 'failed'
          : letter.sort === 'mailing' && mayHaveLeft
            ? 'uncertain'
            : 'waiting',
      problem: oneLine(String(error)).slice(0, 500),
      ...(delay !== undefined && { next_attempt_at: sql<Date>`now() + make_interval(mins => ${delay})` }),
    })
    .where('id', '=', letter.id)
    .execute()
}

/** A line break in a header would let its writer add others. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim()
}
