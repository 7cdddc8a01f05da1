import {
  type Department,
  departmentLabel,
  MuseumHanging,
  type MuseumLine,
  MuseumRow,
  museumMessagesIn,
  type PublicTime,
  ShortState,
} from '../../museums/index.ts'
import { departmentPath } from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import { type Frame, Page, Part, Room, RoomHead, Rows, Split } from '../../web/index.ts'
import { messagesIn } from '../messages/index.ts'

type Properties = {
  frame: Frame
  network: Network
  commune: { name: string; slug: string }
  department: Department
  museums: readonly MuseumLine[]
  nearby: readonly { museum: MuseumLine; kilometres: number }[]
  time: PublicTime
}

/** A town: its museums, and those one can reach from it. */
export function CommunePage({ frame, network, commune, department, museums, nearby, time }: Properties) {
  const { language } = frame
  const say = messagesIn(language).commune
  const { museums: count, listTitle } = museumMessagesIn(language)
  const departmentName = departmentLabel(language, department)
  return (
    <Page
      frame={frame}
      title={commune.name}
      description={say.description(museums.length, commune.name, departmentName)}
      wall={department.wall}
      head={
        <>
          <div class="sheet-head">
            <p class="kind">
              <a href={departmentPath(language, department)}>{departmentName}</a>
            </p>
            <h1>{commune.name}</h1>
            <p class="lead">{count(museums.length)}</p>
          </div>
          <MuseumHanging museums={museums} network={network} language={language} />
        </>
      }
    >
      <Room>
        <Split>
          <Part span={6}>
            <RoomHead title={listTitle} />
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
          </Part>
          <Part span={6}>
            <RoomHead title={say.nearby} />
            <Rows>
              {nearby.map(({ museum, kilometres }) => (
                <MuseumRow
                  key={museum.id}
                  museum={museum}
                  language={language}
                  kilometres={kilometres}
                  state={<ShortState museum={museum} time={time} language={language} />}
                />
              ))}
            </Rows>
          </Part>
        </Split>
      </Room>
    </Page>
  )
}
