import { Chips, ChosenFilters, frameMessagesIn, Notice, Page, Room, RoomHead, Tabs } from '../../web/index.ts'
import { ExploreMap } from '../components/explore-map.tsx'
import { mapPoints } from '../components/map-points.ts'
import { HoursOfDay, ShortState } from '../components/museum-state.tsx'
import { MuseumsByDepartment } from '../components/museums-by-department.tsx'
import { TerritoryMap } from '../components/territory-map.tsx'
import { departmentLabel } from '../departments.ts'
import { type Domain, domainName } from '../domains.ts'
import { writeFilters } from '../filters/read-filters.ts'
import { chipsOf, sayFilters } from '../filters/say-filters.ts'
import { messagesIn } from '../messages/index.ts'
import { departmentPath, museumsFilePath, museumsMapPath, museumsPath } from '../paths.ts'
import { type ListProps, Nothing } from './list-page.tsx'

/** The most held domains make the quickest questions. */
const chipCount = 5

/** The museums on the drawing of the territory, then the same museums as a list. */
export function MapPage({ frame, network, museums, communes, filters, problems, outcome, time }: ListProps) {
  const { language } = frame
  const messages = messagesIn(language)
  const path = museumsMapPath(language)
  const day = typeof filters.open === 'object' ? filters.open.day : undefined
  const named = { network, communes }
  const found = new Set(outcome.museums)
  const chosen = chipsOf(language, filters, path, named)
  const domains = [...outcome.counts.domains].toSorted((a, b) => b[1] - a[1]).slice(0, chipCount) as [Domain, number][]
  const chip = (label: string, query: string, current: boolean) => ({ label, href: path + query, current })
  return (
    <Page
      frame={frame}
      title={
        chosen.length === 0
          ? messages.mapTitle
          : messages.foundWith(messages.mapTitle, sayFilters(language, filters, named))
      }
      description={messages.mapDescription(museums.length, network.names[language].within)}
      wall={network.walls.map}
      kind="map-page"
      {...(chosen.length > 0 && { robots: 'noindex' })}
      head={
        <>
          <div class="day-head">
            <h1>
              {messages.found(outcome.museums.length)},<br />
              {messages.departments(network.departments.length)}
            </h1>
            <div>
              <Chips
                label={messages.views}
                chips={[
                  chip(messages.all, '', chosen.length === 0),
                  chip(messages.filters.now, writeFilters({ open: 'now' }), filters.open === 'now'),
                  ...domains.map(([domain]) =>
                    chip(
                      domainName(language, domain),
                      writeFilters({ domains: [domain] }),
                      filters.domains.includes(domain),
                    ),
                  ),
                ]}
              />
              <ChosenFilters chips={chosen} messages={frameMessagesIn(language)} />
            </div>
          </div>
          {problems.map((problem) => (
            <Notice key={problem} tone="problem">
              <p>{messages.problems[problem]}</p>
            </Notice>
          ))}
          <ExploreMap
            language={language}
            departments={network.departments.map(({ code, ...department }) => ({
              code,
              name: departmentLabel(language, department),
            }))}
            museumsHref={museumsFilePath(language, 'geojson') + writeFilters(filters)}
            tilesHref="/tiles/france.pmtiles"
          >
            <TerritoryMap
              language={language}
              departments={network.departments.map((department) => ({
                code: department.code,
                name: departmentLabel(language, department),
                href: departmentPath(language, department),
                count: museums.filter((museum) => museum.department_code === department.code).length,
              }))}
              museums={mapPoints(museums, language, (museum) => !found.has(museum))}
            />
          </ExploreMap>
        </>
      }
    >
      <Room rail>
        <RoomHead title={messages.sameAsList}>{messages.source}</RoomHead>
        <Tabs
          label={messages.views}
          tabs={[
            {
              href: museumsPath(language) + writeFilters(filters),
              label: messages.list,
              count: outcome.museums.length,
            },
            { href: path + writeFilters(filters), label: messages.map, current: true },
          ]}
        />
        {outcome.museums.length === 0 ? (
          <Nothing language={language} href={path} />
        ) : (
          <MuseumsByDepartment
            museums={outcome.museums}
            network={network}
            language={language}
            stateOf={(museum) =>
              day ? (
                <HoursOfDay museum={museum} time={time} language={language} day={day} />
              ) : (
                <ShortState museum={museum} time={time} language={language} />
              )
            }
          />
        )}
      </Room>
    </Page>
  )
}
