import type { Dimension, DimensionKind } from './dimension.ts'
import type { Measure } from './measure.ts'
import type { Token } from './tokens.ts'
import { centimetre, cubicCentimetre, cubicMetre, gramme, kilogramme, metre, type Unit } from './units.ts'

/** Names the numbers without letters, shares out the units and gives the dimensions. */
export function resolveMeasures(measures: readonly Measure[], tokens: readonly Token[], header?: Unit): Dimension[] {
  nameChains(measures)
  nameBareList(measures, tokens)
  nameOldLengths(measures)
  const found = measures.filter((measure) => !measure.dropped)
  for (const measure of found) {
    if (measure.unit?.quantity === 'weight') measure.kind = 'weight'
    if (measure.unit?.quantity === 'volume') measure.kind = 'volume'
  }
  const named = found.filter((measure) => measure.kind !== undefined)
  shareUnits(named, header)
  return named.flatMap(dimensionOf)
}

const order: readonly DimensionKind[] = ['height', 'width', 'depth']

const flat: readonly DimensionKind[] = ['width', 'height', 'depth']

/** « 18 x 24 »: height by width by depth, less those that have letters. */
function nameChains(measures: readonly Measure[]): void {
  let start = 0
  while (start < measures.length) {
    const chain = measures[start]?.chain
    let end = start
    while (end < measures.length && measures[end]?.chain === chain) end += 1
    if (end - start > 1) {
      const used = new Set<DimensionKind | undefined>()
      for (let at = start; at < end; at += 1) used.add(measures[at]?.kind)
      // « H. 24 x L. 30 x 5 » and « L. 30 x 24 »: a length stands for the width beside a height, and comes before it without.
      if (used.has('length') && used.has('height')) used.add('width')
      const free = (used.has('length') ? flat : order).filter((kind) => !used.has(kind))
      const notes = measures.slice(start, end).map((measure) => measure.part)
      const part = notes.find((note) => note !== undefined)
      for (let at = start; at < end; at += 1) {
        const measure = measures[at]
        if (!measure) continue
        measure.kind ??= free.shift()
        if (part) measure.part ??= part
      }
    }
    start = end
  }
}

/** « 45, 32 » and nothing else: height and width. */
function nameBareList(measures: readonly Measure[], tokens: readonly Token[]): void {
  if (measures.length < 2 || measures.length > 3 || measures.some((measure) => measure.kind !== undefined)) return
  if (
    tokens.some((token) =>
      token.type === 'word' ? token.text.length > 2 : token.type === 'mark' && token.sign !== ',',
    )
  )
    return
  for (const [at, measure] of measures.entries()) measure.kind = order[at]
}

/** `24.2 L` is a width, unless the same text also writes `l`. */
function nameOldLengths(measures: readonly Measure[]): void {
  const both = measures.some((measure) => measure.numberFirst && measure.letter === 'l')
  for (const measure of measures) if (measure.numberFirst && measure.letter === 'L' && !both) measure.kind = 'width'
}

const farMetres = 30

function shareUnits(measures: readonly Measure[], header: Unit | undefined): void {
  const lengths = measures.filter((measure) => !['weight', 'volume', 'scale'].includes(measure.kind ?? ''))
  // « Hauteur 0.61 ; Largeur 0.49 »: nobody measures a painting to a tenth of a millimetre.
  if (
    !header &&
    lengths.length > 1 &&
    lengths.every((measure) => !measure.unit && measure.decimals > 1 && measure.value < 10) &&
    lengths.some((measure) => measure.value < 1)
  ) {
    for (const measure of lengths) measure.unit = metre
    return
  }
  const following = new Array<Unit | undefined>(lengths.length)
  for (let at = lengths.length - 2; at >= 0; at -= 1) {
    const next = lengths[at + 1]
    following[at] = next?.unit ? (next.leading ? undefined : next.unit) : following[at + 1]
  }
  // « H. 138, l. 118 m »: what cannot be metres for one cannot for the other.
  if (lengths.some((measure, at) => !measure.unit && (following[at] ?? header) === metre && measure.value >= farMetres))
    for (const measure of lengths) if (measure.unit === metre && measure.value >= farMetres) measure.unit = centimetre
  let previous: Unit | undefined
  for (const [at, measure] of lengths.entries()) {
    if (!measure.unit) {
      const shared = previous ?? following[at] ?? header ?? centimetre
      measure.unit = shared === metre && measure.value >= farMetres ? centimetre : shared
    } else previous = measure.unit
  }
}

function dimensionOf(measure: Measure): Dimension[] {
  const { kind, value, least, part, approximate } = measure
  if (!kind || !Number.isFinite(value) || value <= 0) return []
  const described = { ...(part && { part }), ...(approximate && { approximate }) }
  if (kind === 'scale') return value > 1 ? [{ kind, scale: rounded(value), ...described }] : []
  const quantity = kind === 'weight' ? 'weight' : kind === 'volume' ? 'volume' : 'length'
  const unit = measure.unit?.quantity === quantity ? measure.unit : defaultUnit(measure)
  const amount = rounded(value * unit.factor)
  if (amount <= 0 || amount > 1e9) return []
  const lower = least !== undefined && least > 0 ? { least: rounded(least * unit.factor) } : {}
  if (quantity === 'weight') return [{ kind, value_g: amount, ...lower, ...described }]
  if (quantity === 'volume') return [{ kind, value_cm3: amount, ...lower, ...described }]
  return [{ kind, value_mm: amount, ...lower, ...described }]
}

function defaultUnit({ kind, letter, value }: Measure): Unit {
  if (kind === 'weight') return letter === 'PDS' ? kilogramme : gramme
  if (kind !== 'volume') return centimetre
  return value < 100 ? cubicMetre : cubicCentimetre
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
