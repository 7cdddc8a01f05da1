import type { ComponentChildren } from 'preact'
import { lifeWords, termName, WorkHanging, workSlug } from '../../collections/index.ts'
import { artistPath, termPath, workPath, worksPath } from '../../collections/paths.ts'
import { museumPath, museumsPath } from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import { Chips, type Frame, More, Notice, Page, Room, RoomHead, Row, Rows, Tabs } from '../../web/index.ts'
import { searchPath, suggestionsPath } from '../paths.ts'
import { AnswerNotes, Nothing } from './answer-notes.tsx'
import { readAsked, writeAsked } from './asked.ts'
import type { EverythingFound, Kind } from './find-everything.ts'
import { kinds, wordOfKind } from './find-everything.ts'
import { FindField } from './find-field.tsx'
import { messagesIn } from './messages/index.ts'

type Properties = {
  frame: Frame
  network: Network
  text: string
  only: Kind | undefined
  found: EverythingFound | undefined
  ready: boolean
}

/** Everything that answers a few words, in groups; without words, how to ask. */
export function SearchPage({ frame, network, text, only, found, ready }: Properties) {
  const { language } = frame
  const say = messagesIn(language)
  const path = searchPath(language)
  const total = found ? kinds.reduce((sum, kind) => sum + found.answers[kind].total, 0) : 0
  return (
    <Page
      frame={frame}
      title={text === '' ? say.searchTitle : say.resultsFor(text)}
      description={say.searchDescription(network.names[language].within)}
      wall={network.walls.list}
      kind="search-page"
      {...(total > 0 && { early: 'italic' })}
      {...(text !== '' && { robots: 'noindex' })}
      head={
        <>
          <h1 class={text === '' ? undefined : 'visually-hidden'}>
            {text === '' ? say.searchTitle : say.resultsFor(text)}
          </h1>
          <FindField
            action={path}
            label={say.yourSearch}
            value={text}
            search={say.search}
            suggestions={suggestionsPath(language)}
          />
        </>
      }
    >
      {ready ? null : (
        <Room>
          <Notice>
            <p>{say.preparing}</p>
          </Notice>
        </Room>
      )}
      {!found ? (
        <Help frame={frame} />
      ) : total === 0 ? (
        <Room label={say.searchTitle}>
          <Nothing
            language={language}
            asked={readAsked({ q: text })}
            answer={found.answers.work}
            path={worksPath(language)}
          />
        </Room>
      ) : (
        <>
          <Room label={say.groups}>
            <Tabs
              label={say.groups}
              tabs={[
                { href: path + writeAsked({ text }), label: say.kinds.all, current: only === undefined },
                ...kinds
                  .filter((kind) => found.answers[kind].total > 0)
                  .map((kind) => ({
                    href: hrefOf(frame, text, kind),
                    label: say.kinds[kind],
                    count: found.answers[kind].total,
                    current: only === kind,
                  })),
              ]}
            />
            {found.isAway ? <p class="note">{say.away}</p> : null}
          </Room>
          {found.order
            .filter((kind) => found.answers[kind].hits.length > 0)
            .map((kind) => (
              <Group key={kind} {...{ frame, text, kind, found, isOnly: only !== undefined }} />
            ))}
        </>
      )}
    </Page>
  )
}

function hrefOf({ language }: Frame, text: string, kind: Kind): string {
  if (kind === 'work') return worksPath(language) + writeAsked({ text })
  return `${searchPath(language)}${writeAsked({ text })}&genre=${wordOfKind[kind]}`
}

function Group({
  frame,
  text,
  kind,
  found,
  isOnly,
}: {
  frame: Frame
  text: string
  kind: Kind
  found: EverythingFound
  isOnly: boolean
}) {
  const { language } = frame
  const say = messagesIn(language)
  const answer = found.answers[kind]
  const rest = answer.total - answer.hits.length
  return (
    <Room rail>
      <RoomHead title={say.kinds[kind]}>
        {rest > 0 && !isOnly ? (
          <More href={hrefOf(frame, text, kind)}>{say.allOf(answer.total, say.kinds[kind])}</More>
        ) : undefined}
      </RoomHead>
      <AnswerNotes language={language} text={text} answer={answer} />
      {found.isAway ? <Labels frame={frame} kind={kind} found={found} /> : contentOf(kind, frame, found)}
    </Room>
  )
}

function contentOf(kind: Kind, { language }: Frame, found: EverythingFound): ComponentChildren {
  const say = messagesIn(language)
  if (kind === 'work') return <WorkHanging works={found.works} language={language} size="dense" eager={2} />
  if (kind === 'museum')
    return (
      <Rows label={say.kinds.museum}>
        {found.museums.map((museum) => (
          <Row key={museum.id} href={museumPath(language, museum)} name={museum.name} where={museum.commune_name} />
        ))}
      </Rows>
    )
  if (kind === 'person')
    return (
      <Rows label={say.kinds.person}>
        {found.persons.map((person) => (
          <Row
            key={person.id}
            href={artistPath(language, person)}
            name={person.name}
            where={lifeWords(person, language)}
          />
        ))}
      </Rows>
    )
  return (
    <Chips
      label={say.kinds.term}
      chips={found.terms.flatMap((term) => {
        const href = termPath(language, term)
        return href === undefined ? [] : [{ href, label: termName(language, term).text }]
      })}
    />
  )
}

/** While the database is away: what things are called; the pages of works can be told from it. */
function Labels({ frame: { language }, kind, found }: { frame: Frame; kind: Kind; found: EverythingFound }) {
  const { hits } = found.answers[kind]
  if (kind !== 'work')
    return (
      <ul class="rows">
        {hits.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
    )
  return (
    <Rows>
      {hits.map(({ id, label }) => (
        <Row key={id} href={workPath(language, { id, slug: workSlug(label) })} name={label} />
      ))}
    </Rows>
  )
}

function Help({ frame: { language } }: { frame: Frame }) {
  const say = messagesIn(language)
  return (
    <Room>
      <RoomHead title={say.help} />
      <ul class="prose">
        {say.helpLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <RoomHead title={say.browse} />
      <Chips
        label={say.browse}
        chips={[
          { href: worksPath(language), label: say.kinds.work },
          { href: museumsPath(language), label: say.kinds.museum },
        ]}
      />
    </Room>
  )
}
