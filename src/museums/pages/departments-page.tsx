import type { Network } from '../../platform/network.ts'
import { type Frame, Page, Part, Room, Rows, Split } from '../../web/index.ts'
import { TerritoryMap } from '../components/territory-map.tsx'
import { departmentLabel } from '../departments.ts'
import { messagesIn } from '../messages/index.ts'
import { departmentPath } from '../paths.ts'
import type { MuseumLine } from '../queries.ts'

/** The territory: its drawing, and its départements with their number of museums. */
export function DepartmentsPage({
  frame,
  network,
  museums,
}: {
  frame: Frame
  network: Network
  museums: readonly MuseumLine[]
}) {
  const { language } = frame
  const messages = messagesIn(language)
  const departments = network.departments
    .map((department) => ({
      code: department.code,
      name: departmentLabel(language, department),
      href: departmentPath(language, department),
      count: museums.filter((museum) => museum.department_code === department.code).length,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
  return (
    <Page
      frame={frame}
      title={messages.departmentsTitle}
      description={messages.departmentsDescription(network.names[language].territory)}
      wall={network.walls.map}
      head={
        <div class="sheet-head">
          <p class="kind">{network.names[language].territory}</p>
          <h1>{messages.departments(departments.length)}</h1>
        </div>
      }
    >
      <Room label={messages.departmentsTitle}>
        <Split>
          <Part span={8}>
            <TerritoryMap language={language} departments={departments} museums={[]} />
          </Part>
          <Part span={4}>
            <Rows>
              {departments.map(({ code, name, href, count }) => (
                <li key={code}>
                  <a href={href}>{name}</a>
                  <span class="when">{messages.museums(count)}</span>
                </li>
              ))}
            </Rows>
          </Part>
        </Split>
      </Room>
    </Page>
  )
}
