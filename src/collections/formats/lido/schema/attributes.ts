import type { Attribute } from './models.ts'
import { declarationNamespace, instanceNamespace, lidoNamespace, xmlNamespace } from './names.ts'
import type { Violation } from './violation.ts'

export interface GivenAttribute {
  readonly namespace: string
  readonly local: string
  readonly name: string
  readonly value: string
}

type Found = Pick<Violation, 'reason' | 'facts' | 'value'>

const wholeNumber = { form: /^[+-]?\d+$/, expected: 'whole-number' }

const forms: Readonly<Record<string, { readonly form: RegExp; readonly expected: string }>> = {
  sortorder: wholeNumber,
  mostNotableEvent: wholeNumber,
  // Not trimmed like the two others: a list of words is taken to the letter.
  addedSearchTerm: { form: /^(?:yes|no)$/, expected: 'yes-or-no' },
  'xml:lang': { form: /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/, expected: 'language' },
}

export function checkAttributes(given: readonly GivenAttribute[], allowed: readonly Attribute[]): Found[] {
  const found: Found[] = []
  const seen = new Set<string>()
  for (const attribute of given) {
    const name = nameOf(attribute)
    if (name === undefined) continue
    seen.add(name)
    if (!allowed.some((one) => one.name === name))
      found.push({ reason: 'attribute-unexpected', facts: { attribute: attribute.name }, value: attribute.value })
    else found.push(...checkValue(name, attribute))
  }
  for (const { name, required } of allowed)
    if (required && !seen.has(name)) found.push({ reason: 'attribute-missing', facts: { attribute: name } })
  return found
}

function checkValue(name: string, { name: attribute, value }: GivenAttribute): Found[] {
  const known = forms[name]
  if (!known) return []
  const judged = name === 'addedSearchTerm' ? value : value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  return known.form.test(judged)
    ? []
    : [{ reason: 'attribute-value', facts: { attribute, expected: known.expected }, value }]
}

/** The name in the grammar, undefined for what belongs to the document itself (namespaces, where the schema lies). */
function nameOf({ namespace, local, name }: GivenAttribute): string | undefined {
  if (namespace === lidoNamespace) return local
  if (namespace === xmlNamespace) return `xml:${local}`
  if (namespace === declarationNamespace || name === 'xmlns') return undefined
  if (namespace === instanceNamespace && /^(?:schemaLocation|noNamespaceSchemaLocation)$/.test(local)) return undefined
  return `{${namespace}}${local}`
}
