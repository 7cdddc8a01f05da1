import { type Artist, type ArtistWork, TitleOf } from '../../collections/index.ts'
import { workPath } from '../../collections/paths.ts'
import { type Frame, RoomHead } from '../../web/index.ts'
import { messagesIn } from './messages/index.ts'
import { layOutTimeLine } from './time-line.ts'

/** Works named in the list that equals the drawing. */
const listed = 60

/** A life and its works along the years, then the same as a list. Nothing where too little is dated. */
export function TimeLineDrawing({
  artist,
  works,
  language,
}: {
  artist: Artist
  works: readonly ArtistWork[]
  language: Frame['language']
}) {
  const line = layOutTimeLine(works, artist)
  if (!line) return null
  const say = messagesIn(language)
  const drawn = new Set(line.marks.map(({ id }) => id))
  const shown = works.filter(({ id }) => drawn.has(id)).slice(0, listed)
  return (
    <>
      <RoomHead title={say.timeLine} />
      <svg
        class="time-line"
        viewBox={`0 0 ${line.width} ${line.height}`}
        role="img"
        aria-label={say.timeLineLabel(line.marks.length)}
      >
        {line.life ? (
          <rect class="life" x={line.life.from} y={line.ground} width={line.life.to - line.life.from} height="8" />
        ) : null}
        <path class="axis" d={`M0 ${line.ground}H${line.width}`} />
        {line.ticks.map(({ year, x }, index) => (
          <g key={year}>
            <path class="axis" d={`M${x} ${line.ground}v12`} />
            {index % Math.ceil(line.ticks.length / 5) === 0 ? (
              <text x={x} y={line.ground + 46}>
                {year}
              </text>
            ) : null}
          </g>
        ))}
        {line.marks.map(({ id, from, to, y }) => (
          <rect key={id} class="mark" x={from} y={y} width={to - from} height="9" />
        ))}
      </svg>
      <details>
        <summary>{say.sameAsList}</summary>
        <ol class="year-list">
          {shown.map((work) => (
            <li key={work.id}>
              <span>{yearsOf(work)}</span>{' '}
              <a href={workPath(language, work)}>
                <TitleOf text={work.shown_title} />
              </a>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

function yearsOf({ earliest_year, latest_year }: ArtistWork): string {
  return earliest_year === latest_year ? String(earliest_year) : `${earliest_year}–${latest_year}`
}
