import type { ComponentChildren } from 'preact'
import type { Language } from '../../platform/languages.ts'
import { customProperties } from '../../web/index.ts'
import type { WorkLine } from '../queries.ts'
import { Cartel } from './cartel.tsx'
import { WorkPicture, workRatio } from './work-picture.tsx'

/** Rows of works under a rail, each at its own proportions with its label. */
export function WorkHanging({
  works,
  language,
  size,
  museum = true,
  eager = 0,
  note,
}: {
  works: readonly WorkLine[]
  language: Language
  size?: 'dense' | 'large'
  /** False on the museum's own wall. */
  museum?: boolean
  /** How many of the first are fetched before anything is laid out: those that a telephone shows at once, two at most. */
  eager?: number
  /** A line under the label: why this work hangs here. */
  note?: (work: WorkLine) => ComponentChildren
}) {
  return (
    <ul class={size ? `hanging ${size}` : 'hanging'}>
      {works.map((work, index) => (
        <li class="work" key={work.id} style={customProperties({ ratio: workRatio(work) })}>
          <WorkPicture work={work} sizes={hungSizes(workRatio(work), size)} eager={index < eager} />
          <Cartel work={work} language={language} museum={museum} />
          {note ? <p class="why">{note(work)}</p> : null}
        </li>
      ))}
    </ul>
  )
}

/** The rows' height of work.css where there is room for it, in rem, and a quarter more: rows are widened to end together. */
const rowHeights = { dense: 13.5, large: 25, usual: 18.5 }

/**
 * How wide a work hangs, as `sizes` of HTML says it. On telephones a wide one has its row alone and a tall one half of it;
 * two thirds of that are asked for, since no eye sees the points of their screens one by one and their lines are slow.
 */
function hungSizes(ratio: number, size: 'dense' | 'large' | 'usual' = 'usual'): string {
  return `(min-width: 40rem) ${(ratio * rowHeights[size]).toFixed(1)}rem, ${ratio < 1.1 ? 35 : 60}vw`
}
