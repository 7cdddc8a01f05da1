import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { publicPage } from '../web/index.ts'
import { type ArtistOrder, readShownArtists } from './browsing/artists.ts'
import { findGroup, listGroups } from './browsing/groups.ts'
import { browsedVocabularies, usedTerms } from './browsing/used-terms.ts'
import { ArtistsPage, artistsShown, orderPaths, orderWords } from './pages/artists-page.tsx'
import { GroupPage } from './pages/group-page.tsx'
import { GroupsPage } from './pages/groups-page.tsx'
import { TermsPage, vocabularyPaths } from './pages/terms-page.tsx'
import { groupPath, groupsPath } from './paths.ts'
import { listWorksOf } from './queries.ts'

const reads = ['museums', 'collections']

/** Artists by letter, place and period; the vocabularies; the groups. */
export async function browsingRoutes(app: FastifyInstance): Promise<void> {
  for (const order of ['letter', 'place', 'century'] as const)
    publicPage(app, { path: orderPaths[order], reads, query: [orderWords[order], 'page'] }, (request, reply) =>
      showArtists(request, reply, order),
    )
  for (const vocabulary of browsedVocabularies)
    publicPage(app, { path: vocabularyPaths[vocabulary], reads }, async (request, reply) => {
      const tree = await request.kept(usedTerms[vocabulary], reads)
      return reply.page(<TermsPage frame={request.frame} vocabulary={vocabulary} tree={tree} />)
    })
  publicPage(app, { path: groupsPath, reads }, async (request, reply) =>
    reply.page(<GroupsPage frame={request.frame} groups={await listGroups(request.db)} />),
  )
  const path = (language: FastifyRequest['language'], { slug = '' }: Readonly<Record<string, string>>) =>
    groupPath(language, { slug })
  publicPage(app, { path, params: ['slug'], reads: [...reads, 'media'] }, async (request, reply) => {
    const { db, frame, today } = request
    const group = await findGroup(db, (request.params as { slug: string }).slug)
    if (!group || group.work_ids.length === 0) return reply.missing()
    const works = await listWorksOf(db, group.work_ids, today)
    return reply.page(<GroupPage {...{ frame, group, works }} />)
  })
}

async function showArtists(request: FastifyRequest, reply: FastifyReply, order: ArtistOrder) {
  const { frame, network } = request
  const query = request.query as Record<string, string | string[] | undefined>
  const key = [query[orderWords[order]]].flat()[0]
  const page = Number([query.page].flat()[0] ?? 1)
  const { all, groups: by, bestKnown } = await request.kept(readShownArtists, reads)
  const groups = by[order]
  const chosen = key === undefined ? undefined : groups.find((group) => group.key === key)
  const pages = Math.ceil((chosen?.artists.length ?? 1) / artistsShown)
  if ((key !== undefined && !chosen) || !(Number.isInteger(page) && page >= 1 && page <= pages)) return reply.missing()
  const artists = chosen?.artists.slice((page - 1) * artistsShown, page * artistsShown) ?? bestKnown
  return reply.page(<ArtistsPage {...{ frame, network, order, groups, total: all.length, chosen, artists, page }} />)
}
