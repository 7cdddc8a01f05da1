import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, languages } from '../../platform/languages.ts'
import { root } from '../../platform/root.ts'
import { readPeriod, writeDating } from '../reading/index.ts'

/** A term's label as a page shows it, and the language it is in: French where nobody translated it. */
export interface TermName {
  readonly text: string
  readonly language: Language
}

/** Periods are said by rule, in every language; of the other vocabularies the terms most borne are translated. */
export function termName(language: Language, term: { readonly vocabulary: string; readonly label: string }): TermName {
  if (term.vocabulary === 'period') return periodName(language, term.label)
  const text = language === 'fr' ? undefined : names().get(`${term.vocabulary}\t${term.label}`)?.[language]
  return text === undefined ? { text: term.label, language: 'fr' } : { text, language }
}

function periodName(language: Language, label: string): TermName {
  const edtf = readPeriod(label)?.edtf
  const text = edtf === undefined ? undefined : writeDating(edtf, language)
  return text === undefined ? { text: label, language: 'fr' } : { text, language }
}

type Names = Readonly<Partial<Record<Language, string>>>
let table: ReadonlyMap<string, Names> | undefined

function names(): ReadonlyMap<string, Names> {
  table ??= readNames(readFileSync(join(root, 'src/collections/vocabularies/names.tsv'), 'utf8'))
  return table
}

/** By `vocabulary`, a tab, and the French label. */
export function readNames(text: string): ReadonlyMap<string, Names> {
  const read = new Map<string, Names>()
  for (const line of text.split('\n')) {
    const [vocabularies = '', label = '', ...translations] = line.split('\t')
    if (line.startsWith('#') || label === '') continue
    const others = languages.slice(1).map((language, position) => [language, translations[position]])
    for (const vocabulary of vocabularies.split(' ')) read.set(`${vocabulary}\t${label}`, Object.fromEntries(others))
  }
  return read
}
