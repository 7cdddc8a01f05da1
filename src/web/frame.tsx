import type { ComponentChildren } from 'preact'
import type { Language, PerLanguage } from '../platform/languages.ts'
import type { Assets, EarlyFont } from './assets.ts'
import { CustomElement } from './components/custom-element.tsx'
import { DocumentHead } from './components/document-head.tsx'
import { Floor } from './components/floor.tsx'
import { Masthead } from './components/masthead.tsx'
import { NoticeBar } from './components/notice-bar.tsx'
import { messagesIn } from './messages/index.ts'
import type { Wall } from './walls.ts'

export type Link = { href: string; label: string }

/** `current`: the page shown stands under this link. */
export type NavigationLink = Link & { current?: boolean }

export type Partner = { role: PerLanguage<string>; name: string; url?: string }

/** What the frame says of the network; a profile has more, and fits. */
export type FrameNetwork = {
  names: PerLanguage<{ short: readonly [first: string, second: string]; full: string }>
  partners: readonly Partner[]
  /** Walls repainted by the profile: `prussian-wall` → its ground by day and in the dark. */
  colours?: Readonly<Record<string, readonly [day: string, dark: string]>>
}

/** Everything a page needs that is not its subject. The caller builds it: `web/` knows no address. */
export type Frame = {
  network: FrameNetwork
  language: Language
  /** This page's address, from the root, with its query. */
  path: string
  /** This page in each language. */
  alternates: PerLanguage<string>
  assets: Assets
  /** `https://host`, without a final slash. */
  baseUrl: string
  demonstration: boolean
  /** Said at the top of every page: the database cannot be reached, the pages are kept ones. */
  notice?: string
  /** The profile's own colours: a stylesheet that only sets custom properties in `@layer tokens`. */
  networkStyles?: string
  links: {
    home: string
    search: string
    nav: readonly NavigationLink[]
    floor: readonly { title: string; links: readonly Link[] }[]
    /** Where the works stand that the visitor's own browser keeps. */
    selection?: Link
  }
}

export type SharedImage = { href: string; alt: string; width: number; height: number }

export type PageProps = {
  frame: Frame
  title: string
  description?: string
  /** The wall of the masthead and of `head`. */
  wall?: Wall
  /** What stands on the first wall, under the masthead: the title of the page, at least. */
  head?: ComponentChildren
  /** Its own stylesheet, `selection` for `selection.page.css`, where it has one. */
  sheet?: string
  /** `noindex` for pages that no search engine should keep: they then announce no other language either. */
  robots?: string
  image?: SharedImage
  /** JSON-LD. */
  structured?: object
  /** More `<link>`s: feeds, other forms of the same record. */
  links?: readonly { rel: string; href: string; type?: string; title?: string }[]
  /** What its first screen is set in, besides headings: asked for before the stylesheet is read. */
  early?: EarlyFont
  /** Class of `<body>`, for a page whose stylesheet needs it. */
  kind?: string
  children?: ComponentChildren
}

export function Page(page: PageProps) {
  const { frame, wall = 'day', head, kind, children } = page
  const messages = messagesIn(frame.language)
  const { selection } = frame.links
  return (
    <html lang={frame.language}>
      <DocumentHead {...page} wall={wall} />
      <body class={kind}>
        <a class="skip visually-hidden" href="#main">
          {messages.skip}
        </a>
        <header class={`wall-${wall}`}>
          <NoticeBar frame={frame} messages={messages} />
          <Masthead frame={frame} messages={messages} />
        </header>
        <main id="main" tabIndex={-1}>
          {head === undefined ? null : <div class={`wall-${wall} first-wall`}>{head}</div>}
          {children}
          {selection ? (
            <CustomElement
              tag="selection-link"
              attributes={{ 'data-href': selection.href, 'data-label': selection.label }}
            />
          ) : null}
        </main>
        <Floor frame={frame} messages={messages} />
      </body>
    </html>
  )
}

/** « Musées d’Occitanie »: the two lines of the wordmark as one name. */
export function shortName({ network, language }: Pick<Frame, 'network' | 'language'>): string {
  return network.names[language].short.join(' ')
}
