import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listPersonsFound, listTermsFound, listWorksOf, termName, workSlug } from '../../collections/index.ts'
import { artistPath, termPath, workPath } from '../../collections/paths.ts'
import { listMuseums } from '../../museums/index.ts'
import { museumPath } from '../../museums/paths.ts'
import { isUnreachable } from '../../platform/database/connect.ts'
import { languages } from '../../platform/languages.ts'
import type { SuggestAnswer } from '../../search/index.ts'
import { suggestionsPath } from '../paths.ts'
import { readText } from './asked.ts'
import type { Kind } from './find-everything.ts'
import { messagesIn } from './messages/index.ts'

interface Suggestion {
  readonly label: string
  readonly href: string
}

const perGroup = 4

/** `[{ label: « Artistes », suggestions: [{ label, href }] }]` for the words typed so far. */
export async function suggestionRoutes(app: FastifyInstance): Promise<void> {
  for (const language of languages)
    app.get(suggestionsPath(language), { config: { language, reads: false } }, async (request, reply) => {
      const text = readText(String((request.query as Record<string, string>).q ?? ''))
      const found = await request.site.search.index.suggest({ text, language, limit: perGroup })
      const hrefs = await hrefsOf(request, found)
      const groups = found.flatMap(({ kind, suggestions }) => {
        const leading = suggestions.flatMap(({ id, label }): Suggestion[] => {
          const link = hrefs.get(`${kind} ${id}`)
          return link ? [{ label: link.label ?? label, href: link.href }] : []
        })
        return leading.length > 0 ? [{ label: messagesIn(language).kinds[kind as Kind], suggestions: leading }] : []
      })
      return reply.header('cache-control', 'public, max-age=30').send(groups)
    })
}

/** Where each leads, by kind and id. While the database is away only works are known by their names. */
async function hrefsOf(request: FastifyRequest, found: SuggestAnswer) {
  const { db, language, today } = request
  const of = (kind: Kind) => found.find((group) => group.kind === kind)?.suggestions ?? []
  const ids = (kind: Kind) => of(kind).map(({ id }) => id)
  const hrefs = new Map<string, { href: string; label?: string }>()
  try {
    const [works, museums, persons, terms] = await Promise.all([
      listWorksOf(db, ids('work'), today),
      ids('museum').length > 0 ? request.kept(listMuseums, ['museums']) : [],
      listPersonsFound(db, ids('person')),
      listTermsFound(db, ids('term')),
    ])
    for (const work of works) hrefs.set(`work ${work.id}`, { href: workPath(language, work) })
    for (const museum of museums) hrefs.set(`museum ${museum.id}`, { href: museumPath(language, museum) })
    for (const person of persons) hrefs.set(`person ${person.id}`, { href: artistPath(language, person) })
    for (const term of terms) {
      const href = termPath(language, term)
      if (href) hrefs.set(`term ${term.id}`, { href, label: termName(language, term).text })
    }
  } catch (error) {
    if (!isUnreachable(error)) throw error
    for (const { id, label } of of('work'))
      hrefs.set(`work ${id}`, { href: workPath(language, { id, slug: workSlug(label) }) })
  }
  return hrefs
}
