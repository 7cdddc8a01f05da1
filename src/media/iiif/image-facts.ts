import type { Place } from '../derivatives/pack.ts'
import type { Pack } from '../derivatives/packs.ts'
import { derivativesVersion } from '../derivatives/version.ts'
import type { ServedImage } from '../queries.ts'
import { isLarge, isSeen, largestArea, nextChange, type Size, shownSize, smallSide } from '../rights.ts'
import type { Limits } from './resolve.ts'

/** How an image is served on a given day: what its rights make of it, worked out once and not at every tile. */
export interface ImageFacts {
  readonly image: ServedImage
  /** Null while it is a secret: withdrawn, a draft, under embargo. */
  readonly shown: Shown | null
  /** The day from which this is no longer true, `YYYY-MM-DD`. */
  readonly until: string | undefined
}

export interface Shown {
  /** As the outside knows it. */
  readonly size: Size
  readonly large: boolean
  readonly limits: Limits
  /** Of everything that is cut from it: bytes of one address change with the image's rights, or with what makes them. */
  readonly etag: string
}

const widest = 16_000
const largeLimits: Limits = { maxWidth: widest, maxHeight: widest, maxArea: largestArea }
const smallLimits: Limits = { maxWidth: smallSide, maxHeight: smallSide, maxArea: smallSide * smallSide }

export function factsOf(image: ServedImage, today: string): ImageFacts {
  const until = nextChange(image, today)
  if (image.status !== 'published' || !isSeen(image, today)) return { image, shown: null, until }
  const large = isLarge(image, today)
  const made = `${derivativesVersion}.${image.prepared_version === derivativesVersion ? 'p' : 'o'}.${large ? 'l' : 's'}`
  return {
    image,
    shown: {
      size: shownSize(image, today),
      large,
      limits: large ? largeLimits : smallLimits,
      etag: `W/"${image.digest.slice(0, 16)}.${made}"`,
    },
    until,
  }
}

/** The derivatives that may be served as they are, by the end of their address: all of them, or the small pictures. */
export function servedPlaces(pack: Pack, shown: Shown): ReadonlyMap<string, Place> {
  if (shown.large) return pack.index
  return new Map(
    [...pack.index].filter(([name]) => {
      const [, width, height] = /^full\/(\d+),(\d+)\//.exec(name) ?? []
      return width && height && Number(width) <= shown.size.width && Number(height) <= shown.size.height
    }),
  )
}
