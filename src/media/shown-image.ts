import { derivativesVersion } from './derivatives/version.ts'
import { isLarge, pictureSizes, type Rights, type Size, shownSize } from './rights.ts'

/** What stands beside a picture. */
export interface Credited {
  readonly caption: string | null
  readonly credit: string | null
  readonly photographer: string | null
  /** A URI of `licences.ts`. */
  readonly licence: string | null
}

/** An image as a page shows it on a given day: its rights are applied already. */
export interface ShownImage extends Credited {
  readonly id: string
  /** As large as it may be shown. */
  readonly width: number
  readonly height: number
  /** The sizes that stand ready, the smallest first. */
  readonly sizes: readonly Size[]
  readonly alternative_text: string | null
  /** From the left and the top, 0 to 1. */
  readonly focal_x: number | null
  readonly focal_y: number | null
  readonly thumbhash: string
  /** False when rights keep it small: no tiles, no zoom. */
  readonly large: boolean
  /** AVIF exists only where it was made beforehand. */
  readonly prepared: boolean
}

interface ImageRow extends Credited, Size, Rights {
  readonly id: string
  readonly alternative_text: string | null
  readonly focal_x: number | null
  readonly focal_y: number | null
  readonly thumbhash: string
  readonly prepared_version: number | null
}

/** The row as `today` (`YYYY-MM-DD`) lets it be seen. */
export function shownImage(row: ImageRow, today: string): ShownImage {
  const { id, alternative_text, caption, credit, photographer, licence, focal_x, focal_y, thumbhash } = row
  const shown = shownSize(row, today)
  return {
    ...{ id, alternative_text, caption, credit, photographer, licence, focal_x, focal_y, thumbhash },
    ...shown,
    sizes: pictureSizes(shown),
    large: isLarge(row, today),
    prepared: row.prepared_version === derivativesVersion,
  }
}
