import type { Language } from '../../platform/languages.ts'
import type { SearchDocument } from '../../search/index.ts'
import type { ShelvedTerm, TermShelf } from './term-shelf.ts'
import type { MakerRow, WorkRow } from './work-rows.ts'

/** Of these vocabularies a work's terms are facets, under these names. */
const facetOfVocabulary: Readonly<Record<string, string>> = {
  domain: 'domain',
  'object-type': 'object_type',
  technique: 'technique',
  period: 'period',
  subject: 'subject',
  place: 'place',
}

export interface WorkFacts {
  readonly makers: readonly MakerRow[]
  readonly terms: readonly string[]
  /** Undefined when no image of it may be seen. */
  readonly image: { readonly reusable: boolean } | undefined
  readonly translations: readonly { readonly field: string; readonly language: string; readonly text: string }[]
}

export function workDocument(work: WorkRow, facts: WorkFacts, shelf: TermShelf): SearchDocument {
  const { makers, image } = facts
  const terms = facts.terms.flatMap((id) => shelf.get(id) ?? [])
  const [first] = makers
  const year = work.earliest_year ?? work.latest_year ?? undefined
  return {
    kind: 'work',
    id: work.id,
    label: work.shown_title,
    fields: {
      title: given(plain(work.title), work.shown_title, plain(work.appellation)),
      creator: makers.flatMap((maker) => given(maker.name, maker.filed_name, ...(maker.other_names ?? []))),
      number: given(
        work.inventory_number,
        work.joconde_id,
        ...(work.former_inventory_numbers ?? '').split(';'),
        ...(work.image_references ?? '').split(';'),
      ),
      subject: given(plain(work.subject), plain(work.named_people)),
      object: given(plain(work.object_types), plain(work.uses), plain(work.genesis)),
      technique: given(plain(work.techniques)),
      context: given(
        plain(work.domains),
        plain(work.creation_period),
        plain(work.creation_date),
        plain(work.epoch),
        plain(work.school),
        plain(work.places),
        plain(work.find),
        plain(work.former_attribution),
        plain(work.former_owners),
      ),
      museum: [work.museum_name, work.commune_name],
      text: given(work.description, work.commentary, work.history, work.inscriptions, work.subject_note),
      broader: broaderWords(terms, shelf),
    },
    translated: translated(facts.translations),
    facets: {
      museum: work.museum_id,
      department: work.department_code,
      ...termFacets(terms, shelf),
      artist: [...new Set(makers.flatMap(({ person_id }) => person_id ?? []))],
      on_display: work.on_display === true ? 'yes' : undefined,
      with_image: image ? 'yes' : undefined,
      reusable: image?.reusable ? 'yes' : undefined,
    },
    ...(year !== undefined && { years: { earliest: year, latest: work.latest_year ?? year } }),
    ...(work.latitude !== null &&
      work.longitude !== null && { point: { latitude: work.latitude, longitude: work.longitude } }),
    sorts: {
      hanging: scattered(work.id) + (image ? 0 : 1),
      title: work.shown_title,
      date: year,
      artist: first?.filed_name ?? (first?.person_id ? first.name : undefined),
      museum: work.museum_name,
      newest: work.created,
    },
    prominence: image ? 1 : 0,
  }
}

function given(...texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.filter((text): text is string => text !== null && text !== undefined && text.trim() !== ''))]
}

/** What the trade says of a title (« titre factice »), of a term (« en haut, à gauche ») stays; its signs become spaces. */
function plain(text: string | null): string | null {
  return text?.replace(/[;#]/g, ' ').replace(/\((?:titre[^()]*|[^()]*\btitre)\)/giu, ' ') ?? null
}

/** Every word that a broader question may use: synonyms, and the terms above with theirs. */
function broaderWords(terms: readonly ShelvedTerm[], shelf: TermShelf): string[] {
  const words = new Set<string>()
  for (const term of terms)
    for (const one of shelf.lineOf(term.id)) {
      if (one.id !== term.id && one.assignable) words.add(one.label)
      for (const synonym of one.assignable ? one.synonyms : []) words.add(synonym)
    }
  return [...words]
}

/** Each term as its line from the broadest; headings that only order a list are no choice. */
function termFacets(terms: readonly ShelvedTerm[], shelf: TermShelf): Record<string, string[][]> {
  const facets: Record<string, string[][]> = {}
  for (const term of terms) {
    const facet = facetOfVocabulary[term.vocabulary]
    if (!facet) continue
    facets[facet] ??= []
    facets[facet].push(shelf.lineOf(term.id).flatMap(({ id, assignable }) => (assignable ? [id] : [])))
  }
  return facets
}

const fieldOfColumn: Readonly<Record<string, string>> = { title: 'title', description: 'text', commentary: 'text' }

function translated(translations: WorkFacts['translations']): NonNullable<SearchDocument['translated']> {
  const found: Partial<Record<Language, Record<string, string[]>>> = {}
  for (const { field, language, text } of translations) {
    const name = fieldOfColumn[field]
    if (!name) continue
    const fields = found[language as Language] ?? {}
    found[language as Language] = { ...fields, [name]: [...(fields[name] ?? []), text] }
  }
  return found
}

/** Between 0 and 1, the same for ever: neither the first museum nor the first letter of the alphabet hangs first. */
function scattered(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}
