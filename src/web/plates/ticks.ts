import { p, type Sheet } from './drawing.ts'

/** A scale along one edge: one tick a unit (a decade, a centimetre, ten), a longer one at every `long`. */
export type Ticks = {
  /** What the first tick stands for, e.g. 1880. */
  from: number
  to: number
  step: number
  long: number
  /** Of the sheet's width, what lies between two ticks: a true scale of what is drawn. As wide as looks well without it. */
  pitch?: number
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
  if (ticks.pitch !== undefined) {
    measure(sheet, ticks, ticks.pitch * width, edge, inset, margin, room, colour)
    return
  }
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

/** A true scale: as many ticks as there is room for, each a dash of one line as thick as they are long. */
function measure(
  sheet: Sheet,
  { from, to, step, long }: Ticks,
  pitch: number,
  edge: 'top' | 'bottom',
  inset: number,
  margin: number,
  room: number,
  colour: string,
): void {
  const count = Math.min(Math.floor((to - from) / step), Math.floor(room / pitch)) + 1
  for (const [size, every] of [
    [13, 1],
    [26, long / step],
  ] as const) {
    const level = edge === 'bottom' ? sheet.height - inset - size / 2 : inset + size / 2
    const last = Math.floor((count - 1) / every) * every
    sheet.stroke(p`M${margin - 2} ${level}h${last * pitch + 3}`, colour, size, {
      'stroke-dasharray': `3 ${Math.round((pitch * every - 3) * 100) / 100}`,
    })
  }
}
