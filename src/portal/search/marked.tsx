import type { Language } from '../../platform/languages.ts'
import { highlight } from '../../search/index.ts'

type Properties = {
  text: string
  /** What was looked for, when anything was. */
  typed: string
  language: Language
}

/** A text in French whose words found stand out. */
export function Marked({ text, typed, language }: Properties) {
  const parts = []
  let at = 0
  for (const { start, end } of typed === '' ? [] : highlight(text, typed, language)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}

export function hasMarks({ text, typed, language }: Properties): boolean {
  return typed !== '' && highlight(text, typed, language).length > 0
}
