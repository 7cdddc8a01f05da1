import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { atomically, type Db, type Transact } from '../../platform/database/connect.ts'
import type { Language } from '../../platform/languages.ts'
import { post } from '../../platform/mail/outbox.ts'
import { isId, newId } from '../../platform/records/ids.ts'
import { messagesIn } from '../messages/index.ts'
import { correctionConfirmationPath, museumPath } from '../paths.ts'
import type { CorrectionFields } from './forms.ts'

export interface CorrectionDesk {
  /** The association's address: it passes corrections on. */
  readonly to: string
  readonly baseUrl: string
  /** Signs the link that frees a held message. */
  readonly secret: string
  /** Enqueues the sending of mail in the transaction. */
  readonly mailLater: (db: Db) => Promise<void>
}

type Reported = { id: string; name: string; slug: string; commune_name: string }

/** No more letters a day to an address that anyone may type: the form is not to become a way of pestering its owner. */
const lettersADay = 5

/**
 * Stores what a visitor says is wrong and writes to the association; unproven, it is held and its sender written to.
 * The same words from the same sender on one day are one message, however often they are posted, proven or not.
 */
export function reportCorrection(
  db: Db,
  desk: CorrectionDesk,
  report: { museum: Reported; fields: CorrectionFields; language: Language; proven: boolean; day: string },
): Promise<'received' | 'held'> {
  const { museum, fields, language, proven } = report
  return atomically(db, async (trx) => {
    const id = newId()
    const digest = digestOf([museum.id, fields.sender_email.toLowerCase(), fields.about, fields.message, report.day])
    if (!proven && (await countLetters(trx, fields.sender_email, digest)) >= lettersADay) return 'held'
    const row = await trx
      .insertInto('museums.correction')
      .values({
        id,
        museum_id: museum.id,
        about: fields.about,
        message: fields.message,
        sender_email: fields.sender_email,
        language,
        state: proven ? 'received' : 'held',
        digest,
        confirmed_at: proven ? sql<Date>`now()` : null,
      })
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return repeat(trx, desk, museum, digest, proven)
    if (proven) await tellAssociation(trx, desk, museum, { id, ...fields })
    else {
      const { mail } = messagesIn(language).correction
      const link = desk.baseUrl + correctionConfirmationPath(language, museum, tokenOf(id, desk.secret))
      const letter = { sort: 'personal', to: fields.sender_email, kind: 'museums.correction', record_id: id } as const
      await post(trx, { ...letter, subject: mail.holdSubject(museum.name), text: mail.hold(link) }, hostOf(desk))
      await desk.mailLater(trx)
    }
    return proven ? 'received' : 'held'
  })
}

/** What became of the message when it was first posted; a proof shown since frees it. */
async function repeat(
  trx: Transact,
  desk: CorrectionDesk,
  museum: Reported,
  digest: string,
  proven: boolean,
): Promise<'received' | 'held'> {
  const row = await trx
    .selectFrom('museums.correction')
    .selectAll()
    .where('digest', '=', digest)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (row.state === 'received' || !proven) return row.state as 'received' | 'held'
  await receive(trx, desk, museum, row as typeof row & CorrectionFields)
  return 'received'
}

async function countLetters(trx: Transact, address: string, except: string): Promise<number> {
  const { count } = await trx
    .selectFrom('museums.correction')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(sql`lower(sender_email)`, '=', address.toLowerCase())
    .where('digest', '<>', except)
    .where('state', '=', 'held')
    .where('created_at', '>', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirstOrThrow()
  return count
}

/** Frees the held message that a mailed link names. Opened twice, it says the same and sends nothing more. */
export function confirmCorrection(db: Db, desk: CorrectionDesk, token: string): Promise<'received' | 'not-found'> {
  return atomically(db, async (trx) => {
    const id = idOf(token, desk.secret)
    if (!id) return 'not-found'
    const correction = await trx
      .selectFrom('museums.correction')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!correction) return 'not-found'
    if (correction.state === 'received') return 'received'
    const museum = await trx
      .selectFrom('museums.museum as m')
      .innerJoin('museums.commune as c', 'c.id', 'm.commune_code')
      .select(['m.id', 'm.name', 'm.slug', 'c.name as commune_name'])
      .where('m.id', '=', correction.museum_id)
      .executeTakeFirstOrThrow()
    await receive(trx, desk, museum, correction as typeof correction & CorrectionFields)
    return 'received'
  })
}

async function receive(
  trx: Transact,
  desk: CorrectionDesk,
  museum: Reported,
  correction: CorrectionFields & { id: string },
): Promise<void> {
  await trx
    .updateTable('museums.correction')
    .set({ state: 'received', confirmed_at: sql<Date>`now()` })
    .where('id', '=', correction.id)
    .execute()
  await tellAssociation(trx, desk, museum, correction)
}

/** Erases the messages that their sender did not free within a week: nobody read them. @returns how many. */
export async function forgetHeldCorrections(db: Db): Promise<number> {
  const gone = await db
    .deleteFrom('museums.correction')
    .where('state', '=', 'held')
    .where('created_at', '<', sql<Date>`now() - interval '7 days'`)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

async function tellAssociation(
  trx: Transact,
  desk: CorrectionDesk,
  museum: Reported,
  correction: CorrectionFields & { id: string },
) {
  const { correction: say } = messagesIn('fr')
  await post(
    trx,
    {
      sort: 'personal',
      to: desk.to,
      reply_to: correction.sender_email,
      subject: `${museum.name}, ${museum.commune_name} : ${say.subjects[correction.about]}`,
      text: `${correction.message}\n\n${correction.sender_email}\n${desk.baseUrl}${museumPath('fr', museum)}\n`,
      kind: 'museums.correction',
      record_id: correction.id,
    },
    hostOf(desk),
  )
  await desk.mailLater(trx)
}

function hostOf({ baseUrl }: CorrectionDesk): string {
  return new URL(baseUrl).hostname
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

const signatureOf = (id: string, secret: string) =>
  createHmac('sha256', secret).update(`correction ${id}`).digest('base64url').slice(0, 22)

function tokenOf(id: string, secret: string): string {
  return `${id}-${signatureOf(id, secret)}`
}

function idOf(token: string, secret: string): string | undefined {
  const [id = '', signature = ''] = [token.slice(0, 10), token.slice(11)]
  if (!isId(id)) return undefined
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(id, secret))]
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined
}
