import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { languages } from '../../platform/languages.ts'
import { exampleFrame } from '../example-frame.ts'
import { messagesIn } from '../messages/index.ts'
import { ErrorPage, errorStatuses } from './error-page.tsx'

const elsewhere = [{ href: '/musees', label: 'Les musées' }]

describe.each(languages)('an error page in %s', (language) => {
  const frame = { ...exampleFrame, language }
  const messages = messagesIn(language)

  it.each([
    ['not-found', messages.notFound],
    ['failure', messages.failure],
    ['too-many', messages.tooMany],
    ['unavailable', messages.unavailable],
    ['forbidden', messages.forbidden],
  ] as const)('(%s) says what is missing, and its number on the label', (kind, words) => {
    const html = renderToString(<ErrorPage frame={frame} kind={kind} elsewhere={elsewhere} />)
    expect(html).toContain(`<h1>${words.title}</h1>`)
    expect(html).toContain(words.text)
    expect(html).toContain(`<cite class="title">${words.label.title}</cite>`)
    expect(html).toContain(messages.errorNumber(errorStatuses[kind]))
    expect(html).toContain('noindex')
    expect(html).toContain('<a href="/musees">Les musées</a>')
  })
})

it('a lost page offers to search, a failed one to try again with its reference', () => {
  const lost = renderToString(<ErrorPage frame={exampleFrame} kind="not-found" />)
  expect(lost).toContain('id="again" name="q"')
  const failed = renderToString(<ErrorPage frame={exampleFrame} kind="failure" reference="K7Q2" />)
  expect(failed).toContain('<code>K7Q2</code>')
  expect(failed).toContain('<a class="button" href="/musees/lavoir">')
})

it('who asked too often knows how long to wait', () => {
  const html = renderToString(<ErrorPage frame={exampleFrame} kind="too-many" retryAfterSeconds={90} />)
  expect(html).toContain('2 min')
})
