import type { Clause } from './measure.ts'
import type { Token } from './tokens.ts'

/** Whether a number only completes the one before it: an index, decimals of a metre, a total, the end of an interval. */
export function completesLast(clause: Clause, token: Token & { type: 'number' }, before: Token | undefined): boolean {
  const { last } = clause
  if (!last || !clause.fresh) return false
  // « 20.5 L1 »: the second of its kind.
  if (last.numberFirst && token.glued && before?.type === 'word' && /^\d$/.test(token.text)) {
    last.part = [last.part, token.text].filter(Boolean).join(' ')
    return true
  }
  const metres = last.unit?.factor === 1000 && last.unit.quantity === 'length' && clause.joined === ''
  // « 1 m 64 ».
  if (metres && clause.labels.length === 0 && /^\d{2}$/.test(token.text)) {
    last.value += token.value / 100
    clause.fresh = false
    return true
  }
  // « 38 + 38 + 28 = 104 ».
  if (clause.joined === 'sum') return true
  if (clause.joined === 'equals') {
    last.value = token.value
    clause.joined = ''
    return true
  }
  if (clause.joined !== 'to' || clause.labels.length > 0 || last.least !== undefined) return false
  last.least = Math.min(last.value, token.value)
  last.value = Math.max(last.value, token.value)
  clause.joined = ''
  return true
}
