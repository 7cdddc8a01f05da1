import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { FileRefused, refuseFile } from '../../remarks/index.ts'
import { type LidoRefusal, refuseLido } from '../messages/reasons.ts'
import {
  type GivenElement,
  lidoNamespace,
  nameInGrammar,
  SchemaChecker,
  type Version,
  type Violation,
} from '../schema/index.ts'
import type { LidoElement } from './element.ts'

/** Far beyond any catalogue: deeper, longer or heavier is made to do harm, or broken. */
const bounds = { depth: 100, characters: 4_000_000, recordCharacters: 20_000_000 }
/** What an element weighs in memory, in characters, however short its name. */
const elementWeight = 100

const instance = 'http://www.w3.org/2001/XMLSchema-instance'

export type Parsed =
  | { readonly element: LidoElement; readonly encoding: string }
  | { readonly violation: Violation }
  | { readonly refused: FileRefused }

/**
 * Turns the text of a LIDO file, piece by piece, into the violations of its schema and its records one at a time.
 * Nothing outside the file is ever read: a document type is refused, and with it every entity.
 */
export class LidoParser {
  readonly #saxes = new SaxesParser({ xmlns: true })
  readonly #parsed: Parsed[] = []
  readonly #open: LidoElement[] = []
  #checker: SchemaChecker | undefined
  /** `relatedencoding` of the wrap, for the records that do not say. */
  #encoding = ''
  #depth = 0
  #sinceEvent = 0
  #recordSize = 0
  #started = false
  /** Records stop where the schema is first broken: none will be kept. */
  #sound = true

  constructor() {
    const saxes = this.#saxes
    saxes.on('error', (error) => this.#malformed(error.message))
    saxes.on('doctype', () => this.#refuse('document-type'))
    saxes.on('opentag', (tag) => this.#opened(tag))
    saxes.on('closetag', () => this.#closed())
    saxes.on('text', (text) => this.#text(text))
    saxes.on('cdata', (text) => this.#text(text))
    saxes.on('comment', () => this.#eventCame())
    saxes.on('processinginstruction', () => this.#eventCame())
  }

  get line(): number {
    return this.#saxes.line
  }

  /** What this piece brought to an end; a refusal is the last of all. */
  write(text: string): Parsed[] {
    return this.#give(() => this.#write(text))
  }

  end(): Parsed[] {
    return this.#give(() => {
      if (!this.#started) throw new FileRefused(refuseFile('empty', 1, {}))
      this.#saxes.close()
    })
  }

  #give(parse: () => void): Parsed[] {
    try {
      parse()
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error
      this.#parsed.push({ refused: error })
    }
    return this.#parsed.splice(0)
  }

  #write(text: string): void {
    if (!this.#started && text.trim()) this.#start(text)
    // Saxes keeps what it has not given yet: pieces are small so that this can be counted.
    for (let at = 0; at < text.length; at += 65_536) {
      const piece = text.slice(at, at + 65_536)
      this.#sinceEvent += piece.length
      if (this.#sinceEvent > bounds.characters) this.#refuse('value-too-long', { limit: bounds.characters })
      this.#saxes.write(piece)
    }
  }

  #start(text: string): void {
    this.#started = true
    if (!/^\s*</.test(text)) this.#refuse('not-xml')
  }

  #opened(tag: SaxesTagNS): void {
    this.#eventCame()
    const attributes = Object.values(tag.attributes)
    if (++this.#depth > bounds.depth) this.#refuse('too-deep', { limit: bounds.depth })
    const checker = this.#checker ?? this.#root(tag, attributes)
    checker.open(given(tag, attributes), this.line)
    const parent = this.#open.at(-1)
    const isRecord = tag.uri === lidoNamespace && tag.local === 'lido'
    if (!parent && !isRecord) return
    const element = elementOf(tag, attributes, this.line)
    this.#count(elementWeight + attributes.reduce((sum, { name, value }) => sum + name.length + value.length, 0))
    parent?.children.push(element)
    this.#open.push(element)
  }

  #root(tag: SaxesTagNS, attributes: readonly SaxesAttributeNS[]): SchemaChecker {
    if (tag.uri !== lidoNamespace || !['lido', 'lidoWrap'].includes(tag.local))
      this.#refuse('not-lido', { root: tag.name })
    this.#encoding =
      attributes.find(({ uri, local }) => uri === lidoNamespace && local === 'relatedencoding')?.value ?? ''
    this.#checker = new SchemaChecker(versionOf(attributes), (violation) => {
      this.#sound = false
      this.#parsed.push({ violation })
    })
    return this.#checker
  }

  #text(text: string): void {
    this.#eventCame()
    this.#checker?.text(text)
    const element = this.#open.at(-1)
    if (!element) return
    this.#count(text.length)
    element.text += text
  }

  #closed(): void {
    this.#eventCame()
    this.#depth--
    this.#checker?.close()
    const element = this.#open.pop()
    if (!element || this.#open.length > 0) return
    this.#recordSize = 0
    if (this.#sound) this.#parsed.push({ element, encoding: element.attributes.relatedencoding ?? this.#encoding })
  }

  #count(characters: number): void {
    this.#recordSize += characters
    if (this.#recordSize > bounds.recordCharacters) this.#refuse('record-too-heavy', { limit: bounds.recordCharacters })
  }

  #eventCame(): void {
    this.#sinceEvent = 0
  }

  #malformed(message: string): never {
    const what = message.replace(/^\d+:\d+: /, '')
    const found = malformations.find(([sign]) => sign.test(what))
    if (!found) return this.#refuse('malformed')
    return this.#refuse(found[1], { name: found[0].exec(what)?.[1] ?? '' })
  }

  #refuse(reason: LidoRefusal, facts: Readonly<Record<string, string | number>> = {}): never {
    throw new FileRefused(refuseLido(reason, this.line, facts))
  }
}

