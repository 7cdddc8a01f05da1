import { WorkHanging, workSlug } from '../../collections/index.ts'
import { workPath, worksMapPath, worksPath } from '../../collections/paths.ts'
import type { Network } from '../../platform/network.ts'
import {
  ChosenFilters,
  CustomElement,
  type Frame,
  frameMessagesIn,
  Notice,
  Page,
  Pagination,
  Part,
  Room,
  Row,
  Rows,
  Split,
  Tabs,
} from '../../web/index.ts'
import { suggestionsPath } from '../paths.ts'
import { AnswerNotes, Nearest, Nothing } from './answer-notes.tsx'
import { type Asked, isNarrowed, lastPage, sorts, sortWord, wordsOf, worksPerPage, writeAsked } from './asked.ts'
import { FindField } from './find-field.tsx'
import type { WorksFound } from './find-works.ts'
import { messagesIn } from './messages/index.ts'
import { chipsOf } from './say-asked.ts'
import { WorksFacets } from './works-facets.tsx'
import { WorksList } from './works-list.tsx'

export type WorksProps = {
  frame: Frame
  network: Network
  asked: Asked
  found: WorksFound
  /** False while the first index is being made. */
  ready: boolean
}

/** The works of every museum, hung or listed, with what a visitor may ask of them at their side. */
export function WorksPage({ frame, network, asked, found, ready }: WorksProps) {
  const { language } = frame
  const say = messagesIn(language)
  const path = worksPath(language)
  const { answer, works, names } = found
  const chips = chipsOf(language, asked, path, names)
  const filters = chips.filter((_chip, at) => asked.text === '' || at > 0)
  const count = answer.total === 0 ? say.noWork : say.works(answer.total)
  const title = chips.length === 0 ? say.worksTitle : say.foundWith(count, chips.map(({ label }) => label).join(', '))
  const typed = asked.text === '' ? '' : (answer.corrected ?? asked.text)
  const { text: _text, page: _page, ...besides } = asked
  return (
    <Page
      frame={frame}
      title={title}
      description={say.worksDescription(answer.total, network.names[language].within)}
      wall={network.walls.list}
      kind="works-page"
      {...(answer.total > 0 && { early: 'italic' })}
      {...((isNarrowed(asked) || asked.sort || asked.asList || asked.page > 1) && { robots: 'noindex' })}
      head={
        <>
          <h1 class="visually-hidden">{title}</h1>
          <FindField
            action={path}
            label={say.searchLabel}
            value={asked.text}
            hidden={wordsOf(besides)}
            search={say.search}
            suggestions={suggestionsPath(language)}
          />
        </>
      }
    >
      <Room label={say.worksTitle}>
        <p class="visually-hidden" role="status" id="works-count">
          {count}
        </p>
        <div class="bar" id="works-views">
          <WorksViews {...{ frame, asked, count: answer.total }} />
          <SortLinks {...{ frame, asked }} />
        </div>
        {ready ? null : (
          <Notice>
            <p>{say.preparing}</p>
          </Notice>
        )}
        {works === undefined ? (
          <Away {...{ frame, found }} />
        ) : (
          <Split>
            <Part span={3}>
              <CustomElement
                tag="live-filters"
                attributes={{ 'data-results': 'works-count works-views works-found find-kept', 'data-renewed': true }}
              >
                <WorksFacets {...{ frame, action: path, asked, answer, names }} />
              </CustomElement>
            </Part>
            <Part span={9} id="works-found" class="works-found">
              <ChosenFilters chips={filters} messages={frameMessagesIn(language)} />
              <AnswerNotes language={language} text={asked.text} answer={answer} />
              {answer.total === 0 && ready ? (
                <Nothing {...{ language, asked, answer, path }} />
              ) : (
                <CustomElement tag="works-trail">
                  {asked.asList ? (
                    <WorksList works={works} typed={typed} language={language} />
                  ) : (
                    <WorkHanging works={works} language={language} size="dense" eager={2} />
                  )}
                </CustomElement>
              )}
              {answer.total > 0 ? <Nearest {...{ language, asked, answer, path }} /> : null}
              {answer.total > works.length && works.length > 0 ? (
                <p class="note">
                  {say.shown(
                    (asked.page - 1) * worksPerPage + 1,
                    (asked.page - 1) * worksPerPage + works.length,
                    answer.total,
                  )}
                </p>
              ) : null}
              <Pagination
                page={asked.page}
                pages={Math.min(lastPage, Math.ceil(answer.total / worksPerPage))}
                address={(page) => path + writeAsked({ ...asked, page })}
                messages={frameMessagesIn(language)}
              />
            </Part>
          </Split>
        )}
      </Room>
    </Page>
  )
}

/** The same works hung, listed, and where they are. */
export function WorksViews({
  frame: { language },
  asked,
  count,
  isMap = false,
}: {
  frame: Frame
  asked: Asked
  count: number
  isMap?: boolean
}) {
  const say = messagesIn(language)
  const first = { ...asked, page: 1 }
  return (
    <Tabs
      label={say.views}
      tabs={[
        {
          href: worksPath(language) + writeAsked({ ...first, asList: false }),
          label: say.hanging,
          count,
          current: !isMap && !asked.asList,
        },
        {
          href: worksPath(language) + writeAsked({ ...first, asList: true }),
          label: say.list,
          current: !isMap && asked.asList,
        },
        { href: worksMapPath(language) + writeAsked({ ...first, asList: false }), label: say.map, current: isMap },
      ]}
    />
  )
}

function SortLinks({ frame: { language }, asked }: { frame: Frame; asked: Asked }) {
  const say = messagesIn(language)
  const { sort: _sort, page: _page, ...unsorted } = asked
  const first = asked.text === '' ? say.sorts.hanging : say.sorts.relevance
  return (
    <form class="sorts" action={worksPath(language)}>
      {wordsOf(unsorted).map((field) => (
        <input key={`${field.name} ${field.value}`} type="hidden" {...field} />
      ))}
      <label for="sort">{say.sortBy}</label>
      <select id="sort" name="tri">
        <option value="">{first}</option>
        {sorts.map((sort) => (
          <option key={sort} value={sortWord(sort)} selected={asked.sort === sort}>
            {say.sorts[sort]}
          </option>
        ))}
      </select>
      <button class="button" type="submit">
        {say.applySort}
      </button>
    </form>
  )
}

/** While the database is away the index still knows what works are called, and where their pages are. */
function Away({ frame: { language }, found: { answer } }: { frame: Frame; found: WorksFound }) {
  const say = messagesIn(language)
  return (
    <>
      <p class="note">{say.away}</p>
      <Rows label={say.worksTitle}>
        {answer.hits.map(({ id, label }) => (
          <Row key={id} href={workPath(language, { id, slug: workSlug(label) })} name={label} />
        ))}
      </Rows>
    </>
  )
}
