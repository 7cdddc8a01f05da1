import { Cartel, TitleOf, type WorkLine, WorkPicture, wallOfWork, workRatio } from '../../collections/index.ts'
import { workComparisonPath } from '../../collections/paths.ts'
import { type Explored, ImageViewer } from '../../media/index.ts'
import type { Network } from '../../platform/network.ts'
import { customProperties, type Frame, Page, Room } from '../../web/index.ts'
import { labelOf } from '../selection/keep-button.tsx'
import { ChooseForm } from './choose-form.tsx'
import { messagesIn } from './messages/index.ts'
import { commonScale } from './scale.ts'
import { trueWidth } from './true-width.ts'

export interface ComparisonPageProps {
  readonly frame: Frame
  readonly network: Network
  readonly work: WorkLine
  readonly second: WorkLine | undefined
  /** What was typed for the second; several works may answer to it. */
  readonly typed: string | undefined
  readonly candidates: readonly WorkLine[]
}

/** Two works under one rail; at one scale when both their measures are known. */
export function ComparisonPage({ frame, network, work, second, typed, candidates }: ComparisonPageProps) {
  const { language } = frame
  const say = messagesIn(language)
  const sides = second ? [work, second] : [work]
  const [width, other] = sides.map(trueWidth)
  const scale =
    second && width !== undefined && other !== undefined
      ? commonScale(
          { width_mm: width, ratio: workRatio(work) },
          { width_mm: other, ratio: workRatio(second) },
          language,
        )
      : undefined
  const title = second ? say.title(work.shown_title, second.shown_title) : say.titleAlone(work.shown_title)
  const problem = problemOf({ work, second, typed, candidates }, say)
  return (
    <Page
      frame={frame}
      title={title}
      wall={wallOfWork(work, network)}
      kind="comparison-page"
      early="italic"
      sheet="comparison"
      robots="noindex"
      head={
        <>
          <h1 class="visually-hidden">{title}</h1>
          <div
            class={scale ? 'two-works scaled' : 'two-works'}
            style={customProperties(
              scale
                ? { one: `${scale.shares[0]}fr`, other: `${scale.shares[1]}fr`, ratio: scale.ratio }
                : { one: '1fr', other: '1fr' },
            )}
          >
            <div class="pictures">
              {sides.map((side, index) => (
                <div key={side.id} style={customProperties({ ratio: workRatio(side) })}>
                  <Side work={side} beside={sides[1 - index]} language={language} />
                </div>
              ))}
            </div>
            {scale ? (
              <p class="common-scale">
                <span style={customProperties({ share: scale.bar.share })} />
                {say.scale(scale.bar.length)}
              </p>
            ) : null}
            <div class="labels">
              {sides.map((side) => (
                <Cartel key={side.id} work={side} language={language} />
              ))}
            </div>
          </div>
          {second ? (
            <p class="note comparison-words">
              {scale ? say.sameScale : say.noScale}{' '}
              <a href={`${workComparisonPath(language, second)}?avec=${work.id}`}>{say.exchange}</a>
            </p>
          ) : null}
        </>
      }
    >
      <Room rail>
        {candidates.length > 1 ? (
          <>
            <h2>{say.several}</h2>
            <ul class="candidates">
              {candidates.map((each) => (
                <li key={each.id}>
                  <a href={`${workComparisonPath(language, work)}?avec=${each.id}`}>
                    <TitleOf text={each.shown_title} />
                  </a>
                  , {each.museum_name}, {each.commune_name}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <ChooseForm work={work} language={language} typed={problem ? typed : undefined} problem={problem} />
      </Room>
    </Page>
  )
}

function problemOf(
  { work, second, typed, candidates }: Pick<ComparisonPageProps, 'work' | 'second' | 'typed' | 'candidates'>,
  say: ReturnType<typeof messagesIn>,
): string | undefined {
  if (typed === undefined || second || candidates.length > 1) return undefined
  return candidates.some(({ id }) => id === work.id) ? say.itself : say.notFound(typed)
}

function Side({
  work,
  beside,
  language,
}: {
  work: WorkLine
  beside: WorkLine | undefined
  language: Frame['language']
}) {
  const explored = exploredOf(work, language)
  if (!explored) return <WorkPicture work={work} sizes="50vw" eager />
  return (
    <ImageViewer explored={explored} beside={beside && exploredOf(beside, language)} language={language} sizes="50vw" />
  )
}

function exploredOf(work: WorkLine, language: Frame['language']): Explored | undefined {
  const { image } = work
  return image && { image, label: labelOf(work, language), width_mm: trueWidth(work) }
}
