import type { SearchSchema } from '../../search/index.ts'

/** The facets of works, in the order in which a page shows them. */
export const facetNames = [
  'domain',
  'technique',
  'artist',
  'period',
  'subject',
  'object_type',
  'place',
  'museum',
  'department',
  'on_display',
  'with_image',
  'reusable',
] as const
export type FacetName = (typeof facetNames)[number]

/** What the site's index is made of; each area fills these fields in its `searchable.ts`. Kinds in the order of suggestions. */
export const searchSchema: SearchSchema = {
  kinds: ['museum', 'person', 'work', 'term'],
  fields: {
    title: { weight: 6, analysis: 'title', tolerant: true, suggested: true },
    name: { weight: 7, analysis: 'name', tolerant: true, suggested: true },
    creator: { weight: 5, analysis: 'name', tolerant: true },
    number: { weight: 8, analysis: 'number' },
    subject: { weight: 3, analysis: 'text', usualLength: 12 },
    object: { weight: 3, analysis: 'text', usualLength: 4 },
    technique: { weight: 2, analysis: 'text', usualLength: 6 },
    context: { weight: 1.5, analysis: 'text', usualLength: 20 },
    museum: { weight: 1.5, analysis: 'name', tolerant: true },
    text: { weight: 0.7, analysis: 'text', usualLength: 60 },
    broader: { weight: 0.8, analysis: 'text', broader: true, usualLength: 30 },
  },
  facets: facetNames,
  sorts: {
    hanging: { of: 'number' },
    title: { of: 'text' },
    date: { of: 'number' },
    artist: { of: 'text' },
    museum: { of: 'text' },
    newest: { of: 'number', descending: true },
  },
  ties: ['hanging', 'title'],
}
