import type { ComponentChildren } from 'preact'
import {
  creatorWords,
  dateWords,
  lifeWords,
  techniqueWords,
  type Work,
  writeDimensions,
} from '../../collections/index.ts'
import { artistPath, termPath } from '../../collections/paths.ts'
import type { Language } from '../../platform/languages.ts'
import { typesetFrench } from '../../platform/text/typeset.ts'
import { Facts, raised } from '../../web/index.ts'
import { messagesIn } from './messages/index.ts'

/** What the register says of the work, in its order. What is written stands as it is; dates and measures are said in the visitor's language. */
export function WorkFacts({ work, language }: { work: Work; language: Language }) {
  const { names } = messagesIn(language)
  const written = (text: string | null): ComponentChildren =>
    text === null ? undefined : (
      <span lang={language === 'fr' ? undefined : 'fr'}>{raised(typesetFrench(paragraphs(text)))}</span>
    )
  const terms = (vocabulary: string, fallback: string | null): ComponentChildren => {
    const own = work.terms.filter((term) => term.vocabulary === vocabulary)
    if (own.length === 0) return written(fallback)
    return own.map((term, index) => {
      const path = termPath(language, term)
      return [
        index > 0 ? ', ' : '',
        path ? (
          <a key={term.id} href={path} lang={language === 'fr' ? undefined : 'fr'}>
            {term.label}
          </a>
        ) : (
          <span key={term.id} lang={language === 'fr' ? undefined : 'fr'}>
            {term.label}
          </span>
        ),
      ]
    })
  }
  const date = dateWords(work, language)
  const dimensions = work.measures as unknown as Parameters<typeof writeDimensions>[0]
  return (
    <Facts
      facts={[
        { name: names.object_types, value: terms('object-type', work.object_types) },
        { name: names.domains, value: terms('domain', work.domains) },
        {
          name: names.creators,
          value: work.creators.length === 0 ? undefined : <Creators work={work} language={language} />,
        },
        { name: names.former_attribution, value: written(work.former_attribution) },
        { name: names.school, value: written(work.school) },
        { name: names.date, value: date === undefined ? undefined : raised(date) },
        { name: names.epoch, value: written(work.epoch) },
        { name: names.copied_period, value: written(work.copied_period) },
        { name: names.places, value: written(work.places) },
        { name: names.techniques, value: terms('technique', work.techniques && techniqueWords(work.techniques)) },
        {
          name: names.dimensions,
          value: dimensions.length > 0 ? writeDimensions(dimensions, language) : written(work.dimensions),
        },
        {
          name: names.inscriptions,
          value: written([work.inscriptions, work.inscriptions_note].filter(Boolean).join(' ; ') || null),
        },
        { name: names.subject, value: terms('subject', work.subject) },
        { name: names.subject_source, value: written(work.subject_source) },
        { name: names.named_people, value: written(work.named_people) },
        { name: names.uses, value: written(work.uses) },
        { name: names.find, value: written([work.find, work.find_note].filter(Boolean).join(' ; ') || null) },
        { name: names.genesis, value: written(work.genesis) },
        { name: names.history, value: written(work.history) },
        { name: names.former_owners, value: written(work.former_owners) },
        { name: names.ethnic_group, value: written(work.ethnic_group) },
        { name: names.taxon, value: written(work.taxon) },
        { name: names.inventory_number, value: work.inventory_number ?? undefined },
        { name: names.joconde_id, value: work.joconde_id ?? undefined },
        { name: names.legal_status, value: written(work.legal_status) },
        { name: names.acquisition_date, value: written(work.acquisition_date) },
        { name: names.deposit, value: written(work.deposit) },
        { name: names.location, value: written(work.location) },
        { name: names.exhibitions, value: written(work.exhibitions) },
        { name: names.bibliography, value: written(work.bibliography) },
      ]}
    />
  )
}

function Creators({ work, language }: { work: Work; language: Language }) {
  return (
    <>
      {work.creators.map((creator, index) => {
        const words = creatorWords(creator, language)
        const life = lifeWords(creator, language)
        return (
          <span key={`${creator.name}${creator.role ?? ''}`}>
            {index > 0 ? <br /> : null}
            {creator.slug ? <a href={artistPath(language, { slug: creator.slug })}>{words}</a> : words}
            {creator.role ? <span lang={language === 'fr' ? undefined : 'fr'}>{`, ${creator.role}`}</span> : null}
            {life ? ` (${life})` : null}
          </span>
        )
      })}
    </>
  )
}

/** `#` separates paragraphs in the trade's writing, `;` what stands side by side. */
function paragraphs(text: string): string {
  return text.replaceAll('#', '. ').replace(/\s*;\s*/g, ' ; ')
}
