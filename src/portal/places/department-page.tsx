import { WorkHanging, type WorkLine } from '../../collections/index.ts'
import { worksPath } from '../../collections/paths.ts'
import {
  type Department,
  departmentLabel,
  MuseumHanging,
  type MuseumLine,
  MuseumRow,
  mapPoints,
  museumMessagesIn,
  type PublicTime,
  ShortState,
  TerritoryMap,
} from '../../museums/index.ts'
import { communePath, departmentPath } from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import { Chips, type Frame, More, Page, Part, Room, RoomHead, Rows, Split } from '../../web/index.ts'
import { messagesIn } from '../messages/index.ts'

type Properties = {
  frame: Frame
  network: Network
  department: Department
  museums: readonly MuseumLine[]
  all: readonly MuseumLine[]
  /** Some of each museum. */
  works: readonly WorkLine[]
  time: PublicTime
}

/** Fewer make no wall: the museums' own plates hang. */
const fewestWorks = 4

/** A département on its wall: its works hung, or its museums, then as lines, its towns, its place in the territory. */
export function DepartmentPage({ frame, network, department, museums, all, works, time }: Properties) {
  const { language } = frame
  const say = messagesIn(language).department
  const { museums: count } = museumMessagesIn(language)
  const name = departmentLabel(language, department)
  const towns = [...new Map(museums.map((museum) => [museum.commune_slug, museum.commune_name]))]
  return (
    <Page
      frame={frame}
      title={name}
      description={say.description(museums.length, name)}
      wall={department.wall}
      head={
        <>
          <div class="sheet-head">
            <p class="kind">{network.names[language].territory}</p>
            <h1>{name}</h1>
            <p class="lead">{count(museums.length)}</p>
          </div>
          {works.length < fewestWorks ? (
            <MuseumHanging museums={museums.slice(0, 12)} network={network} language={language} size="dense" />
          ) : (
            <>
              <WorkHanging works={works} language={language} size="dense" eager={2} />
              <p class="after-hanging">
                <More href={`${worksPath(language)}?departement=${department.code}`}>{say.allWorks}</More>
              </p>
            </>
          )}
        </>
      }
    >
      <Room>
        <Split>
          <Part span={7}>
            <RoomHead title={say.museums}>{count(museums.length)}</RoomHead>
            <Rows>
              {museums.map((museum) => (
                <MuseumRow
                  key={museum.id}
                  museum={museum}
                  language={language}
                  state={<ShortState museum={museum} time={time} language={language} />}
                />
              ))}
            </Rows>
            <h3 class="apart">{say.towns}</h3>
            <Chips
              label={say.towns}
              chips={towns.map(([slug, town]) => ({ href: communePath(language, { slug }), label: town }))}
            />
          </Part>
          <Part span={5}>
            <TerritoryMap
              language={language}
              selected={department.code}
              departments={network.departments.map((each) => ({
                code: each.code,
                name: departmentLabel(language, each),
                href: departmentPath(language, each),
                count: all.filter((museum) => museum.department_code === each.code).length,
              }))}
              museums={mapPoints(museums, language)}
            />
            <h3 class="apart">{say.others}</h3>
            <Chips
              label={say.others}
              chips={network.departments
                .filter(({ code }) => code !== department.code)
                .map((each) => ({ href: departmentPath(language, each), label: departmentLabel(language, each) }))
                .toSorted((a, b) => a.label.localeCompare(b.label, 'fr'))}
            />
          </Part>
        </Split>
      </Room>
    </Page>
  )
}
