import type { FastifyInstance } from 'fastify'
import { listKeptMail } from '../../platform/mail/letters.ts'
import { mailboxPath } from '../paths.ts'
import { MailboxPage } from './mailbox-page.tsx'

/** Where a demonstration keeps its mail. A real network has no such page: its mail leaves, or waits in `cimaise mail list`. */
export async function mailboxRoutes(app: FastifyInstance): Promise<void> {
  app.get(mailboxPath, { config: { language: 'fr', reads: false } }, async (request, reply) => {
    if (!request.site.showsMailbox) return reply.missing()
    reply.header('cache-control', 'no-store')
    return reply.page(<MailboxPage frame={request.frame} letters={await listKeptMail(request.db)} />)
  })
}
