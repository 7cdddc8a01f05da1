export interface XmlElement {
  readonly name: string
  readonly attributes: Attributes
  readonly content: string | readonly XmlElement[]
}

export type Attributes = Readonly<Record<string, string | undefined>>
/** What is undefined is left out. */
export type Children = readonly (XmlElement | undefined | readonly (XmlElement | undefined)[])[]

/** An element that stands with or without children. */
export function element(name: string, attributes: Attributes, ...children: Children): XmlElement {
  return { name, attributes, content: children.flat().filter((child) => child !== undefined) }
}

/** An element that holds others, left out when there are none. */
export function wrap(name: string, attributes: Attributes, ...children: Children): XmlElement | undefined {
  const made = element(name, attributes, ...children)
  return made.content.length > 0 ? made : undefined
}

/** An element of text, left out when nothing remains of it once XML's forbidden characters are gone. */
export function text(
  name: string,
  words: string | null | undefined,
  attributes: Attributes = {},
): XmlElement | undefined {
  const content = permitted(words ?? '')
  return content ? { name, attributes, content } : undefined
}

/** LIDO as text, one element a line. */
export function print({ name, attributes, content }: XmlElement, indent = ''): string {
  const given = Object.entries(attributes).map(([key, value]) => attributeText(key, value))
  const open = `${indent}<lido:${name}${given.join('')}`
  if (typeof content === 'string') return `${open}>${escaped(content)}</lido:${name}>\n`
  if (content.length === 0) return `${open}/>\n`
  return `${open}>\n${content.map((child) => print(child, `${indent}  `)).join('')}${indent}</lido:${name}>\n`
}

function attributeText(key: string, value: string | undefined): string {
  if (value === undefined) return ''
  return ` ${key.includes(':') || key === 'xmlns' ? key : `lido:${key}`}="${escaped(value)}"`
}

const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text without the characters that XML forbids. */
export function permitted(words: string): string {
  return words.replace(forbidden, '')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  // Written as it is, a parser would make it a line feed.
  '\r': '&#13;',
}

function escaped(words: string): string {
  return permitted(words).replace(/[&<>"\t\n\r]/g, (letter) => escapes[letter] ?? letter)
}
