import type { Language } from '../../platform/languages.ts'
import type { Chip } from '../../web/index.ts'
import { type Asked, writeAsked } from './asked.ts'
import { messagesIn } from './messages/index.ts'
import { facetNames } from './schema.ts'
import { yearWords } from './year-range.tsx'

/** Each filter in force in words, with the address of the same works without it. */
export function chipsOf(language: Language, asked: Asked, path: string, names: ReadonlyMap<string, string>): Chip[] {
  const say = messagesIn(language)
  const { from, to, page: _page, ...rest } = asked
  const whole = { ...rest, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  const chips: Chip[] = []
  if (asked.text !== '')
    chips.push({ label: say.wordsChip(asked.text), href: path + writeAsked({ ...whole, text: '' }) })
  for (const facet of facetNames)
    for (const value of asked.filters[facet] ?? []) {
      const others = (asked.filters[facet] ?? []).filter((each) => each !== value)
      const filters = { ...asked.filters, [facet]: others }
      chips.push({
        label: value === 'yes' ? say.facets[facet] : (names.get(value) ?? say.facets[facet]),
        href: path + writeAsked({ ...whole, filters }),
      })
    }
  const years = sayYears(language, asked)
  if (years !== undefined) chips.push({ label: years, href: path + writeAsked(rest) })
  return chips
}

function sayYears(language: Language, { from, to }: Asked): string | undefined {
  const say = messagesIn(language)
  const words = (year: number) => yearWords(language, year)
  if (from !== undefined && to !== undefined) return say.yearsBetween(words(from), words(to))
  if (from !== undefined) return say.yearsFrom(words(from))
  return to === undefined ? undefined : say.yearsTo(words(to))
}
