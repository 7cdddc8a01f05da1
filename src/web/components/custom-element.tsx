import { type ComponentChildren, h } from 'preact'

type Props = {
  tag: `${string}-${string}`
  attributes?: Readonly<Record<string, string | number | boolean | undefined>>
  /** What it adds may wait until the page has been painted; without it, it comes before the visitor can click or type. */
  later?: boolean
  children?: ComponentChildren
}

/** A part of the page that works already, to which an element adds once its script has come (`elements/<tag>.ts`). */
export function CustomElement({ tag, attributes, later, children }: Props) {
  return h(tag, { ...attributes, 'data-later': later }, children)
}
