import type { FastifyInstance } from 'fastify'
import {
  browsedVocabularies,
  findBranch,
  findHolding,
  listWorksOf,
  type TermBranch,
  usedTerms,
} from '../../collections/index.ts'
import { termPath } from '../../collections/paths.ts'
import { listMuseums } from '../../museums/index.ts'
import { type PathOf, publicPage } from '../../web/index.ts'
import { holdingFound } from './holding-found.ts'
import { TermPage } from './term-page.tsx'

const reads = ['museums', 'collections', 'media']

/** The page of a technique, a period, a subject, a domain. */
export async function termRoutes(app: FastifyInstance): Promise<void> {
  for (const vocabulary of browsedVocabularies) {
    const path: PathOf = (language, { slug = '' }) => termPath(language, { vocabulary, slug }) ?? ''
    publicPage(app, { path, params: ['slug'], reads }, async (request, reply) => {
      const { db, frame, network, today } = request
      const tree = await request.kept(usedTerms[vocabulary], ['museums', 'collections'])
      const found = findBranch(tree, (request.params as { slug: string }).slug)
      if (!found) return reply.missing()
      const { search } = request.site
      // A page asked for just after a change waits for the index to have read it.
      const isInStep = await search.settled()
      const [holding, museums] = await Promise.all([
        isInStep ? holdingFound(search.index, vocabulary, found.branch.id) : findHolding(db, idsOf(found.branch)),
        request.kept(listMuseums, ['museums']),
      ])
      const works = await listWorksOf(db, holding.hung, today)
      return reply.page(<TermPage {...{ frame, network, vocabulary, holding, works, museums, ...found }} />)
    })
  }
}

/** A term and all that works bear under it. */
function idsOf({ id, children }: TermBranch): string[] {
  return [id, ...children.flatMap(idsOf)]
}
