import { WorkHanging, type WorkLine } from '../../collections/index.ts'
import {
  type Domain,
  domainName,
  MuseumHanging,
  type MuseumLine,
  MuseumsByDepartment,
  museumMessagesIn,
  type PublicTime,
  ShortState,
  themeSlug,
  themeWall,
  writeFilters,
} from '../../museums/index.ts'
import { museumsMapPath, themePath } from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import { Chips, type Frame, More, Page, Room, RoomHead } from '../../web/index.ts'
import { messagesIn } from '../messages/index.ts'

type Properties = {
  frame: Frame
  network: Network
  domain: Domain
  museums: readonly MuseumLine[]
  others: readonly Domain[]
  /** Works of the theme, dealt between museums. */
  works: readonly WorkLine[]
  time: PublicTime
}

/** Of so many domains at most, a museum is one of this theme's own. */
const devoted = 2
/** Fewer make no wall: the museums' own plates hang. */
const fewestWorks = 4

/** A theme on its wall: first the museums that are of it before all, then every one by département. */
export function ThemePage({ frame, network, domain, museums, others, works, time }: Properties) {
  const { language } = frame
  const say = messagesIn(language).theme
  const { museums: count } = museumMessagesIn(language)
  const name = domainName(language, domain)
  const own = museums.filter(({ domains }) => domains.length <= devoted).slice(0, 12)
  return (
    <Page
      frame={frame}
      title={name}
      description={say.description(museums.length, name, network.names[language].within)}
      wall={themeWall(domain)}
      head={
        <>
          <div class="sheet-head">
            <p class="kind">{say.kind}</p>
            <h1>{name}</h1>
            <p class="lead">{count(museums.length)}</p>
          </div>
          {works.length >= fewestWorks ? (
            <WorkHanging works={works} language={language} eager={2} />
          ) : own.length === 0 ? null : (
            <MuseumHanging museums={own} network={network} language={language} />
          )}
        </>
      }
    >
      <Room rail>
        <RoomHead title={count(museums.length)}>
          <More href={museumsMapPath(language) + writeFilters({ domains: [domain] })}>{say.map}</More>
        </RoomHead>
        <MuseumsByDepartment
          museums={museums}
          network={network}
          language={language}
          stateOf={(museum) => <ShortState museum={museum} time={time} language={language} />}
        />
      </Room>
      <Room rail>
        <RoomHead title={say.elsewhere} />
        <Chips
          label={say.elsewhere}
          chips={others
            .filter((each) => each !== domain)
            .map((each) => ({
              href: themePath(language, { slug: themeSlug(language, each) }),
              label: domainName(language, each),
            }))}
        />
      </Room>
    </Page>
  )
}
