import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { renderToString } from 'preact-render-to-string'
import { Temporal } from 'temporal-polyfill'
import { isUnreachable } from '../platform/database/connect.ts'
import { Forbidden } from '../platform/errors.ts'
import { languageOfPath } from '../platform/languages.ts'
import { findPresentPath } from '../platform/records/addresses.ts'
import { atTime, onDay } from '../platform/text/dates.ts'
import { raised } from './components/title.tsx'
import { outageMessages } from './messages/outage.ts'
import { type ErrorKind, ErrorPage, errorStatuses } from './pages/error-page.tsx'
import { UnsentPage } from './pages/unsent-page.tsx'

/** Every answer that is not what was asked for, with the page that says so. */
export function answerErrors(app: FastifyInstance): void {
  app.decorateReply('missing', async function (this: FastifyReply) {
    const present = await findPresent(this.request)
    if (!present) return showError(this.request, this, 'not-found')
    // Not for ever in a browser's memory: an address may come back, and two of them would send it to and fro.
    return this.header('cache-control', 'no-cache').redirect(present, 301)
  })
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (_request, reply) => reply.missing())
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    if (isUnreachable(error)) return showUnreachable(request, reply)
    if (error instanceof Forbidden) return showError(request, reply, 'forbidden')
    if (error.statusCode === 429)
      return showError(request, reply, 'too-many', { retryAfterSeconds: secondsToWait(reply) })
    if (error.statusCode && error.statusCode < 500)
      return reply.code(error.statusCode).type('text/plain; charset=utf-8').send(error.message)
    request.log.error({ err: error, path: request.url.split('?')[0] }, 'failure')
    return showError(request, reply, 'failure', { reference: request.id })
  })
}

function showError(
  request: FastifyRequest,
  reply: FastifyReply,
  kind: ErrorKind,
  details: { reference?: string; retryAfterSeconds?: number } = {},
): Promise<FastifyReply> {
  const { frame } = request
  return reply.page(<ErrorPage frame={frame} kind={kind} elsewhere={frame.links.nav.slice(0, 4)} {...details} />, {
    status: errorStatuses[kind],
  })
}

/** A page never kept answers why; a form that could not be stored comes back with what was typed. */
function showUnreachable(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.header('retry-after', '30')
  if (request.method !== 'POST') return showError(request, reply, 'unavailable')
  const typed = Object.entries((request.body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => ({ name, value: String(each) })),
  )
  return reply.page(<UnsentPage frame={request.frame} action={request.url} typed={typed} />, { status: 503 })
}

/** Where an address that no route knows leads today: one it once had, its form without a final slash, a profile's redirect. */
async function findPresent(request: FastifyRequest): Promise<string | undefined> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const [path = '/', ...rest] = request.url.split('?')
  const query = rest.join('?')
  const found =
    (await findPresentPath(request.db, path)) ??
    (path.length > 1 && path.endsWith('/') ? path.replace(/\/+$/, '') || '/' : undefined) ??
    redirectOf(request.network.redirects, path)
  // `//host/…` would lead a browser to another site, and so would `/\host`.
  if (!found || !/^\/(?![/\\])/.test(found)) return undefined
  return query ? `${found}?${query}` : found
}

/** The profile's answer for a path: `:word` in `from` matches one segment, and stands in `to`. */
export function redirectOf(redirects: readonly { from: string; to: string }[], path: string): string | undefined {
  const asked = path.replace(/\/+$/, '').split('/')
  for (const { from, to } of redirects) {
    const pattern = from.split('/')
    if (pattern.length !== asked.length) continue
    const words = new Map<string, string>()
    const matches = pattern.every((part, index) => {
      const segment = asked[index] ?? ''
      if (!part.startsWith(':')) return part === segment
      words.set(part, segment)
      return segment !== ''
    })
    if (matches)
      return to
        .split('/')
        .map((part) => words.get(part) ?? part)
        .join('/')
  }
  return undefined
}

function secondsToWait(reply: FastifyReply): number {
  return Number(reply.getHeader('retry-after') ?? 60)
}

/** The notice put at the top of a kept copy while the database is away, in the language of its address. */
export function copyNotice(address: string, made_at: number, timeZone: string): string {
  const language = languageOfPath(address)
  const made = Temporal.Instant.fromEpochMilliseconds(made_at).toZonedDateTimeISO(timeZone)
  const day = onDay(language, made.toPlainDate().toString())
  const time = atTime(language, `${made.hour}:${String(made.minute).padStart(2, '0')}`)
  return renderToString(
    <div class="copy-notice" role="status">
      <p>{raised(outageMessages[language].copy(day, time))}</p>
    </div>,
  )
}
