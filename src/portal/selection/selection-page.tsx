import type { WorkLine } from '../../collections/index.ts'
import { selectionFilePath, selectionPath, worksPath } from '../../collections/paths.ts'
import { type MuseumLine, MuseumRow, type PublicTime, ShortState } from '../../museums/index.ts'
import type { Language } from '../../platform/languages.ts'
import { CustomElement, type Frame, Page, Room, RoomHead, Rows, Title } from '../../web/index.ts'
import { messagesIn } from './messages/index.ts'
import { writeSelection } from './read-selection.ts'
import { SelectedWork } from './selected-work.tsx'

export interface SelectionPageProps {
  readonly frame: Frame
  /** Undefined on the visitor's own page, which the browser fills. */
  readonly works: readonly WorkLine[] | undefined
  /** Works of the address that are no longer shown. */
  readonly missing: number
  readonly museums: readonly MuseumLine[]
  readonly time: PublicTime
  readonly today: string
}

/** The works a visitor keeps, or those of an address received; on paper, a booklet. */
export function SelectionPage({ frame, works, missing, museums, time, today }: SelectionPageProps) {
  const { language, baseUrl } = frame
  const say = messagesIn(language)
  const title = works === undefined ? say.title : say.sharedTitle(works.length)
  const shown = new Map(museums.map((museum) => [museum.id, museum]))
  const concerned = [...new Set(works?.map(({ museum_id }) => museum_id))].flatMap((id) => shown.get(id) ?? [])
  return (
    <Page
      frame={frame}
      title={title}
      description={say.lead}
      kind="selection-page"
      sheet="selection"
      early="text"
      robots="noindex"
      head={
        <>
          <Title text={title} />
          <p class="lead">{works === undefined ? say.lead : say.sharedLead}</p>
        </>
      }
    >
      <CustomElement
        tag="my-selection"
        attributes={{
          'data-shared': works === undefined ? undefined : '',
          'data-path': selectionPath(language),
          'data-file': selectionFilePath(language),
          'data-words': wordsOfElement(language),
        }}
      >
        {works === undefined ? (
          <Room rail>
            <div class="prose" data-how>
              <p>{say.how}</p>
              <noscript>
                <p>{say.withoutScript}</p>
              </noscript>
              <p>
                <a href={worksPath(language)}>{say.begin}</a>
              </p>
            </div>
          </Room>
        ) : null}
        {works?.length === 0 ? (
          <Room rail>
            <p>{say.none}</p>
          </Room>
        ) : null}
        {works && works.length > 0 ? (
          <Room>
            {missing > 0 ? <p class="note">{say.missing(missing)}</p> : null}
            <ol class="hanging selected-works">
              {works.map((work, index) => (
                <SelectedWork
                  key={work.id}
                  eager={index < 4}
                  museum={shown.get(work.museum_id)}
                  {...{ work, time, today, language, baseUrl }}
                />
              ))}
            </ol>
            <p class="actions selection-file">
              <a
                class="more"
                href={writeSelection(
                  selectionFilePath(language),
                  works.map(({ id }) => id),
                )}
              >
                {say.csv}
              </a>
            </p>
          </Room>
        ) : null}
        {concerned.length > 0 ? (
          <div class="selection-museums">
            <Room rail>
              <RoomHead title={say.museums} />
              <Rows>
                {concerned.map((museum) => (
                  <MuseumRow
                    key={museum.id}
                    museum={museum}
                    language={language}
                    state={<ShortState museum={museum} time={time} language={language} />}
                  />
                ))}
              </Rows>
            </Room>
          </div>
        ) : null}
      </CustomElement>
    </Page>
  )
}

/** Sentences that the element fills itself: `{title}` and the like stand where its facts go. */
function wordsOfElement(language: Language): string {
  const { columns, ...say } = messagesIn(language)
  const { keepAll, keptAll, loading, failed, note, noteStays, drag, clear, cleared, undo, restored } = say
  const { print, share, copy, copied, notCopied, csv, full, onlyHere } = say
  return JSON.stringify({
    ...{ keepAll, keptAll, loading, failed, note, noteStays, drag, clear, cleared, undo, restored },
    ...{ print, share, copy, copied, notCopied, csv, full, onlyHere },
    count: say.count('{count}'),
    up: say.up('{title}'),
    down: say.down('{title}'),
    remove: say.remove('{title}'),
    taken: say.taken('{title}'),
    moved: say.moved('{title}', '{place}', '{count}'),
  })
}
