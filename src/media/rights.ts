import { licenceOf, licences } from './licences.ts'

/** What decides how large an image is shown, and when. */
export interface Rights {
  readonly licence: string | null
  readonly protected: boolean
  readonly protected_until_year: number | null
  readonly embargo_until_on: string | null
}

/** The long side of an image shown small. */
export const smallSide = 400

/** Larger than this nobody looks at in one piece: the tiles go further. */
export const largestArea = 24_000_000

/** False while its museum keeps it for a day to come. `today` is `YYYY-MM-DD` in the network's zone. */
export function isSeen(image: Pick<Rights, 'embargo_until_on'>, today: string): boolean {
  return image.embargo_until_on === null || image.embargo_until_on <= today
}

/** True when nothing forbids to show it whole, tile by tile: its licence, or the year its maker's rights ended. */
export function isLarge(image: Rights, today: string): boolean {
  const code = licenceOf(image.licence)
  const opens = code ? licences[code].opens : 'unless-protected'
  if (opens !== 'unless-protected') return opens === 'open'
  if (!image.protected) return true
  // Rights run to the end of their last year.
  return image.protected_until_year !== null && Number(today.slice(0, 4)) > image.protected_until_year
}

/** The next day on which what is seen of it changes by itself, `YYYY-MM-DD`; undefined when no day does. */
export function nextChange(image: Rights, today: string): string | undefined {
  const days = [
    isSeen(image, today) ? undefined : image.embargo_until_on,
    image.protected_until_year === null
      ? undefined
      : `${String(image.protected_until_year + 1).padStart(4, '0')}-01-01`,
  ]
  return days.filter((day): day is string => typeof day === 'string' && day > today).sort()[0]
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** As large as the outside may know it: itself, or what a long side of 400 pixels makes of it. */
export function shownSize(image: Size & Rights, today: string): Size {
  return isLarge(image, today) ? { width: image.width, height: image.height } : within(image, smallSide)
}

/** Scaled down to a long side of `side` pixels, if it is longer. */
export function within({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Scaled down to an area, if it is larger. */
export function withinArea({ width, height }: Size, area: number): Size {
  const scale = Math.min(1, Math.sqrt(area / (width * height)))
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
}

/** The widths pictures are made in: on telephones of 360 to 393 points, margins taken off, the screen wants 656 to 1 083 pixels; an image narrower than one has none of it. */
export const pictureWidths = [320, 480, 680, 1100, 1600, 2400] as const

/** No picture is taller: formats end, and so does patience. */
const tallest = 8192

/** The sizes in which a picture of this size is ready, the smallest first; at least one, and none larger than itself. */
export function pictureSizes(shown: Size): Size[] {
  const widest = pictureWidths.at(-1) ?? shown.width
  const widths = [
    ...pictureWidths.filter((width) => width < shown.width),
    ...(shown.width <= widest ? [shown.width] : []),
  ]
  const sizes = widths.map((width) => ({
    width,
    height: Math.max(1, Math.round((shown.height * width) / shown.width)),
  }))
  const fit = sizes.filter(({ height }) => height <= tallest)
  return fit.length > 0 ? fit : [within(shown, tallest)]
}
