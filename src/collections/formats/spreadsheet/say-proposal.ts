import type { OperatorLanguage } from '../../../platform/operator.ts'
import { sayWhy } from '../remarks/index.ts'
import { targetLabel } from './labels.ts'
import type { Proposal } from './propose.ts'

/** Why a field is proposed for a column, or none, in words. */
export function sayProposal(language: OperatorLanguage, { why }: Proposal): string {
  switch (why.reason) {
    case 'content':
      return sayWhy(language, 'content', { example: why.example })
    case 'taken':
      return sayWhy(language, 'taken', { target: targetLabel(language, why.target), column: why.column })
    default:
      return sayWhy(language, why.reason, {})
  }
}
