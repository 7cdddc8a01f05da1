import type { Remark } from '../../../written.ts'
import { shorten } from '../../remarks/index.ts'
import type { Violation } from '../schema/index.ts'
import type { Messages } from './fr.ts'

/** Why a LIDO file is refused whole; what its sentences say stands in the catalogues. */
export type LidoRefusal = Exclude<keyof Messages, Violation['reason'] | 'term-missing' | 'line'>

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
    ...(value === undefined ? {} : { value: shorten(value) }),
    severity: 'refused',
    reason,
    facts: reason === 'element-unexpected' ? { ...facts, spelling: spelling(element, facts.expected ?? '') } : facts,
  }
}

/** The name that was meant, when only its capitals are wrong. */
function spelling(element: string, expected: string): string {
  const local = element.replace(/^.*:/, '')
  const meant = expected.split(', ').find((name) => name.toLowerCase() === local.toLowerCase())
  return meant && meant !== local ? meant : ''
}
