import { checkAttributes, type GivenAttribute } from './attributes.ts'
import type { Version } from './grammar.ts'
import { type Attribute, type Child, type Model, modelsOf } from './models.ts'
import { lidoNamespace, nameInGrammar } from './names.ts'
import type { Violation } from './violation.ts'

export interface GivenElement {
  readonly namespace: string
  readonly local: string
  /** As the file spells it, with its prefix. */
  readonly name: string
  readonly attributes: readonly GivenAttribute[]
}

interface Frame {
  readonly name: string
  readonly line: number
  readonly model: Model
  /** Where we stand in the model's children, and how many of that one came. */
  position: number
  count: number
  textReported: boolean
}

/**
 * Follows a document as it comes and reports what its schema does not allow, at the lines where a validator of XML
 * Schema would. Once an element stands where it may not, the rest of its parent cannot be judged and is passed over.
 */
export class SchemaChecker {
  readonly #models: ReadonlyMap<string, Model>
  readonly #report: (violation: Violation) => void
  readonly #frames: Frame[] = []
  /** Depth inside what is not judged. */
  #skipped = 0
  /** Whether the innermost open element has come to be passed over. */
  #lost = false

  constructor(version: Version, report: (violation: Violation) => void) {
    this.#models = modelsOf(version)
    this.#report = report
  }

  open(element: GivenElement, line: number): void {
    if (this.#skipped > 0 || this.#lost) {
      this.#skipped++
      return
    }
    const child = this.#childFor(element, line)
    if (child?.model === undefined) {
      this.#skipped++
      if (!child) this.#lost = true
      return
    }
    const model = this.#model(child.model)
    this.#checkAttributes(element, line, [...model.attributes, ...child.attributes])
    this.#frames.push({ name: element.name, line, model, position: 0, count: 0, textReported: false })
  }

  text(text: string): void {
    const frame = this.#frames.at(-1)
    if (!frame || this.#skipped > 0 || this.#lost || frame.textReported) return
    if (frame.model.text !== 'none' || /^[ \t\r\n]*$/.test(text)) return
    frame.textReported = true
    this.#say(frame.line, frame.name, 'text-between-elements', {}, text.trim())
  }

  close(): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    const frame = this.#frames.pop()
    if (!frame) return
    if (!this.#lost) this.#checkEnd(frame)
    this.#lost = false
  }

  #childFor(element: GivenElement, line: number): Child | undefined {
    const parent = this.#frames.at(-1)
    if (!parent) return rootChild(element)
    if (parent.model.text === 'only') {
      this.#say(parent.line, parent.name, 'elements-in-text', { child: element.name })
      return undefined
    }
    const name = nameInGrammar(element)
    const { children } = parent.model
    const start = { position: parent.position, count: parent.count }
    for (; parent.position < children.length; parent.position++, parent.count = 0) {
      const child = children[parent.position]
      if (!child) break
      if (matches(child, name, element) && parent.count < child.most) {
        parent.count++
        return child
      }
      if (parent.count < child.least) break
    }
    const expected = expectedFrom(children, start.position, start.count)
    this.#say(line, element.name, 'element-unexpected', { parent: parent.name, expected: expected.join(', ') })
    return undefined
  }

  #checkEnd({ model, position, count, line, name }: Frame): void {
    const incomplete = model.children.some((child, at) => at >= position && (at === position ? count : 0) < child.least)
    if (model.text === 'only' || !incomplete) return
    this.#say(line, name, 'element-missing', { expected: expectedFrom(model.children, position, count).join(', ') })
  }

  #checkAttributes(element: GivenElement, line: number, allowed: readonly Attribute[]): void {
    for (const { reason, value, facts } of checkAttributes(element.attributes, allowed))
      this.#say(line, element.name, reason, facts, value)
  }

  #model(name: string): Model {
    const model = this.#models.get(name)
    if (!model) throw new Error(`The grammar of LIDO lacks ${name}`)
    return model
  }

  #say(line: number, element: string, reason: Violation['reason'], facts: Violation['facts'], value?: string): void {
    this.#report({ line, element, reason, facts, ...(value === undefined ? {} : { value }) })
  }
}

/** A document is one record or a wrap of records: the reader refuses any other before it comes here. */
function rootChild({ local }: GivenElement): Child {
  const model = local === 'lido' ? 'record' : 'lidoWrap'
  return { name: local, least: 1, most: 1, model, attributes: [] }
}

function matches(child: Child, name: string, { namespace }: GivenElement): boolean {
  return child.name === name || (namespace !== lidoNamespace && child.name === name.replace(/:.*/, ':*'))
}

/** What may come at a place of a content model, up to the first that must. */
function expectedFrom(children: readonly Child[], position: number, count: number): string[] {
  const expected: string[] = []
  for (let at = position; at < children.length; at++) {
    const child = children[at]
    const came = at === position ? count : 0
    if (!child) break
    if (came < child.most) expected.push(child.name)
    if (came < child.least) break
  }
  return expected
}
