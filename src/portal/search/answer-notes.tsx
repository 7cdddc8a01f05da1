import type { Language } from '../../platform/languages.ts'
import { joinWords } from '../../platform/text/lists.ts'
import type { SearchAnswer } from '../../search/index.ts'
import { Notice } from '../../web/index.ts'
import { type Asked, writeAsked } from './asked.ts'
import { messagesIn } from './messages/index.ts'
import { type FacetName, facetNames } from './schema.ts'

/** What was done with the words, when they were not taken as typed. */
export function AnswerNotes({ language, text, answer }: { language: Language; text: string; answer: SearchAnswer }) {
  const say = messagesIn(language)
  const { corrected, relaxed, total } = answer
  if (total === 0) return null
  return (
    <>
      {corrected === undefined ? null : <p class="note">{say.corrected(text, corrected)}</p>}
      {relaxed && relaxed.dropped.length > 0 ? (
        <p class="note">{say.relaxed(joinWords(language, relaxed.dropped.map(say.wordsChip)))}</p>
      ) : null}
      {relaxed?.quotes ? <p class="note">{say.unquoted}</p> : null}
    </>
  )
}

/** An empty answer says what to loosen, and leads to the nearest one that is not. */
export function Nothing({
  language,
  asked,
  answer,
  path,
}: {
  language: Language
  asked: Asked
  answer: SearchAnswer
  path: string
}) {
  const say = messagesIn(language)
  return (
    <Notice title={say.nothingTitle}>
      <p>{say.nothingText}</p>
      <Nearest language={language} asked={asked} answer={answer} path={path} />
      <p>
        <a href={path}>{say.reset}</a>
      </p>
    </Notice>
  )
}

/** The nearest question that finds more. */
export function Nearest({
  language,
  asked,
  answer,
  path,
}: {
  language: Language
  asked: Asked
  answer: SearchAnswer
  path: string
}) {
  const say = messagesIn(language)
  const { nearest } = answer
  if (!nearest) return null
  const { from, to, page: _page, ...rest } = asked
  const years = nearest.without.includes('years')
    ? {}
    : { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  const filters = Object.fromEntries(
    Object.entries(asked.filters).filter(([facet]) => !nearest.without.includes(facet)),
  )
  const without = nearest.without.map((name) =>
    facetNames.includes(name as FacetName)
      ? say.facets[name as FacetName].toLocaleLowerCase(language)
      : (say.withoutNames[name as keyof typeof say.withoutNames] ?? name),
  )
  return (
    <p>
      <a href={path + writeAsked({ ...rest, ...years, filters, text: nearest.text })}>
        {without.length > 0
          ? say.nearestWithout(joinWords(language, without), nearest.total)
          : say.nearest(nearest.text, nearest.total)}
      </a>
    </p>
  )
}
