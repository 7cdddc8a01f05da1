import { sql } from 'kysely'
import type { Db } from '../platform/database/connect.ts'
import { type Language, languages } from '../platform/languages.ts'
import type { Searchable, SearchDocument } from '../search/index.ts'
import { domainName, isDomain } from './domains.ts'
import { publicMuseums } from './queries.ts'

const kind = 'museums.museum'

/** Every museum that is shown. */
export const museumsSearched: Searchable = {
  kind: 'museum',

  async *documents(db, ids) {
    const museums = await listRows(db, ids)
    const translations = await db
      .selectFrom('platform.translation')
      .select(['record_id', 'field', 'language', 'text'])
      .where('kind', '=', kind)
      .where('state', '=', 'done')
      .where('record_id', '=', sql<string>`any(${museums.map(({ id }) => id)}::text[])`)
      .execute()
    const byMuseum = Map.groupBy(translations, ({ record_id }) => record_id)
    yield museums.map((museum): SearchDocument => {
      const { id, name, latitude, longitude } = museum
      const domains = museum.domains.filter(isDomain)
      return {
        kind: 'museum',
        id,
        label: name,
        fields: {
          name: [name, museum.official_name ?? '', ...museum.other_names],
          museum: [museum.commune_name, museum.town, museum.postcode ?? '', museum.street ?? ''],
          number: museum.museofile_id ?? undefined,
          creator: museum.artists ?? undefined,
          subject: [...domains.map((domain) => domainName('fr', domain)), museum.themes ?? ''],
          text: [
            museum.description,
            museum.history,
            museum.building_interest,
            museum.strengths,
            museum.highlights,
            museum.key_people,
          ].filter((text) => text !== null),
        },
        translated: Object.fromEntries(
          languages
            .filter((language) => language !== 'fr')
            .map((language) => [language, inLanguage(language, domains, byMuseum.get(id) ?? [])]),
        ),
        facets: { museum: id, department: museum.department_code },
        ...(latitude !== null && longitude !== null && { point: { latitude, longitude } }),
        sorts: { title: name, museum: name, hanging: 0 },
        prominence: 20,
      }
    })
  },

  async concerned(db, changes) {
    const of = (name: string) =>
      changes.filter((change) => change.area === 'museums' && change.kind === name).map(({ record_id }) => record_id)
    const communes = of('commune')
    if (communes.length === 0) return of('museum')
    const rows = await db.selectFrom('museums.museum').select('id').where('commune_code', 'in', communes).execute()
    return [...of('museum'), ...rows.map(({ id }) => id)]
  },
}

function listRows(db: Db, ids?: readonly string[]) {
  return publicMuseums(db)
    .selectAll('m')
    .select('c.name as commune_name')
    .$if(ids !== undefined, (query) => query.where('m.id', '=', sql<string>`any(${ids ?? []}::text[])`))
    .execute()
}

function inLanguage(
  language: Language,
  domains: readonly Parameters<typeof domainName>[1][],
  translations: readonly { readonly field: string; readonly language: string; readonly text: string }[],
): SearchDocument['fields'] {
  const own = translations.filter((translation) => translation.language === language)
  const names = own.filter(({ field }) => field === 'name').map(({ text }) => text)
  const texts = own.filter(({ field }) => field !== 'name').map(({ text }) => text)
  return { name: names, subject: domains.map((domain) => domainName(language, domain)), text: texts }
}
