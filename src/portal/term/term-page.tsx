import {
  type BrowsedVocabulary,
  browsingMessagesIn,
  centuryWords,
  type Holding,
  type TermBranch,
  TermLink,
  termName,
  vocabularyPaths,
  vocabularyWalls,
  WorkHanging,
  type WorkLine,
} from '../../collections/index.ts'
import { termPath, worksPath } from '../../collections/paths.ts'
import { type MuseumLine, museumMessagesIn } from '../../museums/index.ts'
import { museumPath } from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { customProperties, type Frame, More, Page, Part, Room, RoomHead, Rows, raised, Split } from '../../web/index.ts'
import { searchWord } from '../search-links.ts'
import { messagesIn } from './messages/index.ts'

export interface TermPageProps {
  readonly frame: Frame
  readonly network: Network
  readonly vocabulary: BrowsedVocabulary
  readonly branch: TermBranch
  /** The broadest first. */
  readonly above: readonly TermBranch[]
  readonly holding: Holding
  readonly works: readonly WorkLine[]
  readonly museums: readonly MuseumLine[]
}

const museumsShown = 12
const narrowerShown = 60

/** A word of a vocabulary: its works, dealt between the museums; what is broader and narrower; who holds most; when. */
export function TermPage({ frame, network, vocabulary, branch, above, holding, works, museums }: TermPageProps) {
  const { language } = frame
  const say = messagesIn(language)
  const counts = browsingMessagesIn(language)
  const { museums: museumCount } = museumMessagesIn(language)
  const name = termName(language, branch)
  const capital = name.text.slice(0, 1).toUpperCase() + name.text.slice(1)
  const parent = above.at(-1)
  const holders = holding.museums.flatMap(({ id, works: count }) => {
    const museum = museums.find((each) => each.id === id)
    return museum ? [{ museum, count }] : []
  })
  return (
    <Page
      frame={frame}
      title={`${counts.termTitles[vocabulary]}${colon[language]} ${name.text}${parent ? ` (${termName(language, parent).text})` : ''}`}
      description={say.description(
        capital,
        counts.works(branch.works),
        museumCount(holding.museums.length),
        network.names[language].within,
      )}
      wall={vocabularyWalls[vocabulary]}
      kind="term-page"
      early="italic"
      head={
        <>
          <div class="sheet-head">
            <p class="kind">
              <a href={vocabularyPaths[vocabulary](language)}>{counts.termTitles[vocabulary]}</a>
              {above.map((term) => {
                const words = termName(language, term)
                return [
                  ', ',
                  <a
                    key={term.id}
                    href={termPath(language, term)}
                    lang={words.language === language ? undefined : words.language}
                  >
                    {raised(words.text)}
                  </a>,
                ]
              })}
            </p>
            <h1 lang={name.language === language ? undefined : name.language}>{raised(capital)}</h1>
            <p class="lead">{say.lead(counts.works(branch.works), museumCount(holding.museums.length))}</p>
          </div>
          <WorkHanging works={works} language={language} size="dense" eager={2} />
          <p class="after-hanging">
            <More href={`${worksPath(language)}?${searchWord[vocabulary]}=${branch.id}`}>{say.all(branch.works)}</More>
          </p>
        </>
      }
    >
      <Room rail>
        <Split>
          <Part span={7}>
            {branch.children.length === 0 ? null : (
              <>
                <RoomHead title={say.narrower} />
                <ul class="term-tree">
                  {branch.children
                    .toSorted((a, b) => b.works - a.works)
                    .slice(0, narrowerShown)
                    .map((term) => (
                      <li key={term.id}>
                        <TermLink term={term} language={language} />
                      </li>
                    ))}
                </ul>
              </>
            )}
            {holding.centuries.length < 2 ? null : (
              <div class={branch.children.length === 0 ? undefined : 'block'}>
                <RoomHead title={say.centuries} />
                <Centuries centuries={holding.centuries} language={language} />
              </div>
            )}
          </Part>
          <Part span={5}>
            <RoomHead title={say.museums} />
            <Rows>
              {holders.slice(0, museumsShown).map(({ museum, count }) => (
                <li key={museum.id}>
                  <a href={museumPath(language, museum)}>{museum.name}</a>
                  <span class="where">{museum.commune_name}</span>
                  <span class="when">{counts.works(count)}</span>
                </li>
              ))}
            </Rows>
          </Part>
        </Split>
      </Room>
    </Page>
  )
}

/** French puts a space before its colon. */
const colon = { fr: '\u00a0:', en: ':', es: ':', oc: ':', ca: ':' } as const

/** A bar a century; the numbers are there to read. */
export function Centuries({ centuries, language }: { centuries: Holding['centuries']; language: Frame['language'] }) {
  const most = Math.max(...centuries.map(({ works }) => works))
  return (
    <ul class="centuries">
      {centuries.map(({ century, works }) => (
        <li key={century} style={customProperties({ share: works / most })}>
          <span>{raised(centuryWords(language, century))}</span>
          <span class="count">{formatNumber(language, works)}</span>
        </li>
      ))}
    </ul>
  )
}
