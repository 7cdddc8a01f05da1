import type { Language } from '../../platform/languages.ts'
import type { SearchAnswer } from '../../search/index.ts'
import { type Facet, Facets, type Frame, frameMessagesIn, raised } from '../../web/index.ts'
import { type Asked, facetWord, wordsOf } from './asked.ts'
import { messagesIn } from './messages/index.ts'
import { type FacetName, facetNames } from './schema.ts'
import { YearRange } from './year-range.tsx'

type Properties = {
  frame: Frame
  action: string
  asked: Asked
  answer: SearchAnswer
  names: ReadonlyMap<string, string>
}

/** These say yes or nothing. */
const plainly: readonly FacetName[] = ['on_display', 'with_image', 'reusable']
const openFirst: readonly FacetName[] = ['domain', 'technique']

/** What a visitor may ask of the works, every choice with the number it would leave. */
export function WorksFacets({ frame, action, asked, answer, names }: Properties) {
  const { language } = frame
  const say = messagesIn(language)
  const terms = plainly.flatMap((facet) => (answer.facets[facet]?.values ?? []).map((value) => ({ facet, ...value })))
  const kept = wordsOf({ text: asked.text, asList: asked.asList, ...(asked.sort && { sort: asked.sort }) })
  return (
    <Facets
      action={action}
      facets={facetNames
        .filter((facet) => !plainly.includes(facet))
        .flatMap((facet) => facetOf(facet, answer, names, language))}
      messages={frameMessagesIn(language)}
      hidden={kept}
      submit={say.show(answer.total)}
    >
      {terms.length === 0 ? null : (
        <fieldset class="terms">
          <legend class="visually-hidden">{say.views}</legend>
          {terms.map(({ facet, value, count, chosen }) => (
            <label key={facet}>
              <input type="checkbox" name={facetWord(facet)} value={value} checked={chosen} />
              <span>{say.facets[facet]}</span>
              <span class="n">{count}</span>
            </label>
          ))}
        </fieldset>
      )}
      <YearRange language={language} asked={asked} histogram={answer.histogram ?? []} />
    </Facets>
  )
}

function facetOf(
  facet: FacetName,
  answer: SearchAnswer,
  names: ReadonlyMap<string, string>,
  language: Language,
): Facet[] {
  const say = messagesIn(language)
  const values = (answer.facets[facet]?.values ?? []).filter(
    ({ value, count, chosen }) => names.has(value) && (count > 0 || chosen),
  )
  if (values.length === 0) return []
  return [
    {
      name: facetWord(facet),
      label: say.facets[facet],
      values: values.map(({ value, count, chosen }) => ({
        value,
        label: raised(names.get(value) ?? ''),
        count,
        chosen,
      })),
      ...((openFirst.includes(facet) || values.some(({ chosen }) => chosen)) && { open: true }),
    },
  ]
}
