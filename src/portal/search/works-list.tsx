import { creatorWords, dateWords, techniqueWords, type WorkLine, WorkPicture } from '../../collections/index.ts'
import { workPath } from '../../collections/paths.ts'
import type { Language } from '../../platform/languages.ts'
import { hasMarks, Marked } from './marked.tsx'

/** Works one a line, with a small picture, and the words found in what is written of them. */
export function WorksList({
  works,
  typed,
  language,
}: {
  works: readonly WorkLine[]
  typed: string
  language: Language
}) {
  return (
    <ul class="works-list">
      {works.map((work, index) => {
        const date = dateWords(work, language)
        const creators = work.creators.map((creator) => creatorWords(creator, language)).join(', ')
        const excerpt = excerptOf(work, typed, language)
        return (
          <li key={work.id}>
            <WorkPicture work={work} sizes="6rem" eager={index < 4} />
            <p>
              <a href={workPath(language, work)}>
                <cite lang="fr">
                  <Marked text={work.shown_title} typed={typed} language={language} />
                </cite>
              </a>
              {date ? `, ${date}` : null}
              <span>
                <Marked text={creators} typed={typed} language={language} />
              </span>
              <span class="soft" lang={language === 'fr' ? undefined : 'fr'}>
                <Marked text={excerpt} typed={typed} language={language} />
              </span>
              <span class="soft">
                {work.museum_name}
                {work.museum_name.includes(work.commune_name) ? null : `, ${work.commune_name}`}
              </span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** Of what is written, first what holds the words looked for. */
function excerptOf(work: WorkLine, typed: string, language: Language): string {
  const written = [work.techniques, work.subject, work.object_types, work.inventory_number, work.domains, work.title]
    .filter((text) => text !== null)
    .map((text) => techniqueWords(text))
  return (written.find((text) => hasMarks({ text, typed, language })) ?? written[0] ?? '').slice(0, 200)
}
