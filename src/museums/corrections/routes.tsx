import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { languages } from '../../platform/languages.ts'
import { isProven, proofField, publicPage } from '../../web/index.ts'
import { correctionConfirmationPath, correctionOutcomePath, correctionPath } from '../paths.ts'
import { findMuseum } from '../queries.ts'
import { type CorrectionDesk, confirmCorrection, reportCorrection } from './commands.ts'
import { CorrectionOutcomePage, CorrectionPage } from './correction-page.tsx'
import { correctionForm } from './forms.ts'

type Body = Readonly<Record<string, string | string[]>>
type Typed = Readonly<Partial<Record<string, string>>>
const slugPattern = { slug: ':slug([a-z0-9-]+)' }
/** Nobody has that much to say; each message held writes a letter. */
const rateLimit = { max: 30, timeWindow: 10 * 60_000 }
const outcomes = ['received', 'held', 'confirmed', 'expired'] as const
const slugged =
  (path: typeof correctionPath) => (language: (typeof languages)[number], params: Readonly<Record<string, string>>) =>
    path(language, { slug: params.slug ?? '' })

/** "Une information est fausse ?": the one form of this area that strangers post. */
export async function correctionRoutes(app: FastifyInstance): Promise<void> {
  publicPage(
    app,
    { path: slugged(correctionPath), params: ['slug'], reads: ['museums'], query: [] },
    async (request, reply) => {
      const museum = await findMuseum(request.db, slugOf(request))
      return museum ? reply.page(<CorrectionPage frame={request.frame} museum={museum} />) : reply.missing()
    },
  )
  for (const language of languages) {
    app.post<{ Body: Body | undefined }>(
      correctionPath(language, slugPattern),
      { config: { language, path: slugged(correctionPath), rateLimit } },
      receive,
    )
    app.get<{ Params: { slug: string; token: string } }>(
      correctionConfirmationPath(language, slugPattern, ':token'),
      { config: { language, reads: false } },
      async (request, reply) => {
        const outcome = await confirmCorrection(request.db, deskOf(request), request.params.token)
        const shown = outcome === 'received' ? 'confirmed' : 'expired'
        return reply.redirect(correctionOutcomePath(language, request.params, shown), 303)
      },
    )
    for (const outcome of outcomes)
      app.get(
        correctionOutcomePath(language, slugPattern, outcome),
        {
          config: {
            language,
            path: slugged((each, museum) => correctionOutcomePath(each, museum, outcome)),
            reads: ['museums'],
          },
        },
        async (request, reply) => {
          const museum = await findMuseum(request.db, slugOf(request))
          return museum
            ? reply.page(<CorrectionOutcomePage frame={request.frame} museum={museum} outcome={outcome} />)
            : reply.missing()
        },
      )
  }
}

async function receive(
  request: FastifyRequest<{ Body: Body | undefined }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const museum = await findMuseum(request.db, slugOf(request))
  if (!museum) return reply.missing()
  const typed = typedIn(request.body)
  const form = correctionForm.safeParse(typed)
  if (!form.success) {
    const faulty = new Set(form.error.issues.map((issue) => issue.path[0]))
    const problems = (['about', 'message', 'sender_email'] as const).filter((name) => faulty.has(name))
    return reply.page(<CorrectionPage frame={request.frame} museum={museum} typed={typed} problems={problems} />, {
      status: 422,
    })
  }
  // Whoever fills the field that no one sees is told all went well, and nothing is stored.
  const caught = (form.data.site ?? '') !== ''
  const proven = await isProven(typed[proofField], request.site.secret)
  const outcome = caught
    ? 'received'
    : await reportCorrection(request.db, deskOf(request), {
        museum,
        fields: form.data,
        language: request.language,
        proven,
        day: request.today,
      })
  return reply.redirect(correctionOutcomePath(request.language, museum, outcome), 303)
}

/** A field sent twice counts once. */
function typedIn(body: Body | undefined): Typed {
  return Object.fromEntries(Object.entries(body ?? {}).map(([name, value]) => [name, [value].flat()[0] ?? '']))
}

function deskOf(request: FastifyRequest): CorrectionDesk {
  const { baseUrl, secret, mailLater, network } = request.site
  return { to: network.association.email, baseUrl, secret, mailLater }
}

function slugOf(request: FastifyRequest<{ Body: Body | undefined }> | FastifyRequest): string {
  return (request.params as { slug: string }).slug
}
