import type { ComponentChildren } from 'preact'
import { customProperties } from '../components/custom-properties.ts'
import { errorDrawings } from '../components/error-drawings.tsx'
import { Icon } from '../components/icon.tsx'
import { type Frame, type Link, Page } from '../frame.tsx'
import { messagesIn } from '../messages/index.ts'
import type { Wall } from '../walls.ts'

export const errorStatuses = {
  'not-found': 404,
  failure: 500,
  'too-many': 429,
  unavailable: 503,
  forbidden: 403,
} as const

export type ErrorKind = keyof typeof errorStatuses

const walls: Record<ErrorKind, Wall> = {
  'not-found': 'bottle',
  failure: 'aubergine',
  'too-many': 'ochre',
  unavailable: 'slate',
  forbidden: 'prussian',
}

type ErrorPageProps = {
  frame: Frame
  kind: ErrorKind
  /** What the logs call this failure. */
  reference?: string
  retryAfterSeconds?: number
  /** Where the visit can go on: museums, map, départements. */
  elsewhere?: readonly Link[]
}

/** What went wrong, said as a museum would: something is missing from the wall, and its label is still there. */
export function ErrorPage({ frame, kind, reference, retryAfterSeconds, elsewhere = [] }: ErrorPageProps) {
  const messages = messagesIn(frame.language)
  const status = errorStatuses[kind]
  const { drawing, height, edge } = errorDrawings[kind]
  const words = {
    'not-found': messages.notFound,
    failure: messages.failure,
    'too-many': messages.tooMany,
    unavailable: messages.unavailable,
    forbidden: messages.forbidden,
  }[kind]
  return (
    <Page
      frame={frame}
      title={words.title}
      wall={walls[kind]}
      robots="noindex"
      kind="error-page"
      early="text"
      head={
        <div class="missing">
          <div class="missing-words">
            <h1>{words.title}</h1>
            <p class="lead">{words.text}</p>
            {kind === 'too-many' && retryAfterSeconds !== undefined ? (
              <p>{messages.tooMany.wait(retryAfterSeconds)}</p>
            ) : null}
            {reference ? (
              <p>
                {messages.failure.reference} <code>{reference}</code>
              </p>
            ) : null}
            {kind === 'failure' || kind === 'unavailable' ? (
              <p>
                <a class="button" href={frame.path}>
                  {messages.failure.retry}
                </a>
              </p>
            ) : null}
            {kind === 'not-found' ? <SearchAgain frame={frame} /> : null}
            <Elsewhere title={messages.notFound.elsewhere} links={elsewhere} />
          </div>
          <figure class="missing-picture" style={customProperties({ edge: `${edge / 4}%` })}>
            <svg viewBox={`0 0 400 ${height}`} aria-hidden="true">
              {drawing}
            </svg>
            <Label title={words.label.title} technique={words.label.technique}>
              {messages.errorNumber(status)}
            </Label>
          </figure>
        </div>
      }
    />
  )
}

function SearchAgain({ frame }: { frame: Frame }) {
  const messages = messagesIn(frame.language)
  return (
    <form class="find" role="search" action={frame.links.search} aria-label={messages.notFound.searchLabel}>
      <label for="again">{messages.notFound.searchLabel}</label>
      <span class="big">
        <input id="again" name="q" type="search" placeholder={messages.searchPlaceholder} autocomplete="off" />
        <button class="button" type="submit" aria-label={messages.search}>
          <Icon name="search" />
        </button>
      </span>
    </form>
  )
}

function Elsewhere({ title, links }: { title: string; links: readonly Link[] }) {
  if (links.length === 0) return null
  return (
    <nav aria-label={title}>
      <ul class="chips">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Label({ title, technique, children }: { title: string; technique: string; children?: ComponentChildren }) {
  return (
    <figcaption class="cartel">
      <cite class="title">{title}</cite>
      <span class="technique">{technique}</span>
      <span class="place">{children}</span>
    </figcaption>
  )
}
