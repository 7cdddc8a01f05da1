import { p, type Sheet } from './drawing.ts'

/** A scale along one edge: one tick a unit (a decade, a centimetre, ten), a longer one at every `long`. */
export type Ticks = {
  /** What the first tick stands for, e.g. 1880. */
  from: number
  to: number
  step: number
  long: number
}

/** Draws the scale along the sheet's lower or upper edge, `inset` from it, at most `room` long. */
export function layTicks(
  sheet: Sheet,
  ticks: Ticks,
  edge: 'top' | 'bottom',
  inset: number,
  margin: number,
  room: number,
  colour: string,
): void {
  const { width, height } = sheet
  const count = Math.floor((ticks.to - ticks.from) / ticks.step) + 1
  const pitch = Math.min(room / Math.max(count - 1, 1), Math.min(width, height) * 0.03)
  let data = ''
  for (let tick = 0; tick < count; tick++) {
    const value = ticks.from + tick * ticks.step
    const size = value % ticks.long === 0 ? 26 : 13
    const along = tick * pitch
    if (edge === 'bottom') data += p`M${margin + along} ${height - inset}v${-size}`
    if (edge === 'top') data += p`M${margin + along} ${inset}v${size}`
  }
  sheet.stroke(data, colour, 3)
}
