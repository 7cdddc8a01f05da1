import type { Network } from '../../platform/network.ts'
import {
  ChosenFilters,
  CustomElement,
  type Frame,
  frameMessagesIn,
  Notice,
  Page,
  Part,
  Room,
  raised,
  Split,
  Tabs,
} from '../../web/index.ts'
import { MuseumFiltersForm } from '../components/museum-filters.tsx'
import { MuseumRow } from '../components/museum-row.tsx'
import type { PublicTime } from '../components/museum-state.tsx'
import { HoursOfDay, ShortState } from '../components/museum-state.tsx'
import { NearMe } from '../components/near-me.tsx'
import { departmentLabel, departmentOfCode } from '../departments.ts'
import { centreOf, type FilterOutcome, isPast, kilometresFrom } from '../filters/filter-museums.ts'
import type { FilterProblem, MuseumFilters } from '../filters/read-filters.ts'
import { writeFilters } from '../filters/read-filters.ts'
import { chipsOf, sayFilters } from '../filters/say-filters.ts'
import { messagesIn } from '../messages/index.ts'
import { museumsFilePath, museumsMapPath, museumsPath } from '../paths.ts'
import type { listCommunes, MuseumLine } from '../queries.ts'

export type ListProps = {
  frame: Frame
  network: Network
  museums: readonly MuseumLine[]
  communes: Awaited<ReturnType<typeof listCommunes>>
  filters: MuseumFilters
  problems: readonly FilterProblem[]
  outcome: FilterOutcome
  time: PublicTime
  today: string
}

/** The museums as lines, with what a visitor may ask of them at their side. */
export function ListPage({ frame, network, museums, communes, filters, problems, outcome, time, today }: ListProps) {
  const { language } = frame
  const messages = messagesIn(language)
  const path = museumsPath(language)
  const named = { network, communes }
  const found = outcome.museums
  const chips = chipsOf(language, filters, path, named)
  const from =
    filters.near === undefined ? undefined : centreOf(museums.filter((museum) => museum.commune_slug === filters.near))
  const day = typeof filters.open === 'object' ? filters.open.day : undefined
  return (
    <Page
      frame={frame}
      title={
        chips.length === 0
          ? messages.listTitle
          : messages.foundWith(messages.found(found.length), sayFilters(language, filters, named))
      }
      description={messages.listDescription(museums.length, network.names[language].within)}
      wall={network.walls.list}
      {...(chips.length > 0 && { robots: 'noindex' })}
      links={(['atom', 'json', 'csv'] as const).map((format) => ({
        rel: 'alternate',
        href: museumsFilePath(language, format),
        type: format === 'atom' ? 'application/atom+xml' : format === 'csv' ? 'text/csv' : 'application/json',
      }))}
      head={
        <div class="sheet-head" id="found-head" aria-live="polite">
          <h1>{messages.found(found.length)}</h1>
          <p class="lead">
            {raised(chips.length === 0 ? network.names[language].territory : sayFilters(language, filters, named))}
          </p>
        </div>
      }
    >
      <Room label={messages.listTitle}>
        {problems.map((problem) => (
          <Notice key={problem} tone="problem">
            <p>{messages.problems[problem]}</p>
          </Notice>
        ))}
        <Split>
          <Part span={3}>
            <CustomElement tag="live-filters" attributes={{ 'data-results': 'found-head found-list' }}>
              <MuseumFiltersForm
                frame={frame}
                action={path}
                network={network}
                filters={filters}
                outcome={outcome}
                communes={communes}
              />
            </CustomElement>
          </Part>
          <Part span={9} id="found-list">
            <div class="bar">
              <Tabs
                label={messages.views}
                tabs={[
                  { href: path + writeFilters(filters), label: messages.list, count: found.length, current: true },
                  { href: museumsMapPath(language) + writeFilters(filters), label: messages.map },
                ]}
              />
              <NearMe language={language} list="museums-found" />
            </div>
            <ChosenFilters chips={chips} messages={frameMessagesIn(language)} />
            {day && isPast(day, today) ? <p class="note">{messages.pastDay}</p> : null}
            {found.length === 0 ? (
              <Nothing language={language} href={path} />
            ) : (
              <ul class="rows folded" id="museums-found">
                {found.map((museum) => (
                  <MuseumRow
                    key={museum.id}
                    placed
                    museum={museum}
                    language={language}
                    department={departmentLabel(
                      language,
                      departmentOfCode(network, museum.department_code) ?? { name: '' },
                    )}
                    kilometres={from ? kilometresFrom(from, museum) : undefined}
                    state={
                      day ? (
                        <HoursOfDay museum={museum} time={time} language={language} day={day} />
                      ) : (
                        <ShortState museum={museum} time={time} language={language} />
                      )
                    }
                  />
                ))}
              </ul>
            )}
          </Part>
        </Split>
      </Room>
    </Page>
  )
}

/** An empty answer says what to loosen. */
export function Nothing({ language, href }: { language: Frame['language']; href: string }) {
  const { nothing } = messagesIn(language)
  return (
    <Notice title={nothing.title}>
      <p>{nothing.text}</p>
      <p>
        <a href={href}>{nothing.reset}</a>
      </p>
    </Notice>
  )
}
