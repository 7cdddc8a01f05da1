import type { ComponentChildren } from 'preact'
import { type Frame, Page, Room } from '../../web/index.ts'

export interface Section {
  readonly id?: string
  readonly title: string
  readonly body: ComponentChildren
}

type Properties = {
  frame: Frame
  title: string
  kind?: string
  description: string
  lead?: ComponentChildren
  sections: readonly Section[]
}

/** A page to be read: a title, and a few paragraphs under headings. */
export function TextPage({ frame, title, kind, description, lead, sections }: Properties) {
  return (
    <Page
      frame={frame}
      title={title}
      description={description}
      wall="slate"
      early="text"
      head={
        <div class="sheet-head">
          {kind ? <p class="kind">{kind}</p> : null}
          <h1>{title}</h1>
        </div>
      }
    >
      <Room>
        <div class="prose text-page">
          {lead ? <p class="lead">{lead}</p> : null}
          {sections.map((section) => (
            <section key={section.title} id={section.id}>
              <h2>{section.title}</h2>
              {section.body}
            </section>
          ))}
        </div>
      </Room>
    </Page>
  )
}
