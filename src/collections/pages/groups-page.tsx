import { type Frame, Page, Room, Row, Rows } from '../../web/index.ts'
import type { GroupLine } from '../browsing/groups.ts'
import { groupPath } from '../paths.ts'
import { messagesIn } from './messages/index.ts'

/** Groups of works that a museum or the network put together. */
export function GroupsPage({ frame, groups }: { frame: Frame; groups: readonly GroupLine[] }) {
  const { language } = frame
  const say = messagesIn(language)
  return (
    <Page
      frame={frame}
      title={say.groupsTitle}
      description={say.groupsDescription}
      wall="woad"
      head={
        <div class="sheet-head">
          <h1>{say.groupsTitle}</h1>
          <p class="lead">{say.groupsDescription}</p>
        </div>
      }
    >
      <Room rail>
        {groups.length === 0 ? (
          <p>{say.noGroup}</p>
        ) : (
          <Rows>
            {groups.map((group) => (
              <Row
                key={group.slug}
                href={groupPath(language, group)}
                name={<span lang={language === 'fr' ? undefined : 'fr'}>{group.title}</span>}
                when={say.works(group.works)}
              />
            ))}
          </Rows>
        )}
      </Room>
    </Page>
  )
}
