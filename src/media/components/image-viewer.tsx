import type { ComponentChildren } from 'preact'
import type { Language } from '../../platform/languages.ts'
import { CustomElement } from '../../web/index.ts'
import { messagesIn } from '../messages/index.ts'
import { imageDescriptionPath, pictureHref } from '../paths.ts'
import type { ShownImage } from '../shown-image.ts'
import { CreditLine, creditWords } from './credit-line.tsx'
import { Picture } from './picture.tsx'

/** An image to explore, and what is known of the thing itself. */
export interface Explored {
  readonly image: ShownImage
  /** What is read at its foot: « Champ de blé avec cyprès, 1889 ». */
  readonly label: string
  /** Of the work, when the image shows it to its edges: a scale in centimetres is drawn from it. */
  readonly width_mm?: number | undefined
  readonly height_mm?: number | undefined
}

/**
 * A picture that opens large: with JavaScript in a viewer, tile by tile (`elements/image-viewer.ts`); without, as the
 * largest picture there is. An image whose rights keep it small stays as it is, and says why.
 */
export function ImageViewer({
  explored,
  beside,
  language,
  alternative,
  sizes,
  children,
}: {
  explored: Explored
  /** Another image to put beside it. */
  beside?: Explored | undefined
  language: Language
  alternative?: string | undefined
  sizes?: string | undefined
  /** What is shown instead of the picture itself. */
  children?: ComponentChildren
}) {
  const messages = messagesIn(language)
  const { image, label } = explored
  const picture = children ?? (
    <Picture
      image={image}
      eager
      alternative={alternative ?? image.alternative_text ?? label}
      {...(sizes && { sizes })}
    />
  )
  if (!image.large)
    return (
      <div class="image-viewer small">
        {picture}
        <CreditLine image={image} language={language} />
        <p class="credit-line">{messages.small}</p>
      </div>
    )
  const stages = [explored, beside].filter((each) => each?.image.large)
  return (
    <CustomElement
      tag="image-viewer"
      attributes={{
        class: 'image-viewer',
        'data-stages': JSON.stringify(stages.map((each) => each && stageOf(each, language))),
        'data-words': JSON.stringify({ ...messages.viewer, scale: messages.viewer.scale('{length}') }),
      }}
    >
      <a
        class="large-image"
        href={pictureHref(image, 'max')}
        data-large
        aria-label={`${messages.largeImage}, ${label}`}
      >
        {picture}
      </a>
      <div class="viewer-tools">
        <a class="button" href={pictureHref(image, 'max')} data-large>
          {messages.viewer.open}
        </a>
        <p role="status" />
      </div>
      <CreditLine image={image} language={language} />
    </CustomElement>
  )
}

function stageOf({ image, label, width_mm, height_mm }: Explored, language: Language) {
  // One side is enough: the image has the proportions of the work, or shows more than it.
  const mm = width_mm ?? (height_mm === undefined ? undefined : (height_mm * image.width) / image.height)
  return {
    description: imageDescriptionPath(image),
    label,
    credit: creditWords(image, language),
    ...(mm !== undefined && { width_mm: Math.round(mm) }),
  }
}
