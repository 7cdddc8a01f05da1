import { tileSide } from '../derivatives/make.ts'
import { pictureSizes } from '../rights.ts'
import type { ImageFacts, Shown } from './image-facts.ts'
import { scaleFactors } from './pyramid.ts'

export const contextUri = 'http://iiif.io/api/image/3/context.json'
export const profileUri = 'http://iiif.io/api/image/3/level2.json'

/** What a viewer asks first: how large the image is, in which sizes and tiles it stands ready, under which rights. */
export function describeService(
  id: string,
  { image }: ImageFacts,
  { size, large, limits }: Shown,
): Readonly<Record<string, unknown>> {
  const rights = image.licence && /^http:\/\/(creativecommons|rightsstatements)\.org\//.test(image.licence)
  return {
    '@context': contextUri,
    id,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level2',
    width: size.width,
    height: size.height,
    maxWidth: limits.maxWidth,
    ...(large && { maxHeight: limits.maxHeight, maxArea: limits.maxArea }),
    sizes: pictureSizes(size).map(({ width, height }) => ({ type: 'Size', width, height })),
    ...(large && {
      tiles: [{ type: 'Tile', width: tileSide, height: tileSide, scaleFactors: scaleFactors(size) }],
    }),
    ...(rights && { rights: image.licence }),
    extraFormats: ['webp'],
    extraQualities: ['color', 'gray', 'bitonal'],
    extraFeatures: ['canonicalLinkHeader', 'mirroring', 'profileLinkHeader', 'rotationArbitrary', 'sizeUpscaling'],
  }
}
