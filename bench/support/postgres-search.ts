import type pg from 'pg'
import type { Asked } from '../../src/portal/search/asked.ts'

/**
 * The same questions put to PostgreSQL alone, as well as it can: a table of its own with the words (GIN), the terms with
 * all those above them as an array (GIN), the rest as columns with indexes. What it is asked is the same: how many, the 24
 * best, and twelve facets each counted without its own filter.
 */
export async function preparePostgres(client: pg.Client): Promise<number> {
  const began = performance.now()
  await client.query(`
    create schema bench;
    create table bench.document as
      select w.id, w.museum_id, m.department_code, w.earliest_year, w.latest_year, w.on_display, w.shown_title,
        (select min(k.written) from collections.work_creator k where k.work_id = w.id) as artist,
        setweight(to_tsvector('french', concat_ws(' ', w.title, w.creators)), 'A')
          || setweight(to_tsvector('french', concat_ws(' ', w.techniques, w.domains, w.object_types, w.subject, w.places)), 'B')
          || setweight(to_tsvector('french', concat_ws(' ', w.description, m.name)), 'D') as words,
        coalesce((select array_agg(distinct above) from collections.work_term wt
          join collections.term t on t.id = wt.term_id
          cross join lateral unnest(string_to_array(rtrim(t.path, '/'), '/')) above where wt.work_id = w.id), '{}')
          || coalesce((select array_agg(k.person_id) from collections.work_creator k where k.work_id = w.id), '{}') as tags
      from collections.work w join museums.museum m on m.id = w.museum_id`)
  await client.query(`
    create index on bench.document using gin (words);
    create index on bench.document using gin (tags);
    create index on bench.document (museum_id);
    create index on bench.document (earliest_year);
    create table bench.tag as select id, vocabulary from collections.term union all select id, 'artist' from collections.person;
    create unique index on bench.tag (id);
    analyze bench.document; analyze bench.tag`)
  return performance.now() - began
}

const tagged = ['domain', 'technique', 'period', 'subject', 'object-type', 'place', 'artist']
const columns = ['museum_id', 'department_code', 'on_display']
const facetOfTag: Readonly<Record<string, string>> = { 'object-type': 'object_type' }

/** Milliseconds of the total, the 24 best and the facets. @throws when one statement takes more than the client allows. */
export async function askPostgres(client: pg.Client, asked: Asked): Promise<number> {
  const began = performance.now()
  await client.query(...statement(`select count(*) from bench.document d where`, asked, ''))
  const order =
    asked.sort === 'date'
      ? 'earliest_year'
      : asked.sort === 'artist'
        ? 'artist'
        : asked.sort === 'title' || asked.text === ''
          ? 'shown_title'
          : `ts_rank(words, plainto_tsquery('french', $1)) desc`
  await client.query(
    ...statement(
      `select id from bench.document d where`,
      asked,
      '',
      `order by ${order}, id limit 24 offset ${(asked.page - 1) * 24}`,
    ),
  )
  for (const vocabulary of tagged)
    await client.query(
      ...statement(
        `select tag, count(*) from bench.document d cross join lateral unnest(d.tags) tag
         join bench.tag t on t.id = tag and t.vocabulary = '${vocabulary}' where`,
        asked,
        facetOfTag[vocabulary] ?? vocabulary,
        'group by tag order by 2 desc limit 8',
      ),
    )
  for (const column of columns)
    await client.query(
      ...statement(
        `select ${column}, count(*) from bench.document d where`,
        asked,
        column === 'museum_id' ? 'museum' : column === 'department_code' ? 'department' : column,
        'group by 1 order by 2 desc limit 8',
      ),
    )
  // With image, and reusable.
  for (const reusable of [false, true])
    await client.query(
      ...statement(
        `select count(*) from bench.document d where exists (select from media.use u join media.image i on i.id = u.image_id
           where u.kind = 'collections.work' and u.record_id = d.id ${reusable ? 'and i.licence is not null' : ''}) and`,
        asked,
        '',
      ),
    )
  return performance.now() - began
}

function statement(select: string, asked: Asked, without: string, end = ''): [string, unknown[]] {
  const values: unknown[] = [asked.text]
  const conditions = [asked.text === '' ? `$1::text = ''` : `d.words @@ plainto_tsquery('french', $1)`]
  for (const [facet, chosen] of Object.entries(asked.filters)) {
    if (facet === without || !chosen) continue
    values.push(chosen)
    conditions.push(facet === 'museum' ? `d.museum_id = any($${values.length})` : `d.tags && $${values.length}::text[]`)
  }
  if (asked.from !== undefined && asked.to !== undefined) {
    values.push(asked.from, asked.to)
    conditions.push(`d.latest_year >= $${values.length - 1} and d.earliest_year <= $${values.length}`)
  }
  return [`${select} ${conditions.join(' and ')} ${end}`, values]
}
