import type { Language } from '../../../platform/languages.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { fold } from '../fold.ts'
import type { Dimension } from './dimension.ts'
import { messagesIn } from './messages/index.ts'

const noBreak = '\u00a0'

/** « H. 18,5 × l. 6,8 cm ; H. 32 × l. 20 cm (avec cadre) »: one unit a group, written once; the part as written where it has no translation. */
export function writeDimensions(dimensions: readonly Dimension[], language: Language): string {
  const { between, parts } = messagesIn(language)
  const groups: Dimension[][] = []
  for (const dimension of dimensions) {
    const group = groups[groups.length - 1]
    const [first] = group ?? []
    const joins =
      first?.value_mm !== undefined &&
      dimension.value_mm !== undefined &&
      first.part === dimension.part &&
      !group?.some((other) => other.kind === dimension.kind)
    if (group && joins) group.push(dimension)
    else groups.push([dimension])
  }
  return groups
    .map((group) => {
      const part = group[0]?.part
      return writeGroup(group, language) + (part ? ` (${parts[fold(part)] ?? parts[part] ?? part})` : '')
    })
    .join(between)
}

function writeGroup(group: readonly Dimension[], language: Language): string {
  const { labels, about } = messagesIn(language)
  const [unit, factor] = unitFor(group)
  const measures = group.map((dimension) => {
    const label = `${labels[dimension.kind]}${noBreak}${dimension.approximate ? `${about}${noBreak}` : ''}`
    if (dimension.kind === 'scale') return `${label}1/${formatNumber(language, dimension.scale ?? 1)}`
    const value = dimension.value_mm ?? dimension.value_g ?? dimension.value_cm3 ?? 0
    // Small things are measured finely: two decimals would lose them.
    const decimals = value / factor < 1 ? 3 : 2
    const least = dimension.least === undefined ? '' : `${formatNumber(language, dimension.least / factor, decimals)}–`
    return `${label}${least}${formatNumber(language, value / factor, decimals)}`
  })
  return measures.join(`${noBreak}× `) + (unit ? `${noBreak}${unit}` : '')
}

function unitFor(group: readonly Dimension[]): [string, number] {
  const [first] = group
  if (first?.kind === 'scale') return ['', 1]
  if (first?.value_g !== undefined) return first.value_g < 1000 ? ['g', 1] : ['kg', 1000]
  if (first?.value_cm3 !== undefined) return first.value_cm3 < 1000 ? ['cm³', 1] : ['dm³', 1000]
  const values = group.map((dimension) => dimension.value_mm ?? 0)
  if (values.every((value) => value < 10)) return ['mm', 1]
  return values.some((value) => value >= 10_000) ? ['m', 1000] : ['cm', 10]
}
