import type { FacetAnswer, SearchAnswer, SearchQuery } from '../port.ts'
import type { FacetValues } from '../segment/facet-values.ts'
import { addFacetCounts, addYearCounts, answerFacet, listForCounting } from './facets.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import type { Searched } from './search.ts'
import { filtered, type Sets } from './sets.ts'
import { YearCounts } from './year-counts.ts'

/** Counts the facets and years asked for: those with a filter of their own, without it. */
export function countAnswers(
  { schema, facetValues, loaded }: Searched,
  query: SearchQuery,
  sets: Sets,
  found: readonly Uint32Array[],
): Pick<SearchAnswer, 'facets' | 'histogram'> {
  const asked = schema.facets.flatMap((name, facet) => (query.facets?.[name] === undefined ? [] : [{ name, facet }]))
  const counts = new Map(asked.map(({ facet }) => [facet, (facetValues[facet] as FacetValues).emptyCounts()]))
  const years = query.histogram ? new YearCounts() : undefined
  const filteredNames = sets.filters.map(({ filter }) => filter.name)
  const free = asked.filter(({ name }) => !filteredNames.includes(name))
  const count = (within: readonly Uint32Array[], facets: readonly { facet: number }[], withYears: boolean) => {
    loaded.forEach((one, at) => {
      const set = listForCounting(one, within[at] as Uint32Array)
      for (const { facet } of facets) addFacetCounts(one, facet, set, counts.get(facet) as Uint32Array)
      if (withYears && years) addYearCounts(one, set, years)
    })
  }
  const yearsAreFree = years !== undefined && !filteredNames.includes('years')
  if (free.length > 0 || yearsAreFree) count(found, free, yearsAreFree)
  for (const { name, facet } of asked)
    if (filteredNames.includes(name)) count(filtered(sets, sets.asked, [name]), [{ facet }], false)
  if (years && !yearsAreFree) count(filtered(sets, sets.asked, ['years']), [], true)
  const facets: Record<string, FacetAnswer> = {}
  for (const { name, facet } of asked) {
    const values = facetValues[facet]
    if (!values) continue
    const most = Math.max(0, Math.min(Math.trunc(query.facets?.[name] ?? 0) || 0, 10_000))
    const counted = values.countsOf(counts.get(facet) as Uint32Array)
    facets[name] = answerFacet(counted, values, most, query.filters?.[name] ?? [])
  }
  return { facets, ...(years && { histogram: years.buckets(earliestYear(loaded)) }) }
}

function earliestYear(loaded: readonly LoadedSegment[]): number {
  return loaded.reduce((earliest, one) => Math.min(earliest, one.earliestYear), 0)
}
