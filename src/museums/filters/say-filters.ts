import type { Language } from '../../platform/languages.ts'
import type { Network } from '../../platform/network.ts'
import { departmentLabel } from '../departments.ts'
import { domainInSentence } from '../domains.ts'
import { messagesIn } from '../messages/index.ts'
import { type MuseumFilters, writeFilters } from './read-filters.ts'

type Named = {
  readonly network: Pick<Network, 'departments'>
  readonly communes: readonly { slug: string; name: string }[]
}

/** Each filter in force in words, with the address of the same list without it. */
export function chipsOf(
  language: Language,
  filters: MuseumFilters,
  path: string,
  { network, communes }: Named,
): { href: string; label: string }[] {
  const messages = messagesIn(language)
  const townOf = (slug: string) => communes.find((commune) => commune.slug === slug)?.name ?? slug
  const without = (less: Partial<MuseumFilters>) => path + writeFilters({ ...filters, ...less })
  const chips: { href: string; label: string }[] = []
  if (filters.words) chips.push({ label: messages.filters.wordsChip(filters.words), href: without({ words: '' }) })
  if (filters.open === 'now') chips.push({ label: messages.openNow, href: without({ open: undefined }) })
  else if (filters.open)
    chips.push({ label: messages.openOn(filters.open.day, filters.open.time), href: without({ open: undefined }) })
  for (const slug of filters.departments) {
    const department = network.departments.find((each) => each.slug === slug || each.code === slug)
    if (department)
      chips.push({
        label: departmentLabel(language, department),
        href: without({ departments: filters.departments.filter((each) => each !== slug) }),
      })
  }
  if (filters.commune)
    chips.push({ label: messages.filters.inTown(townOf(filters.commune)), href: without({ commune: undefined }) })
  for (const domain of filters.domains)
    chips.push({
      label: domainInSentence(language, domain),
      href: without({ domains: filters.domains.filter((each) => each !== domain) }),
    })
  if (filters.free) chips.push({ label: messages.filters.free.toLowerCase(), href: without({ free: false }) })
  if (filters.accessible)
    chips.push({ label: messages.filters.accessible.toLowerCase(), href: without({ accessible: false }) })
  if (filters.children)
    chips.push({ label: messages.filters.children.toLowerCase(), href: without({ children: false }) })
  if (filters.near)
    chips.push({ label: messages.filters.nearChip(townOf(filters.near)), href: without({ near: undefined }) })
  return chips
}

/** « ouverts le dimanche 29 novembre à 15 h, Gers et Lot »: the filters as the end of a sentence; `''` without any. */
export function sayFilters(language: Language, filters: MuseumFilters, named: Named): string {
  return chipsOf(language, filters, '', named)
    .map(({ label }) => label)
    .join(', ')
}
