import type { Language } from '../../platform/languages.ts'
import type { ShownImage } from '../shown-image.ts'
import { CreditLine } from './credit-line.tsx'
import { Picture } from './picture.tsx'

/** An image that stands alone, with its caption and its credit. */
export function Photograph({
  image,
  language,
  alternative,
  sizes,
  eager,
}: {
  image: ShownImage
  language: Language
  alternative?: string
  sizes?: string
  eager?: boolean
}) {
  return (
    <figure class="photograph-figure">
      <Picture
        image={image}
        {...(alternative !== undefined && { alternative })}
        {...(sizes && { sizes })}
        {...(eager && { eager })}
      />
      <figcaption>
        {image.caption ? <p>{image.caption}</p> : null}
        <CreditLine image={image} language={language} />
      </figcaption>
    </figure>
  )
}
