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
  /** How many of the first are in sight at once. */
  eager?: number
  /** A line under the label: why this work hangs here. */
  note?: (work: WorkLine) => ComponentChildren
}) {
  return (
    <ul class={size ? `hanging ${size}` : 'hanging'}>
      {works.map((work, index) => (
        <li class="work" key={work.id} style={customProperties({ ratio: workRatio(work) })}>
          <WorkPicture work={work} sizes="(min-width: 40rem) 20rem, 60vw" eager={index < eager} />
          <Cartel work={work} language={language} museum={museum} />
          {note ? <p class="why">{note(work)}</p> : null}
        </li>
      ))}
    </ul>
  )
}
