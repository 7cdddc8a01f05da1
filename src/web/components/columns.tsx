import type { ComponentChildren } from 'preact'

type Span = 3 | 4 | 5 | 6 | 7 | 8 | 9

/** Twelve columns on a wide wall, one on a phone. */
export function Split({ children }: { children?: ComponentChildren }) {
  return <div class="split">{children}</div>
}

export function Part({
  span,
  id,
  class: extra,
  children,
}: {
  span: Span
  id?: string
  class?: string
  children?: ComponentChildren
}) {
  return (
    <div class={extra ? `c${span} ${extra}` : `c${span}`} id={id}>
      {children}
    </div>
  )
}

/** As many equal columns as fit. */
export function Columns({ children }: { children?: ComponentChildren }) {
  return <div class="columns">{children}</div>
}
