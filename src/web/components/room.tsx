import type { ComponentChildren } from 'preact'
import type { Wall } from '../walls.ts'

type RoomProps = {
  wall?: Wall
  id?: string
  label?: string
  rail?: boolean
  class?: string
  children?: ComponentChildren
}

/** A section of the page with its wall; with `rail`, its content hangs from one. Named by `label`, or by its RoomHead. */
export function Room({ wall = 'day', id, label, rail = false, class: extra, children }: RoomProps) {
  return (
    <section class={`wall-${wall}`} id={id} aria-label={label}>
      <div class={['room', rail && 'rail', extra].filter(Boolean).join(' ')}>{children}</div>
    </section>
  )
}

type RoomHeadProps = { title: ComponentChildren; id?: string; level?: 2 | 3; children?: ComponentChildren }

/** A heading, and at the other end of its line what there is to know about it. */
export function RoomHead({ title, id, level = 2, children }: RoomHeadProps) {
  return (
    <div class="room-head">
      {level === 2 ? <h2 id={id}>{title}</h2> : <h3 id={id}>{title}</h3>}
      {children === undefined ? null : <p>{children}</p>}
    </div>
  )
}

/** What hangs from a rail between two paragraphs of the same wall. */
export function Rail({ class: extra, children }: { class?: string; children?: ComponentChildren }) {
  return <div class={extra ? `rail ${extra}` : 'rail'}>{children}</div>
}
