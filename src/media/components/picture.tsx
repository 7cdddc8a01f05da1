import { thumbHashToRGBA } from 'thumbhash'
import { customProperties } from '../../web/index.ts'
import { pictureHref } from '../paths.ts'
import type { ShownImage } from '../shown-image.ts'

interface Properties {
  image: ShownImage
  /** What is shown, when the image itself does not say; '' where the text beside it says it all. */
  alternative?: string
  /** How wide it stands, as `sizes` of HTML says it: `(min-width: 60rem) 24rem, 100vw`. */
  sizes?: string
  /** The first picture of a page, which should not wait. */
  eager?: boolean
  /** Cropped to these proportions (width over height) around its focal point. Never in a list of works. */
  crop?: number
}

/** An image at the size its place asks for, in the lightest format the browser reads; its colours stand there until it comes. */
export function Picture({ image, alternative, sizes = '100vw', eager = false, crop }: Properties) {
  const ratio = crop ?? image.width / image.height
  const focus = crop === undefined || image.focal_x === null || image.focal_y === null ? undefined : image
  const middle = image.sizes.find(({ width }) => width >= 640) ?? image.sizes.at(-1) ?? image
  const set = (format: 'avif' | 'webp' | 'jpg') =>
    image.sizes.map((size) => `${pictureHref(image, size, format)} ${size.width}w`).join(', ')
  return (
    <span
      class={crop === undefined ? 'picture photograph' : 'picture photograph cropped'}
      style={customProperties({
        ratio: ratio.toFixed(4),
        natural: `${image.width}px`,
        ...blurOf(image.thumbhash),
        ...(focus && { 'focal-x': percent(focus.focal_x), 'focal-y': percent(focus.focal_y) }),
      })}
    >
      <picture>
        {image.prepared ? <source type="image/avif" srcset={set('avif')} sizes={sizes} /> : null}
        <source type="image/webp" srcset={set('webp')} sizes={sizes} />
        <img
          src={pictureHref(image, middle)}
          srcset={set('jpg')}
          sizes={sizes}
          width={image.width}
          height={image.height}
          alt={alternative ?? image.alternative_text ?? ''}
          loading={eager ? 'eager' : 'lazy'}
          fetchpriority={eager ? 'high' : undefined}
          decoding="async"
        />
      </picture>
    </span>
  )
}

const percent = (share: number | null) => `${Math.round((share ?? 0.5) * 1000) / 10}%`

/** The four corners and the middle of the blur: what a stylesheet can paint without an image. */
function blurOf(thumbhash: string): Record<string, string> {
  const { w, h, rgba } = thumbHashToRGBA(Buffer.from(thumbhash, 'base64'))
  const colourAt = (across: number, down: number) => {
    const at = (Math.floor(down * (h - 1)) * w + Math.floor(across * (w - 1))) * 4
    return `#${[0, 1, 2].map((channel) => (rgba[at + channel] ?? 0).toString(16).padStart(2, '0')).join('')}`
  }
  return {
    'blur-a': colourAt(0.15, 0.15),
    'blur-b': colourAt(0.85, 0.15),
    'blur-c': colourAt(0.15, 0.85),
    'blur-d': colourAt(0.85, 0.85),
    blur: colourAt(0.5, 0.5),
  }
}