/** What saxes reports, in its words, and what we say of it. */
const malformations: readonly (readonly [RegExp, LidoRefusal])[] = [
  [/^unclosed tag: ?(.*)/, 'file-cut'],
  [/^unexpected end/, 'file-cut'],
  [/^document must contain a root element/, 'file-cut'],
  [/^(?:unexpected close tag|unmatched closing tag)[.:]? ?(.*)/, 'tags-crossed'],
  [/^undefined entity/, 'entity-unknown'],
  [/^unbound namespace prefix: ?"?([^"]*)/, 'prefix-unknown'],
  [/^disallowed character/, 'character-forbidden'],
  [/^duplicate attribute: ?(.*)/, 'attribute-twice'],
]

/** Version 1.1 takes all that 1.0 took: it stands for files that do not say. */
function versionOf(attributes: readonly SaxesAttributeNS[]): Version {
  const where = attributes.find(({ uri, local }) => uri === instance && local === 'schemaLocation')?.value ?? ''
  return /lido-v1\.0\b/.test(where) ? '1.0' : '1.1'
}

function given({ uri, local, name }: SaxesTagNS, attributes: readonly SaxesAttributeNS[]): GivenElement {
  return {
    namespace: uri,
    local,
    name,
    attributes: attributes.map((one) => ({ namespace: one.uri, local: one.local, name: one.name, value: one.value })),
  }
}

function elementOf({ uri, local }: SaxesTagNS, attributes: readonly SaxesAttributeNS[], line: number): LidoElement {
  const kept = attributes
    .filter((one) => one.prefix !== 'xmlns' && one.name !== 'xmlns' && one.uri !== instance)
    .map((one) => [one.uri === lidoNamespace || one.name === 'xml:lang' ? one.local : one.name, one.value] as const)
  return {
    name: nameInGrammar({ namespace: uri, local }),
    attributes: Object.fromEntries(kept),
    children: [],
    line,
    text: '',
    taken: false,
  }
}
