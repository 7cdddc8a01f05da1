import type { Language } from '../../platform/languages.ts'
import { licenceOf, licences } from '../licences.ts'
import { messagesIn } from '../messages/index.ts'
import type { ShownImage } from '../shown-image.ts'

/** Who made the photograph, whose it is, and what may be done with it. It stands wherever an image stands alone. */
export function CreditLine({ image, language }: { image: ShownImage; language: Language }) {
  const messages = messagesIn(language)
  const licence = licenceOf(image.licence)
  const said = [
    image.photographer && messages.photographer(image.photographer),
    image.credit && messages.credit(image.credit),
  ].filter((each): each is string => Boolean(each))
  return (
    <p class="credit-line">
      {said.length > 0 ? said.join('. ') : licence ? null : messages.noCredit}
      {licence && image.licence ? (
        <>
          {said.length > 0 ? '. ' : null}
          <a href={image.licence.replace(/^http:/, 'https:')} rel="license">
            {Object.hasOwn(messages.licences, licence)
              ? messages.licences[licence as keyof typeof messages.licences]
              : licences[licence].short.replaceAll(' ', '\u00a0')}
          </a>
        </>
      ) : null}
    </p>
  )
}
