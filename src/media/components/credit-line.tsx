import type { Language } from '../../platform/languages.ts'
import { licenceOf, licences } from '../licences.ts'
import { messagesIn } from '../messages/index.ts'
import type { Credited } from '../shown-image.ts'

/** « Photographie : Jeanne Roux. © Musée du Lavoir », without the licence; undefined when nobody said. */
export function creditWords({ photographer, credit }: Credited, language: Language): string | undefined {
  const messages = messagesIn(language)
  const said = [photographer && messages.photographer(photographer), credit && messages.credit(credit)]
  return said.filter(Boolean).join('. ') || undefined
}

/** Who made the photograph, whose it is, and what may be done with it. It stands wherever an image stands alone. */
export function CreditLine({ image, language }: { image: Credited; language: Language }) {
  const messages = messagesIn(language)
  const licence = licenceOf(image.licence)
  const said = creditWords(image, language)
  return (
    <p class="credit-line">
      {said ?? (licence ? null : messages.noCredit)}
      {licence && image.licence ? (
        <>
          {said ? '. ' : null}
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
