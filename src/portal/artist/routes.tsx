import type { FastifyInstance } from 'fastify'
import { akinArtists, findArtist, listWorksOf, listWorksOfArtist, readShownArtists } from '../../collections/index.ts'
import { artistPath } from '../../collections/paths.ts'
import { listMuseums } from '../../museums/index.ts'
import { type PathOf, publicPage } from '../../web/index.ts'
import { ArtistPage } from './artist-page.tsx'
import { arrangeWorks } from './artist-works.ts'

const path: PathOf = (language, { slug = '' }) => artistPath(language, { slug })

/** The page of an artist. */
export async function artistRoutes(app: FastifyInstance): Promise<void> {
  publicPage(app, { path, params: ['slug'], reads: ['museums', 'collections', 'media'] }, async (request, reply) => {
    const { db, frame, network, today } = request
    const artist = await findArtist(db, (request.params as { slug: string }).slug)
    const works = artist ? await listWorksOfArtist(db, artist.id) : []
    if (!artist || works.length === 0) return reply.missing()
    const arranged = arrangeWorks(works)
    const [hung, artists, museums] = await Promise.all([
      listWorksOf(db, [...arranged.hung, ...arranged.hungAround], today),
      request.kept(readShownArtists, ['museums', 'collections']),
      request.kept(listMuseums, ['museums']),
    ])
    const akin = akinArtists(artists.all, artist)
    return reply.page(<ArtistPage {...{ frame, network, artist, arranged, hung, akin, museums }} />)
  })
}
