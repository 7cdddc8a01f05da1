import type { LidoElement } from '../xml/element.ts'
import type { Fields } from './fields.ts'

/** A record being read: the blocks in the language chosen, and the fields filled so far. */
export interface Reading {
  readonly description: LidoElement | undefined
  readonly administration: LidoElement | undefined
  /** The language of what does not say its own. */
  readonly main: string
  readonly fields: Fields
}
