import type { Language } from '../../platform/languages.ts'
import { CustomElement } from '../../web/index.ts'
import { messagesIn } from './messages/index.ts'

/** On the page of a work: where the browser says the works found before and after it, and the search itself. */
export function WorksTrail({ language }: { language: Language }) {
  const { trail } = messagesIn(language)
  return (
    <CustomElement
      tag="works-trail"
      attributes={{ 'data-previous': trail.previous, 'data-next': trail.next, 'data-back': trail.back }}
    />
  )
}
