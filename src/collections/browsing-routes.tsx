import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { publicPage } from '../web/index.ts'
import { type ArtistOrder, listArtistGroups, listArtists, listBestKnownArtists } from './browsing/artists.ts'
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
  const { db, frame, network } = request
  const query = request.query as Record<string, string | string[] | undefined>
  const key = [query[orderWords[order]]].flat()[0]
  const page = Number([query.page].flat()[0] ?? 1)
  const [letters, found] = await Promise.all([
    request.kept(listArtistGroups.letter, reads),
    request.kept(listArtistGroups[order], reads),
  ])
  const total = letters.reduce((sum, { artists }) => sum + artists, 0)
  const chosen = key === undefined ? undefined : found.find((group) => group.key === key)
  const pages = Math.ceil((chosen?.artists ?? 1) / artistsShown)
  if ((key !== undefined && !chosen) || !(Number.isInteger(page) && page >= 1 && page <= pages)) return reply.missing()
  const artists = chosen
    ? await listArtists(db, { order, key: chosen.key, offset: (page - 1) * artistsShown, limit: artistsShown })
    : await request.kept(listBestKnownArtists, reads)
  const groups = order === 'letter' ? found : sortGroups(found, order)
  return reply.page(<ArtistsPage {...{ frame, network, order, groups, total, chosen, artists, page }} />)
}

/** Towns by how many were born there, centuries in the order of time. */
function sortGroups(groups: readonly { key: string; artists: number }[], order: ArtistOrder) {
  return groups.toSorted((a, b) => (order === 'century' ? Number(a.key) - Number(b.key) : b.artists - a.artists))
}
