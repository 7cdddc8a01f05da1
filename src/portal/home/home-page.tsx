import type { WorkLine } from '../../collections/index.ts'
import {
  departmentLabel,
  domainLine,
  domainName,
  domainsOf,
  type MuseumLine,
  MuseumPlate,
  MuseumRow,
  mapPoints,
  museumMessagesIn,
  type PublicTime,
  plateRatio,
  ShortState,
  TerritoryMap,
  themeSlug,
  themesOf,
  writeFilters,
} from '../../museums/index.ts'
import { departmentPath, museumPath, museumsMapPath, museumsPath, themePath, themesPath } from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import { formatDay } from '../../platform/text/dates.ts'
import {
  Chips,
  customProperties,
  type Frame,
  Icon,
  More,
  Page,
  Part,
  Room,
  RoomHead,
  Rows,
  raised,
  Split,
  type Wall,
} from '../../web/index.ts'
import { messagesIn } from '../messages/index.ts'
import { networkImagePath, networkPath } from '../paths.ts'
import { DayWorks } from './day-works.tsx'
import { homeStructured } from './home-structured.ts'

type Properties = {
  frame: Frame
  network: Network
  museums: readonly MuseumLine[]
  /** What hangs while too few museums show works. */
  hung: readonly MuseumLine[]
  works: readonly WorkLine[] | undefined
  wall: Wall
  open: readonly MuseumLine[]
  openCount: number
  time: PublicTime
  today: string
}

/** Lines of a short list. */
const linesShown = 6

/** The wall of the day, then what a visitor came for: a search, who is open, the themes, the territory. */
export function HomePage({ frame, network, museums, hung, works, wall, open, openCount, time, today }: Properties) {
  const { language } = frame
  const messages = messagesIn(language)
  const say = messages.home
  const themes = themesOf(network, museums)
  const departments = departmentsOf(network, museums, language)
  const [first, second] = say.heading(museums.length)
  return (
    <Page
      frame={frame}
      title={network.names[language].full}
      description={say.description(museums.length, network.names[language].within)}
      wall={wall}
      kind="home-page"
      {...(works && { early: 'italic' })}
      structured={homeStructured(frame, network)}
      image={{
        href: frame.baseUrl + networkImagePath(language),
        alt: network.names[language].full,
        width: 1200,
        height: 630,
      }}
      head={
        <>
          {works ? (
            <DayWorks works={works} language={language} />
          ) : (
            <ul class="day-wall">
              {hung.map((museum) => (
                <li class="work" key={museum.id} style={customProperties({ ratio: plateRatio(museum, network) })}>
                  <div class="frame wires">
                    <MuseumPlate museum={museum} network={network} eager />
                  </div>
                  <p class="cartel">
                    <a class="title-link" href={museumPath(language, museum)}>
                      {museum.name}
                    </a>
                    <span class="technique">{domainLine(language, domainsOf(museum).slice(0, 2))}</span>
                    <span class="place">{museum.commune_name}</span>
                  </p>
                </li>
              ))}
            </ul>
          )}
          <div class="day-head">
            <h1>
              {first}
              <br />
              {second}
            </h1>
            <p>
              {raised((works ? say.todayWorks : say.today)(capitalized(formatDay(language, today, { weekday: true }))))}{' '}
              <a href={`${networkPath(language)}#mur`}>{say.how}</a>
            </p>
          </div>
        </>
      }
    >
      <Room label={say.search}>
        <form class="find" role="search" action={frame.links.search} aria-label={say.search}>
          <label for="home-words">{say.search}</label>
          <span class="big">
            <input id="home-words" name="q" type="search" placeholder={say.searchPlaceholder} autocomplete="off" />
            <button class="button" type="submit" aria-label={say.search}>
              <Icon name="search" />
            </button>
          </span>
        </form>
        <Chips
          label={say.themes}
          chips={themes.map(({ domain }) => ({
            href: themePath(language, { slug: themeSlug(language, domain) }),
            label: domainName(language, domain),
          }))}
        />
      </Room>
      <Room rail>
        <Split>
          <Part span={7}>
            <RoomHead title={openCount > 0 || open.length === 0 ? say.openNow : say.openSoon} />
            {open.length === 0 ? (
              <p>{say.nobodyOpen}</p>
            ) : (
              <Rows>
                {open.map((museum) => (
                  <MuseumRow
                    key={museum.id}
                    museum={museum}
                    language={language}
                    department={
                      network.departments
                        .filter(({ code }) => code === museum.department_code)
                        .map((department) => departmentLabel(language, department))[0]
                    }
                    state={<ShortState museum={museum} time={time} language={language} />}
                  />
                ))}
              </Rows>
            )}
            {openCount > open.length ? (
              <More href={museumsPath(language) + writeFilters({ open: 'now' })}>{say.allOpen(openCount)}</More>
            ) : null}
          </Part>
          <Part span={5}>
            <RoomHead title={say.themes} />
            <Rows>
              {themes.slice(0, linesShown).map(({ domain, count }) => (
                <li key={domain}>
                  <a href={themePath(language, { slug: themeSlug(language, domain) })}>
                    {domainName(language, domain)}
                  </a>
                  <span class="when">{count}</span>
                </li>
              ))}
            </Rows>
            <More href={themesPath(language)}>{say.allThemes}</More>
          </Part>
        </Split>
      </Room>
      <Room rail>
        <Split>
          <Part span={8}>
            <TerritoryMap language={language} departments={departments} museums={mapPoints(museums, language)} />
          </Part>
          <Part span={4}>
            <RoomHead title={say.territory} />
            <Rows>
              {departments.map(({ code, name, href, count }) => (
                <li key={code}>
                  <a href={href}>{name}</a>
                  <span class="when">
                    <span aria-hidden="true">{count}</span>
                    <span class="visually-hidden">{museumMessagesIn(language).museums(count)}</span>
                  </span>
                </li>
              ))}
            </Rows>
            <More href={museumsMapPath(language)}>{say.openMap}</More>
          </Part>
        </Split>
      </Room>
    </Page>
  )
}

function departmentsOf(network: Network, museums: readonly MuseumLine[], language: Frame['language']) {
  return network.departments
    .map((department) => ({
      code: department.code,
      name: departmentLabel(language, department),
      href: departmentPath(language, department),
      count: museums.filter((museum) => museum.department_code === department.code).length,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
