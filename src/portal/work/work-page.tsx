import {
  Cartel,
  creatorWords,
  TitleOf,
  type Work,
  WorkHanging,
  type WorkLine,
  WorkPicture,
  wallOfWork,
  workRatio,
} from '../../collections/index.ts'
import { workFilePath, workLabelPath, workPath } from '../../collections/paths.ts'
import { ImageViewer } from '../../media/index.ts'
import { pictureHref } from '../../media/paths.ts'
import { type Museum, OpeningState, type PublicTime, scheduleOf } from '../../museums/index.ts'
import { museumPath } from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import { formatDay } from '../../platform/text/dates.ts'
import { typesetFrench } from '../../platform/text/typeset.ts'
import {
  Columns,
  customProperties,
  type Frame,
  Page,
  Part,
  ProseText,
  Room,
  RoomHead,
  type SharedImage,
  Split,
  shortName,
} from '../../web/index.ts'
import { ChooseForm } from '../comparison/choose-form.tsx'
import { trueWidth } from '../comparison/true-width.ts'
import { WorksTrail } from '../search/works-trail.tsx'
import { KeepButton, labelOf } from '../selection/keep-button.tsx'
import type { Reason } from './akin-works.ts'
import { citedAddress } from './citation.ts'
import { QrCode } from './label/qr-code.tsx'
import { messagesIn } from './messages/index.ts'
import { workPageTitle } from './page-title.ts'
import { workStructured } from './structured.ts'
import { WorkFacts } from './work-facts.tsx'

export interface AkinLine {
  readonly work: WorkLine
  readonly reason: Reason
  /** By road, as a rough estimate; undefined in the same town or where a point is missing. */
  readonly minutes: number | undefined
}

export interface WorkPageProps {
  readonly frame: Frame
  readonly network: Network
  readonly work: Work
  readonly museum: Museum
  readonly akin: readonly AkinLine[]
  readonly time: PublicTime
  readonly today: string
}

/** A work: the picture as large as the screen allows, its label; what is known of it; where it is; its kin in other museums. */
export function WorkPage({ frame, network, work, museum, akin, time, today }: WorkPageProps) {
  const { language } = frame
  const say = messagesIn(language)
  const [first] = work.creators
  const artist = first ? creatorWords(first, language) : undefined
  const elsewhere = akin.filter((line) => line.work.museum_id !== work.museum_id)
  const here = akin.filter((line) => line.work.museum_id === work.museum_id)
  const schedule = scheduleOf(museum, network)
  return (
    <Page
      frame={frame}
      title={workPageTitle(work, shortName(frame), language)}
      description={say.description(work.shown_title, artist, work.museum_name, work.commune_name)}
      wall={wallOfWork(work, network)}
      kind="work-page"
      early="italic"
      image={sharedImage(work, frame.baseUrl)}
      structured={workStructured(work, language, frame.baseUrl)}
      links={[{ rel: 'alternate', href: workFilePath(work, 'json'), type: 'application/json', title: say.data }]}
      head={
        <div class="viewer">
          <div class="stage" style={customProperties({ ratio: workRatio(work) })}>
            {work.image ? (
              <ImageViewer
                explored={{ image: work.image, label: labelOf(work, language), width_mm: trueWidth(work) }}
                language={language}
                sizes={stageSizes(work)}
              />
            ) : (
              <WorkPicture work={work} eager />
            )}
          </div>
          <div class="beside">
            <h1 class="visually-hidden">{work.shown_title}</h1>
            <Cartel work={work} language={language} linked={false} />
            {work.image ? null : <p class="drawn-note">{say.drawn}</p>}
            <KeepButton work={work} language={language} />
            <WorksTrail language={language} />
            <details class="beside-another">
              <summary>{say.beside}</summary>
              <ChooseForm work={work} language={language} />
            </details>
          </div>
        </div>
      }
    >
      <Room rail>
        <Split>
          <Part span={6}>
            {work.description || work.commentary ? (
              <>
                {[work.description, work.commentary].map((text, index) =>
                  text ? <ProseText key={index} text={typesetFrench(text)} lang="fr" /> : null,
                )}
                {language === 'fr' ? null : <p class="note">{say.onlyInFrench}</p>}
              </>
            ) : null}
            <RoomHead title={say.where} />
            <p class="where-to-see">
              <a href={museumPath(language, { slug: work.museum_slug })}>{work.museum_name}</a>, {work.commune_name}
              <br />
              <OpeningState language={language} schedule={schedule} holidays={time.holidays} instant={time.now} />
              <br />
              {work.on_display === null
                ? say.unknownDisplay
                : work.on_display
                  ? say.onDisplay(work.display_place)
                  : say.inStore}
            </p>
          </Part>
          <Part span={6}>
            <RoomHead title={say.facts} />
            <WorkFacts work={work} language={language} />
          </Part>
        </Split>
      </Room>
      <Akin title={say.same} lines={elsewhere} language={language} />
      <Akin title={say.sameHere} lines={here} language={language} />
      <Room rail>
        <Columns>
          <div>
            <h2>{say.cite}</h2>
            <div class="on-paper">
              <QrCode address={frame.baseUrl + workPath(language, { id: work.id, slug: '' })} />
            </div>
            <p>
              {artist ? `${artist}, ` : ''}
              <TitleOf text={work.shown_title} />, {work.museum_name}, {work.commune_name}
              {work.inventory_number ? `, ${work.inventory_number}` : ''}. {citedAddress(work, frame.baseUrl)},{' '}
              {say.consulted(formatDay(language, today))}.
            </p>
            <p>
              <a class="more" href={workFilePath(work, 'bib')}>
                {say.citeAs.bib}
              </a>{' '}
              <a class="more" href={workFilePath(work, 'ris')}>
                {say.citeAs.ris}
              </a>
            </p>
          </div>
          <div class="reuses">
            <h2>{say.reuse}</h2>
            <p>
              {say.reuseFacts} {work.image ? null : say.plateFree}
            </p>
            <p>
              {work.image?.large ? (
                <a class="more" href={pictureHref(work.image, 'max')} download>
                  {say.download}
                </a>
              ) : (
                <a class="more" href={workFilePath(work, 'svg')}>
                  {say.plate}
                </a>
              )}{' '}
              <a class="more" href={workFilePath(work, 'json')}>
                {say.data}
              </a>{' '}
              <a class="more" href={workLabelPath(work)}>
                {say.label}
              </a>
            </p>
          </div>
          <div class="asks">
            <h2>{say.ask}</h2>
            <p>{say.askMuseum}</p>
            <p>
              <a
                class="more"
                href={
                  work.museum_email
                    ? `mailto:${work.museum_email}?subject=${encodeURIComponent(say.mailSubject(work.shown_title, work.inventory_number))}`
                    : museumPath(language, { slug: work.museum_slug })
                }
              >
                {say.writeMuseum(work.museum_name)}
              </a>
            </p>
          </div>
        </Columns>
      </Room>
    </Page>
  )
}

