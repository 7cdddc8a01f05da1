import { fold } from '../fold.ts'
import type { Dimension, DimensionKind } from './dimension.ts'

export type MainDimensions = {
  height_mm?: number
  width_mm?: number
  length_mm?: number
  depth_mm?: number
  diameter_mm?: number
}

const total = /(?:^|\s)(?:totale?s?|hors[- ]tout|encombrement|d'encombrement|ensemble|exterieure?s?)(?:$|\s)/
// The first that fits says what the work is when nothing is measured without a word.
const preferences = [
  /^(?:sans|hors) /,
  total,
  /feuille|papier/,
  /^(?!.*(?:cadre|socle|montage|boite|support|avec |^\d)).*/,
]

/**
 * The work itself in whole millimetres, without frame, base or mount. A length stands for the width where no width is
 * written; a thickness for the depth. Empty when nothing was measured.
 */
export function mainDimensions(dimensions: readonly Dimension[]): MainDimensions {
  const measured = dimensions.filter((dimension) => dimension.value_mm !== undefined)
  const itself = measured.filter((dimension) => dimension.part === undefined)
  const whole = measured.filter((dimension) => dimension.part !== undefined && total.test(fold(dimension.part)))
  const chosen = itself.length > 0 ? [...itself, ...whole] : ofOnePart(measured)
  const first = (kind: DimensionKind) => chosen.find((dimension) => dimension.kind === kind)?.value_mm
  const length = first('length')
  return withoutNone({
    height_mm: first('height'),
    width_mm: first('width') ?? length,
    length_mm: length,
    depth_mm: first('depth') ?? first('thickness'),
    diameter_mm: first('diameter'),
  })
}

function ofOnePart(dimensions: readonly Dimension[]): readonly Dimension[] {
  for (const preference of preferences) {
    const part = dimensions.find((dimension) => preference.test(fold(dimension.part ?? '')))?.part
    if (part !== undefined) return dimensions.filter((dimension) => dimension.part === part)
  }
  return dimensions.filter((dimension) => dimension.part === dimensions[0]?.part)
}

function withoutNone(values: { [Key in keyof MainDimensions]: number | undefined }): MainDimensions {
  const found: MainDimensions = {}
  for (const key of ['height_mm', 'width_mm', 'length_mm', 'depth_mm', 'diameter_mm'] as const) {
    const value = values[key]
    if (value !== undefined) found[key] = Math.max(1, Math.round(value))
  }
  return found
}
