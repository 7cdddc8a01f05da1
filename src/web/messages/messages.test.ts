import { describe, expect, it } from 'vitest'
import { languages } from '../../platform/languages.ts'
import { messagesIn } from './index.ts'

/** Every sentence of a catalogue; those that are functions, said of 2. */
function sentencesOf(catalogue: object): string[] {
  return Object.values(catalogue).flatMap((value) => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'function') return [String(value(2)), String(value(1))]
    return sentencesOf(value)
  })
}

describe.each(languages)('what the frame says in %s', (language) => {
  const sentences = sentencesOf(messagesIn(language))

  it('is said whole', () => {
    expect(sentences.length).toBeGreaterThan(50)
    expect(sentences.filter((sentence) => sentence.trim() === '')).toEqual([])
  })

  it('uses the apostrophe of print', () => {
    expect(sentences.filter((sentence) => sentence.includes("'"))).toEqual([])
  })
})

it.each(['fr', 'oc'] as const)('%s keeps high punctuation on the line of its word', (language) => {
  const loose = sentencesOf(messagesIn(language)).filter((sentence) =>
    / [:;!?»]|« |[^\s\u202f][;!?»](?!\w)/.test(sentence),
  )
  expect(loose).toEqual([])
})
