import { type ComponentChildren, h } from 'preact'

type Props = {
  tag: `${string}-${string}`
  attributes?: Readonly<Record<string, string | number | boolean | undefined>>
  children?: ComponentChildren
}

/** A part of the page that works already, to which an element adds once its script has come (`elements/<tag>.ts`). */
export function CustomElement({ tag, attributes, children }: Props) {
  return h(tag, attributes ?? null, children)
}
