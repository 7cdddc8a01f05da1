import { worksMapPath, worksPath } from '../../collections/paths.ts'
import { departmentLabel, type MuseumLine, TerritoryMap } from '../../museums/index.ts'
import type { Network } from '../../platform/network.ts'
import { ChosenFilters, type Frame, frameMessagesIn, Page, Room, RoomHead, Row, Rows } from '../../web/index.ts'
import { AnswerNotes, Nothing } from './answer-notes.tsx'
import { type Asked, writeAsked } from './asked.ts'
import type { WorksFound } from './find-works.ts'
import { messagesIn } from './messages/index.ts'
import { chipsOf } from './say-asked.ts'
import { WorksViews } from './works-page.tsx'

type Properties = {
  frame: Frame
  network: Network
  asked: Asked
  found: WorksFound
  museums: readonly MuseumLine[]
}

/** Where the works asked for are kept: the territory, then the same museums as a list. */
export function WorksMapPage({ frame, network, asked, found, museums }: Properties) {
  const { language } = frame
  const say = messagesIn(language)
  const { answer, names } = found
  const path = worksMapPath(language)
  const counts = new Map((answer.facets.museum?.values ?? []).map(({ value, count }) => [value, count]))
  const keeping = museums
    .filter(({ id }) => (counts.get(id) ?? 0) > 0)
    .toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0))
  const chips = chipsOf(language, asked, path, names)
  const title = say.mapTitle(answer.total === 0 ? say.noWork : say.works(answer.total))
  const narrowed = (facet: 'museum' | 'department', value: string) =>
    worksPath(language) + writeAsked({ ...asked, page: 1, filters: { ...asked.filters, [facet]: [value] } })
  return (
    <Page
      frame={frame}
      title={chips.length === 0 ? title : say.foundWith(title, chips.map(({ label }) => label).join(', '))}
      description={say.worksDescription(answer.total, network.names[language].within)}
      wall={network.walls.map}
      {...(chips.length > 0 && { robots: 'noindex' })}
      head={
        <>
          <div class="day-head">
            <h1>{title}</h1>
            <ChosenFilters chips={chips} messages={frameMessagesIn(language)} />
          </div>
          <TerritoryMap
            language={language}
            label={say.onTheMap}
            departments={network.departments.map((department) => ({
              code: department.code,
              name: departmentLabel(language, department),
              href: narrowed('department', department.code),
              count: keeping.filter(({ department_code }) => department_code === department.code).length,
            }))}
            museums={museums.flatMap(({ id, name, commune_name, latitude, longitude, department_code }) => {
              const count = counts.get(id) ?? 0
              if (latitude === null || longitude === null || count === 0) return []
              return [
                {
                  name: say.worksHere(count, name),
                  town: commune_name,
                  href: narrowed('museum', id),
                  latitude,
                  longitude,
                  department_code,
                },
              ]
            })}
          />
        </>
      }
    >
      <Room rail>
        <RoomHead title={say.onTheMap}>{say.museums(keeping.length)}</RoomHead>
        <WorksViews frame={frame} asked={asked} count={answer.total} isMap />
        <AnswerNotes language={language} text={asked.text} answer={answer} />
        {keeping.length === 0 ? (
          <Nothing {...{ language, asked, answer, path }} />
        ) : (
          <Rows label={say.onTheMap}>
            {keeping.map(({ id, name, commune_name }) => (
              <Row
                key={id}
                href={narrowed('museum', id)}
                name={name}
                where={commune_name}
                when={say.works(counts.get(id) ?? 0)}
              />
            ))}
          </Rows>
        )}
      </Room>
    </Page>
  )
}