function Akin({ title, lines, language }: { title: string; lines: readonly AkinLine[]; language: Frame['language'] }) {
  if (lines.length === 0) return null
  const say = messagesIn(language)
  const byWork = new Map(lines.map((line) => [line.work.id, line]))
  return (
    <Room class="akin">
      <RoomHead title={title} />
      <WorkHanging
        works={lines.map(({ work }) => work)}
        language={language}
        note={(work) => {
          const line = byWork.get(work.id)
          if (!line) return null
          const words = reasonWords(line.reason, language)
          return line.minutes === undefined ? words : `${words}, ${say.away(durationWords(line.minutes))}`
        }}
      />
    </Room>
  )
}

/** How wide the stage of `work.css` is: a telephone then fetches no more than it shows. */
function stageSizes(work: Work): string {
  const byHeight = `${Math.round(74 * workRatio(work))}vh`
  return `(min-width: 56rem) min(100vw - 22rem, ${byHeight}), min(100vw - 2rem, ${byHeight})`
}

export function reasonWords(reason: Reason, language: Frame['language']): string {
  const { because } = messagesIn(language)
  if (reason.why === 'artist') return because.artist(reason.name)
  if (reason.why === 'period') return because.period
  return because[reason.why](reason.label)
}

/** « 45 min », « 2 h 05 »: the same in every language. */
function durationWords(minutes: number): string {
  if (minutes < 60) return `${minutes}\u00a0min`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}\u00a0h${rest === 0 ? '' : `\u00a0${String(rest).padStart(2, '0')}`}`
}

/** What other sites show of the page: the photograph where there is one, else the plate at their proportions. */
function sharedImage(work: Work, baseUrl: string): SharedImage {
  const size = work.image?.sizes.findLast(({ width }) => width <= 1600)
  if (work.image && size)
    return {
      href: baseUrl + pictureHref(work.image, size),
      alt: work.image.alternative_text ?? work.shown_title,
      ...size,
    }
  return { href: baseUrl + workFilePath(work, 'png'), alt: work.shown_title, width: 1200, height: 630 }
}
