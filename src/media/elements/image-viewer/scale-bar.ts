/** A round length, and how long it is on the screen. */
export interface Bar {
  readonly label: string
  readonly pixels: number
}

const longest = 160

/** The longest bar of a round length (1, 2 or 5 of something) that stays within 160 pixels; undefined when none is worth drawing. */
export function barFor(millimetresPerPixel: number): Bar | undefined {
  if (!(millimetresPerPixel > 0) || !Number.isFinite(millimetresPerPixel)) return undefined
  const room = millimetresPerPixel * longest
  const power = 10 ** Math.floor(Math.log10(room))
  const length = [5, 2, 1].map((step) => step * power).find((each) => each <= room) ?? power
  // A tenth of a millimetre is not what a photograph can tell.
  return length < 1 ? undefined : { label: lengthWords(length), pixels: Math.round(length / millimetresPerPixel) }
}

function lengthWords(millimetres: number): string {
  if (millimetres >= 1000) return `${millimetres / 1000}\u00a0m`
  return millimetres >= 10 ? `${millimetres / 10}\u00a0cm` : `${millimetres}\u00a0mm`
}
