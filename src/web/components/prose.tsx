import type { ComponentChildren } from 'preact'

/** Text to be read: Literata, sixty-odd characters a line. */
export function Prose({ lang, children }: { lang?: string; children?: ComponentChildren }) {
  return (
    <div class="prose" lang={lang}>
      {children}
    </div>
  )
}

/** A text as it is typed in a record: paragraphs apart by an empty line, the first in larger letters with `lead`. */
export function ProseText({ text, lang, lead = false }: { text: string; lang?: string; lead?: boolean }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <Prose lang={lang}>
      {paragraphs.map((paragraph, index) => (
        <p key={index} class={lead && index === 0 ? 'lead' : undefined}>
          {paragraph.trim()}
        </p>
      ))}
    </Prose>
  )
}
