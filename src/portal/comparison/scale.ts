import type { Language } from '../../platform/languages.ts'
import { formatNumber } from '../../platform/text/numbers.ts'

/** Two pictures at one scale: what part of the width each takes, and a bar to measure by. */
export interface CommonScale {
  /** Of 100; together they are 100. */
  readonly shares: readonly [number, number]
  /** Of 100, and what it stands for. */
  readonly bar: { readonly share: number; readonly length: string }
  /** The width of both over the height of the taller: what bounds them on a wide screen. */
  readonly ratio: number
}

interface Side {
  readonly width_mm: number
  /** Width over height, as shown. */
  readonly ratio: number
}

export function commonScale(one: Side, other: Side, language: Language): CommonScale {
  const width = one.width_mm + other.width_mm
  const height = Math.max(one.width_mm / one.ratio, other.width_mm / other.ratio)
  const share = (part: number) => Math.round((part / width) * 10_000) / 100
  const bar = roundLength(width / 5)
  return {
    shares: [share(one.width_mm), share(other.width_mm)],
    bar: { share: share(bar), length: lengthWords(bar, language) },
    ratio: width / height,
  }
}

/** The longest of 1, 2 or 5 of something that is not longer. */
function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power
}

function lengthWords(millimetres: number, language: Language): string {
  const [value, unit] =
    millimetres >= 1000 ? [millimetres / 1000, 'm'] : millimetres >= 10 ? [millimetres / 10, 'cm'] : [millimetres, 'mm']
  return `${formatNumber(language, value, 2)}\u00a0${unit}`
}
