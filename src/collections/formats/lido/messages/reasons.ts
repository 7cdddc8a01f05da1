import type { Remark } from '../../../written.ts'
import type { Violation } from '../schema/index.ts'

/** Why a LIDO file is refused whole, with the facts that each sentence needs. */
export interface LidoRefusals {
  readonly empty: object
  readonly 'not-xml': object
  readonly 'not-lido': { readonly root: string }
  readonly 'document-type': object
  readonly 'too-deep': { readonly limit: number }
  readonly 'value-too-long': { readonly limit: number }
  readonly 'record-too-long': { readonly limit: number }
  readonly 'encoding-unknown': { readonly encoding: string }
  readonly 'encoding-wrong': { readonly encoding: string }
  readonly malformed: object
  readonly 'file-cut': { readonly name: string }
  readonly 'tags-crossed': { readonly name: string }
  readonly 'entity-unknown': object
  readonly 'prefix-unknown': { readonly name: string }
  readonly 'character-forbidden': object
  readonly 'attribute-twice': { readonly name: string }
  readonly 'schema-broken': { readonly count: number; readonly first_line: number }
}

export type LidoRefusal = keyof LidoRefusals

/** `term-missing`: the schema lets an object type be empty, its readers cannot. */
export type LidoReason = LidoRefusal | Violation['reason'] | 'term-missing'

export function refuseLido(
  reason: LidoRefusal,
  place: number,
  facts: Readonly<Record<string, string | number>> = {},
): Remark {
  return { place, severity: 'refused', reason, facts, whole: true }
}

export function remarkOn({ line, element, reason, value, facts }: Violation): Remark {
  return {
    place: line,
    column: element,
    ...(value === undefined ? {} : { value: value.length > 120 ? `${value.slice(0, 120)}…` : value }),
    severity: 'refused',
    reason,
    facts,
  }
}
