import { typesetFrench } from '../../platform/text/typeset.ts'
import { type Frame, Page, ProseText, Room } from '../../web/index.ts'
import type { Group } from '../browsing/groups.ts'
import { WorkHanging } from '../components/work-hanging.tsx'
import { groupsPath } from '../paths.ts'
import type { WorkLine } from '../queries.ts'
import { messagesIn } from './messages/index.ts'

/** A group, its works hung in its own order. */
export function GroupPage({ frame, group, works }: { frame: Frame; group: Group; works: readonly WorkLine[] }) {
  const { language } = frame
  const say = messagesIn(language)
  return (
    <Page
      frame={frame}
      title={group.title}
      description={say.groupDescription(group.title, works.length)}
      wall="woad"
      early="italic"
      head={
        <>
          <div class="sheet-head">
            <p class="kind">
              <a href={groupsPath(language)}>{say.groupsTitle}</a>
            </p>
            <h1 lang={language === 'fr' ? undefined : 'fr'}>{group.title}</h1>
            <p class="lead">{say.works(works.length)}</p>
          </div>
          <WorkHanging works={works} language={language} eager={2} />
        </>
      }
    >
      {group.description ? (
        <Room rail>
          <ProseText text={typesetFrench(group.description)} lang="fr" />
        </Room>
      ) : null}
    </Page>
  )
}
