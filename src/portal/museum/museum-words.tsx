import type { Translated } from '../../platform/records/translations.ts'
import { typesetFrench } from '../../platform/text/typeset.ts'
import { ProseText } from '../../web/index.ts'

type Properties = {
  text: Translated | undefined
  title?: string
  lead?: boolean
  /** Said when there is no text. */
  fallback?: string
  onlyInFrench: string
  language: string
}

/** A text of the museum's, in the visitor's language; when it exists in French alone, that is said, and marked for readers aloud. */
export function MuseumWords({ text, title, lead = false, fallback, onlyInFrench, language }: Properties) {
  const shown = text?.text ?? fallback
  if (!shown) return null
  const foreign = text !== undefined && text.language !== language
  const printed = (text?.language ?? language) === 'fr' ? typesetFrench(shown) : shown
  return (
    <>
      {title ? <h3>{title}</h3> : null}
      {foreign ? <p class="note">{onlyInFrench}</p> : null}
      <ProseText text={printed} lead={lead} {...(foreign && text && { lang: text.language })} />
    </>
  )
}
