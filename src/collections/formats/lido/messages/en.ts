import type { Messages } from './fr.ts'

const given = (name: string) => (name ? ` “${name}”` : '')
const expectedValues: Readonly<Record<string, string>> = {
  'whole-number': 'a whole number',
  'yes-or-no': '“yes” or “no”',
  language: 'a language code, such as “fr” or “fr-FR”',
}
const millions = (characters: number) => `${characters / 1_000_000} million`

export const en: Messages = {
  line: ({ line }) => `Line ${line}: `,
  'not-xml': () => 'This file is not XML: a LIDO file begins with “<”.',
  'not-lido': ({ root }) =>
    `This XML file is not LIDO: it begins with “${root}”, whereas a LIDO file begins with “lido:lidoWrap” or “lido:lido”, in the namespace http://www.lido-schema.org.`,
  'document-type': () =>
    'This file declares a document type (“<!DOCTYPE”), which LIDO does not need and which may hide a trap: remove that declaration, and write in full what its entities stood for.',
  'too-deep': ({ limit }) =>
    `Elements are nested more than ${limit} levels deep: no record needs that, the file is probably damaged.`,
  'value-too-long': ({ limit }) =>
    `A single text is longer than ${millions(limit)} characters: the file is probably damaged.`,
  'record-too-heavy': ({ limit }) =>
    `A single record is longer than ${millions(limit)} characters: the file is probably damaged.`,
  'encoding-unknown': ({ encoding }) =>
    `The file says that it is written in “${encoding}”, a character encoding that does not exist. Save it as UTF-8.`,
  'encoding-wrong': ({ encoding }) =>
    `The file says that it is written in ${encoding}, but some of its characters are not. Save it again as UTF-8.`,
  malformed: () => 'The XML is malformed here: a tag, an attribute, or a “&” or “<” is not written as it should be.',
  'file-cut': ({ name }) =>
    `The file stops before its end: the element${given(name)} is never closed. The transfer may have been interrupted.`,
  'tags-crossed': ({ name }) => `A closing tag${given(name)} does not match the element that is open.`,
  'entity-unknown': () =>
    'An abbreviation such as “&name;” is not known in XML: write the character itself, and “&amp;” for “&”.',
  'prefix-unknown': ({ name }) =>
    `The prefix${given(name)} belongs to no namespace: an “xmlns:” declaration is missing.`,
  'character-forbidden': () => 'There is a character here that XML forbids; it is often invisible.',
  'attribute-twice': ({ name }) => `The attribute${given(name)} is written twice.`,
  'schema-broken': ({ count, first_line }) =>
    count === 1
      ? `The file breaks the LIDO schema (one error, on line ${first_line}): nothing is taken from it.`
      : `The file breaks the LIDO schema (${count} errors, the first on line ${first_line}): nothing is taken from it.`,
  'element-unexpected': ({ element, parent, expected, spelling }) => {
    if (spelling) return `There is no element “${element}”: it is spelt “${spelling}”, with these capitals.`
    const here = `The element “${element}” is not allowed here, in “${parent}”`
    return expected ? `${here}; expected: ${expected}.` : `${here}: nothing more may come.`
  },
  'element-missing': ({ element, expected }) => `The element “${element}” is not complete: it lacks ${expected}.`,
  'elements-in-text': ({ element, child }) =>
    `The element “${element}” holds only text: “${child}” is not allowed in it.`,
  'text-between-elements': ({ element, value }) =>
    `The element “${element}” holds text outside its elements: “${value}”.`,
  'attribute-unexpected': ({ element, attribute }) => `The attribute “${attribute}” is not allowed in “${element}”.`,
  'attribute-missing': ({ element, attribute }) => `The attribute “${attribute}” is missing in “${element}”.`,
  'attribute-value': ({ attribute, value, expected }) =>
    `The attribute “${attribute}” is “${value}”: it must be ${expectedValues[expected] ?? expected}.`,
  'term-missing': () => 'The record does not say what kind of object it describes: “objectWorkType” holds no term.',
}
