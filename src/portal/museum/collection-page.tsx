import {
  browsingMessagesIn,
  centuryWords,
  type MuseumDomain,
  type MuseumFigures,
  termName,
  WorkHanging,
  type WorkLine,
} from '../../collections/index.ts'
import { domainPath, worksPath } from '../../collections/paths.ts'
import type { Department, Museum } from '../../museums/index.ts'
import { museumPath } from '../../museums/paths.ts'
import { type Frame, More, Page, Room, raised } from '../../web/index.ts'
import { searchWord } from '../search-links.ts'
import { messagesIn } from './messages/index.ts'

export interface CollectionPageProps {
  readonly frame: Frame
  readonly museum: Museum
  readonly department: Department
  readonly figures: MuseumFigures
  readonly domains: readonly (Omit<MuseumDomain, 'ids'> & { readonly hung: readonly WorkLine[] })[]
}

/** A museum's works on its own wall, domain after domain. */
export function CollectionPage({ frame, museum, department, figures, domains }: CollectionPageProps) {
  const { language } = frame
  const say = messagesIn(language)
  const { works } = browsingMessagesIn(language)
  const named = museum.name.includes(museum.commune_name) ? museum.name : `${museum.name}, ${museum.commune_name}`
  const address = `${worksPath(language)}?${searchWord.museum}=${museum.id}`
  const centuries = centurySpan(figures, language)
  return (
    <Page
      frame={frame}
      title={say.pageTitle(named)}
      description={say.description(named, works(figures.works))}
      wall={department.wall}
      kind="collection-page"
      early="italic"
      head={
        <>
          <div class="sheet-head">
            <p class="kind">
              <a href={museumPath(language, museum)}>{named}</a>
            </p>
            <h1>{say.title}</h1>
            <p class="lead">
              {raised(
                [
                  (figures.artists ?? 0) > 0
                    ? say.worksAndArtists(works(figures.works), figures.artists ?? 0)
                    : works(figures.works),
                  centuries,
                  figures.on_display > 0 ? say.onDisplay(figures.on_display) : undefined,
                ]
                  .filter(Boolean)
                  .join('. '),
              )}
            </p>
          </div>
          <p class="after-hanging">
            <More href={address}>{say.search}</More>
          </p>
        </>
      }
    >
      {domains.map((domain, index) => {
        const name = termName(language, { vocabulary: 'domain', label: domain.label })
        return (
          <Room key={domain.id} wall={department.wall}>
            <div class="room-head">
              <h2 lang={name.language === language ? undefined : name.language}>
                <a href={domainPath(language, domain)}>{name.text.slice(0, 1).toUpperCase() + name.text.slice(1)}</a>
              </h2>
              <p>
                <a href={`${address}&${searchWord.domain}=${domain.id}`}>{works(domain.works)}</a>
              </p>
            </div>
            <WorkHanging
              works={domain.hung}
              language={language}
              size="dense"
              museum={false}
              eager={index === 0 ? 2 : 0}
            />
          </Room>
        )
      })}
    </Page>
  )
}

/** « XVIe siècle – XXe siècle ». */
function centurySpan({ earliest_year, latest_year }: MuseumFigures, language: Frame['language']): string | undefined {
  if (earliest_year === null || latest_year === null) return undefined
  const of = (year: number) => centuryWords(language, year > 0 ? Math.ceil(year / 100) : Math.floor((year - 1) / 100))
  const [from, to] = [of(earliest_year), of(latest_year)]
  return from === to ? from : `${from} – ${to}`
}
