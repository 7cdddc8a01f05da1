import { formatNumber } from '../../platform/text/numbers.ts'
import { type Frame, Page, Room, RoomHead, raised, type Wall } from '../../web/index.ts'
import { type BrowsedVocabulary, browsedVocabularies, depthWithin } from '../browsing/used-terms.ts'
import { domainsPath, periodsPath, subjectsPath, techniquesPath, termPath } from '../paths.ts'
import { type TermBranch, termName } from '../vocabularies/index.ts'
import { messagesIn } from './messages/index.ts'

export const vocabularyPaths = {
  technique: techniquesPath,
  period: periodsPath,
  subject: subjectsPath,
  domain: domainsPath,
} as const satisfies Record<BrowsedVocabulary, (language: Frame['language']) => string>

export const vocabularyWalls: Readonly<Record<BrowsedVocabulary, Wall>> = {
  technique: 'ochre',
  period: 'pompeian',
  subject: 'aubergine',
  domain: 'bottle',
}

/** Lines of a page; what is deeper stands on the page of the term above it. */
const mostLines = 500
const mostLone = 90

type Properties = { frame: Frame; vocabulary: BrowsedVocabulary; tree: readonly TermBranch[] }

/** A vocabulary as far as works hang under it. */
export function TermsPage({ frame, vocabulary, tree }: Properties) {
  const { language } = frame
  const say = messagesIn(language)
  const title = say.termTitles[vocabulary]
  // What museums brought, names above all, stands under nothing: by the thousand, it would bury the tree.
  const isTree = tree.some(({ children }) => children.length > 0)
  const lone = isTree ? tree.filter(({ children }) => children.length === 0) : []
  const headings = isTree ? tree.filter(({ children }) => children.length > 0) : tree
  return (
    <Page
      frame={frame}
      title={title}
      description={say.termDescriptions[vocabulary]}
      wall={vocabularyWalls[vocabulary]}
      head={
        <div class="sheet-head">
          <p class="kind">
            {browsedVocabularies
              .filter((each) => each !== vocabulary)
              .map((each, index) => [
                index > 0 ? ', ' : '',
                <a key={each} href={vocabularyPaths[each](language)}>
                  {say.termTitles[each]}
                </a>,
              ])}
          </p>
          <h1>{title}</h1>
          <p class="lead">{say.termDescriptions[vocabulary]}</p>
        </div>
      }
    >
      <Room rail>
        <TermTree branches={headings} language={language} depth={depthWithin(headings, mostLines)} />
      </Room>
      {lone.length === 0 ? null : (
        <Room rail>
          <RoomHead title={say.loneTerms}>
            {lone.length > mostLone ? say.mostBorne(mostLone, lone.length) : undefined}
          </RoomHead>
          <TermTree branches={mostBorne(lone)} language={language} depth={1} />
        </Room>
      )}
    </Page>
  )
}

/** What stands deeper than this is folded. */
const openDepth = 1

export function TermTree({
  branches,
  language,
  depth,
  level = 0,
}: {
  branches: readonly TermBranch[]
  language: Frame['language']
  /** Levels still shown. */
  depth: number
  level?: number
}) {
  const say = messagesIn(language)
  return (
    <ul class={level === 0 ? 'term-tree' : undefined}>
      {branches.map((branch) => {
        const inner =
          branch.children.length > 0 && depth > 1 ? (
            <TermTree branches={branch.children} language={language} depth={depth - 1} level={level + 1} />
          ) : null
        return (
          <li key={branch.id}>
            <TermLink term={branch} language={language} />
            {inner && level >= openDepth ? (
              <details>
                <summary>{say.narrowerCount(branch.children.length)}</summary>
                {inner}
              </details>
            ) : (
              inner
            )}
          </li>
        )
      })}
    </ul>
  )
}

export function TermLink({ term, language }: { term: TermBranch; language: Frame['language'] }) {
  const name = termName(language, term)
  return (
    <>
      <a href={termPath(language, term)} lang={name.language === language ? undefined : name.language}>
        {raised(name.text)}
      </a>{' '}
      <small>{formatNumber(language, term.works)}</small>
    </>
  )
}

/** The words most borne, in the order of all. */
function mostBorne(terms: readonly TermBranch[]): readonly TermBranch[] {
  const kept = new Set(
    terms
      .toSorted((a, b) => b.works - a.works)
      .slice(0, mostLone)
      .map(({ id }) => id),
  )
  return terms.filter(({ id }) => kept.has(id))
}
