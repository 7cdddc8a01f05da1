import type { ComponentChildren } from 'preact'

type ButtonProps = {
  main?: boolean
  type?: 'submit' | 'button'
  name?: string
  value?: string
  children?: ComponentChildren
}

export function Button({ main = false, type = 'submit', name, value, children }: ButtonProps) {
  return (
    <button class={main ? 'button main' : 'button'} type={type} name={name} value={value}>
      {children}
    </button>
  )
}

type ButtonLinkProps = { href: string; main?: boolean; rel?: string; download?: boolean; children?: ComponentChildren }

/** A link that looks like the act it starts. */
export function ButtonLink({ href, main = false, rel, download, children }: ButtonLinkProps) {
  return (
    <a class={main ? 'button main' : 'button'} href={href} rel={rel} download={download}>
      {children}
    </a>
  )
}

/** Below a list: where the rest of it is. */
export function More({ href, children }: { href: string; children?: ComponentChildren }) {
  return (
    <a class="more" href={href}>
      {children}
    </a>
  )
}
