/** The Image API's base: the same in every language, for machines and pages alike. */
export const imageServicePath = '/iiif/3'

/** The image as a IIIF service: `/iiif/3/{id}`. */
export const imagePath = (image: { readonly id: string }) => `${imageServicePath}/${image.id}`

export const imageDescriptionPath = (image: { readonly id: string }) => `${imagePath(image)}/info.json`

/** One picture of it, whole: `jpg`, `webp` or `avif`, at a size that `rights.ts` allows. */
export const pictureHref = (
  image: { readonly id: string },
  size: { readonly width: number; readonly height: number } | 'max',
  format: 'jpg' | 'webp' | 'avif' | 'png' = 'jpg',
) => `${imagePath(image)}/full/${size === 'max' ? 'max' : `${size.width},${size.height}`}/0/default.${format}`
