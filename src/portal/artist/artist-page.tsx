import {
  type Artist,
  type ArtistLine,
  ArtistList,
  browsingMessagesIn,
  lifeWords,
  WorkHanging,
  type WorkLine,
  writtenDateWords,
} from '../../collections/index.ts'
import { artistsPath, worksPath } from '../../collections/paths.ts'
import { departmentLabel, type MuseumLine, mapPoints, museumMessagesIn, TerritoryMap } from '../../museums/index.ts'
import { departmentPath, museumPath } from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import { typesetFrench } from '../../platform/text/typeset.ts'
import { Facts, type Frame, More, Page, Part, ProseText, Room, RoomHead, Rows, raised, Split } from '../../web/index.ts'
import { searchWord } from '../search-links.ts'
import { artistStructured } from './artist-structured.ts'
import type { WorksOfArtist } from './artist-works.ts'
import { authoritiesOf } from './authorities.ts'
import { messagesIn } from './messages/index.ts'
import { TimeLineDrawing } from './time-line-drawing.tsx'

export interface ArtistPageProps {
  readonly frame: Frame
  readonly network: Network
  readonly artist: Artist
  readonly arranged: WorksOfArtist
  readonly hung: readonly WorkLine[]
  readonly akin: readonly ArtistLine[]
  readonly museums: readonly MuseumLine[]
}

/** Museums that have a rail of their own; the works of the others are one click away. */
const railsShown = 12

/** An artist: the works museum by museum, a life along a line, where to go, who worked near. */
export function ArtistPage({ frame, network, artist, arranged, hung, akin, museums }: ArtistPageProps) {
  const { language } = frame
  const say = messagesIn(language)
  const counts = browsingMessagesIn(language)
  const { museums: museumCount } = museumMessagesIn(language)
  const total = arranged.own.length + arranged.around.length
  const life = lifeWords(artist, language)
  const lines = new Map(hung.map((work) => [work.id, work]))
  const linesOf = (ids: readonly string[]) => ids.flatMap((id) => lines.get(id) ?? [])
  const own = linesOf(arranged.hung)
  const holders = arranged.holders.flatMap(({ museum_id, works }) => {
    const museum = museums.find(({ id }) => id === museum_id)
    return museum ? [{ museum, works }] : []
  })
  const rails = holders
    .map(({ museum, works }) => ({ museum, works, shown: own.filter((work) => work.museum_id === museum.id) }))
    .filter(({ shown }) => shown.length > 0)
    .slice(0, railsShown)
  const authorities = authoritiesOf(artist)
  const french = (text: string) => (
    <span lang={language === 'fr' ? undefined : 'fr'}>{raised(typesetFrench(text))}</span>
  )
  const written = (when: string | null, where: string | null) => {
    const words = [when === null ? null : writtenDateWords(language, when), where].filter(Boolean).join(', ')
    return words === '' ? undefined : french(words)
  }
  return (
    <Page
      frame={frame}
      title={life ? `${artist.name} (${life})` : artist.name}
      description={say.description(
        artist.name,
        counts.works(total),
        museumCount(holders.length),
        network.names[language].within,
      )}
      wall="prussian"
      kind="artist-page"
      early="italic"
      structured={artistStructured(artist, language, frame.baseUrl)}
      head={
        <>
          <div class="sheet-head">
            <p class="kind">
              <a href={artistsPath(language)}>{counts.artistsTitle}</a>
            </p>
            <h1>{artist.name}</h1>
            <p class="lead">
              {life ? `${life}. ` : null}
              {say.held(counts.works(total), museumCount(holders.length))}
            </p>
          </div>
          {rails.map(({ museum, works, shown }, index) => (
            <section key={museum.id} aria-labelledby={`m-${museum.id}`}>
              <div class="room-head rail-head">
                <h2 id={`m-${museum.id}`}>
                  <a href={museumPath(language, museum)}>{museum.name}</a>
                </h2>
                <p>
                  {museum.commune_name}, {counts.works(works.length)}
                </p>
              </div>
              <WorkHanging works={shown} language={language} museum={false} eager={index === 0 ? 2 : 0} />
            </section>
          ))}
          {own.length < arranged.own.length ? (
            <p class="after-hanging">
              <More href={`${worksPath(language)}?${searchWord.artist}=${artist.id}`}>{say.all}</More>
            </p>
          ) : null}
        </>
      }
    >
      {arranged.hungAround.length === 0 ? null : (
        <Room rail>
          <RoomHead title={say.around}>{say.aroundText}</RoomHead>
          <WorkHanging works={linesOf(arranged.hungAround)} language={language} size="dense" />
        </Room>
      )}
      <Room rail>
        <RoomHead title={say.who} />
        <Split>
          <Part span={7}>
            {artist.biography ? <ProseText text={typesetFrench(artist.biography)} lang="fr" /> : null}
            <Facts
              facts={[
                { name: say.born, value: written(artist.birth_written, artist.birth_place) },
                { name: say.died, value: written(artist.death_written, artist.death_place) },
                { name: say.roles, value: artist.roles.length === 0 ? undefined : french(artist.roles.join(', ')) },
                {
                  name: say.schools,
                  value: artist.schools.length === 0 ? undefined : french(artist.schools.join(', ')),
                },
                {
                  name: say.otherNames,
                  value: artist.other_names.length === 0 ? undefined : artist.other_names.join(', '),
                },
                { name: say.filedName, value: artist.filed_name },
                {
                  name: say.authorities,
                  value:
                    authorities.length === 0
                      ? undefined
                      : authorities.map(({ name, href }, index) => [
                          index > 0 ? ', ' : '',
                          <a key={href} href={href}>
                            {name}
                          </a>,
                        ]),
                },
              ]}
            />
          </Part>
          <Part span={5}>
            <TimeLineDrawing artist={artist} works={arranged.own} language={language} />
          </Part>
        </Split>
      </Room>
      <Room rail>
        <Split>
          <Part span={7}>
            <TerritoryMap
              language={language}
              label={say.map(museumCount(holders.length))}
              departments={network.departments.map((department) => ({
                code: department.code,
                name: departmentLabel(language, department),
                href: departmentPath(language, department),
                count: holders.filter(({ museum }) => museum.department_code === department.code).length,
              }))}
              museums={mapPoints(
                holders.map(({ museum }) => museum),
                language,
              )}
            />
          </Part>
          <Part span={5}>
            <RoomHead title={say.where} />
            <Rows>
              {holders.map(({ museum, works }) => (
                <li key={museum.id}>
                  <a href={museumPath(language, museum)}>{museum.name}</a>
                  <span class="where">{museum.commune_name}</span>
                  <span class="when">{counts.works(works.length)}</span>
                </li>
              ))}
            </Rows>
          </Part>
        </Split>
      </Room>
      {akin.length === 0 ? null : (
        <Room rail>
          <RoomHead title={say.akin}>{say.akinBecause}</RoomHead>
          <ArtistList artists={akin} language={language} />
        </Room>
      )}
    </Page>
  )
}
