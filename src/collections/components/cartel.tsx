import { museumPath } from '../../museums/paths.ts'
import type { Language } from '../../platform/languages.ts'
import { raised } from '../../web/index.ts'
import { messagesIn } from '../messages/index.ts'
import { workPath } from '../paths.ts'
import type { Creator, WorkLine } from '../queries.ts'
import { writeDating } from '../reading/index.ts'

export type Labelled = Pick<
  WorkLine,
  | 'id'
  | 'slug'
  | 'shown_title'
  | 'creators'
  | 'dating_edtf'
  | 'creation_date'
  | 'creation_period'
  | 'techniques'
  | 'museum_name'
  | 'museum_slug'
  | 'commune_name'
  | 'image'
>

/** The label beside a work: artist and dates; title and date; technique; museum and town. One order everywhere. */
export function Cartel({
  work,
  language,
  linked = true,
  museum = true,
}: {
  work: Labelled
  language: Language
  /** False on the work's own page. */
  linked?: boolean
  /** False on the museum's own wall. */
  museum?: boolean
}) {
  const messages = messagesIn(language)
  const [first, ...others] = work.creators
  const date = dateWords(work, language)
  const title = <TitleOf text={work.shown_title} />
  return (
    <p class="cartel">
      {first ? (
        <span class="artist">
          {creatorWords(first, language)} <LifeDates creator={first} language={language} />
          {others.length > 1
            ? ` ${messages.more(others.length)}`
            : others.map((other) => `, ${creatorWords(other, language)}`)}
        </span>
      ) : null}
      <span>
        {linked ? (
          <a class="title" href={workPath(language, work)}>
            {title}
          </a>
        ) : (
          <span class="title">{title}</span>
        )}
        {date ? [', ', ...raised(date)] : null}
      </span>
      {work.techniques ? (
        <span class="technique" lang={language === 'fr' ? undefined : 'fr'}>
          {techniqueWords(work.techniques)}
        </span>
      ) : null}
      {museum ? (
        <span class="place">
          {linked ? (
            work.museum_name
          ) : (
            <a href={museumPath(language, { slug: work.museum_slug })}>{work.museum_name}</a>
          )}
          {work.museum_name.includes(work.commune_name) ? null : `, ${work.commune_name}`}
          {work.image ? null : <small class="drawn">{messages.drawnPlate}</small>}
        </span>
      ) : null}
    </p>
  )
}

/** Old inventories write titles in capitals: small ones say the same without raising the voice. */
export function TitleOf({ text }: { text: string }) {
  const isCapitals = /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text)
  return (
    <cite class={isCapitals ? 'capitals' : undefined} lang="fr">
      {text}
    </cite>
  )
}

/** « attribué à Eugène Delacroix ». */
export function creatorWords(creator: Creator, language: Language): string {
  const { certainty } = messagesIn(language)
  if (creator.person_id === null && /^anonymes?$/i.test(creator.name)) return messagesIn(language).anonymous
  return Object.hasOwn(certainty, creator.certainty)
    ? certainty[creator.certainty as keyof typeof certainty](creator.name)
    : creator.name
}

function LifeDates({ creator, language }: { creator: Creator; language: Language }) {
  const words = lifeWords(creator, language)
  return words === undefined ? null : <small>({words})</small>
}

/** « 1798–1863 », « né en 1950 », « mort en 1650 »; undefined when neither is known. */
export function lifeWords(
  { birth_year, death_year }: Pick<Creator, 'birth_year' | 'death_year'>,
  language: Language,
): string | undefined {
  const messages = messagesIn(language)
  if (birth_year !== null && death_year !== null) return `${birth_year}–${death_year}`
  if (birth_year !== null) return messages.born(String(birth_year))
  return death_year === null ? undefined : messages.died(String(death_year))
}

/** The date as understood, in the visitor's language; as written when it was not. */
export function dateWords(
  work: Pick<Labelled, 'dating_edtf' | 'creation_date' | 'creation_period'>,
  language: Language,
): string | undefined {
  if (work.dating_edtf) return writeDating(work.dating_edtf, language)
  return work.creation_date ?? work.creation_period ?? undefined
}

/** « toile;bois(matériaux collés) » → « toile, bois (matériaux collés) ». « toile(s) » stays whole, and so does a number. */
export function techniqueWords(written: string): string {
  return written
    .split(/\s*[;#]\s*/)
    .filter(Boolean)
    .join(', ')
    .replace(/(?<=\p{L})\((?!\d|(?:e?s|e|x|aux)\))/gu, ' (')
}
