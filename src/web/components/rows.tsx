import type { ComponentChildren } from 'preact'

/** A list of lines, each a single target: name, place, and when at the right. */
export function Rows({ children, label }: { children?: ComponentChildren; label?: string }) {
  return (
    <ul class="rows" aria-label={label}>
      {children}
    </ul>
  )
}

type RowProps = {
  href: string
  name: ComponentChildren
  where?: ComponentChildren
  when?: ComponentChildren
  id?: string
}

export function Row({ href, name, where, when, id }: RowProps) {
  return (
    <li id={id}>
      <a href={href}>{name}</a>
      {where === undefined ? null : <span class="where">{where}</span>}
      {when === undefined ? null : <span class="when">{when}</span>}
    </li>
  )
}
