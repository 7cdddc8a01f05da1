import type { Db } from '../database/connect.ts'

export const mailStates = ['waiting', 'sending', 'sent', 'kept', 'failed', 'uncertain'] as const
export type MailState = (typeof mailStates)[number]

/** The last letters of the outbox, oldest first, and how many there are in each state in all. */
export async function listMail(db: Db, asked: { readonly state: MailState | undefined; readonly last: number }) {
  const rows = await db
    .selectFrom('platform.mail')
    .select(['created_at', 'sent_at', 'state', 'to_address', 'subject', 'attempts', 'problem'])
    .$if(asked.state !== undefined, (query) => query.where('state', '=', asked.state ?? ''))
    .orderBy('created_at', 'desc')
    .limit(asked.last)
    .execute()
  const counts = await db
    .selectFrom('platform.mail')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .orderBy('state')
    .execute()
  return {
    letters: rows.reverse().map((row) => ({ ...row, state: row.state as MailState })),
    counts: counts.map((row) => ({ ...row, state: row.state as MailState })),
  }
}

/** The letters kept because no mail server is set, newest first. */
export function listKeptMail(db: Db) {
  return db
    .selectFrom('platform.mail')
    .select(['id', 'to_address', 'subject', 'text'])
    .where('state', '=', 'kept')
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
}
