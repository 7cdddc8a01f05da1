import { creatorWords, type Labelled } from '../../collections/index.ts'
import type { Language } from '../../platform/languages.ts'
import { CustomElement } from '../../web/index.ts'
import { messagesIn } from './messages/index.ts'

/** Keeps a work in the visitor's selection; nothing without JavaScript. */
export function KeepButton({ work, language }: { work: Labelled; language: Language }) {
  const { keep, kept, removed, full, onlyHere } = messagesIn(language)
  return (
    <CustomElement
      tag="keep-work"
      attributes={{
        'data-id': work.id,
        'data-label': labelOf(work, language),
        'data-words': JSON.stringify({ keep, kept, removed, full, onlyHere }),
      }}
    />
  )
}

/** « La Source, Jean-Auguste-Dominique Ingres »: a work in few words, where its label does not stand. */
export function labelOf(work: Pick<Labelled, 'shown_title' | 'creators'>, language: Language): string {
  const [first] = work.creators
  return first ? `${work.shown_title}, ${creatorWords(first, language)}` : work.shown_title
}
