import { sql } from 'kysely'
import { type Protection, protectImages } from '../../media/index.ts'
import type { Transact } from '../../platform/database/connect.ts'
import { imageRights, type RightsHolder, strictest } from './rights.ts'

interface Row {
  readonly image_id: string
  readonly latest_year: number | null
  readonly licence: string | null
  readonly creators: readonly RightsHolder[]
  readonly today: string
}

/**
 * Says again of the images that show these works, or works of these persons, how far they are protected: to be called
 * when a maker, a date, a death or a licence changed, and when an image begins or ceases to show a work.
 * @returns how many images changed.
 */
export async function reviewProtection(
  trx: Transact,
  about: { readonly works?: readonly string[]; readonly persons?: readonly string[] },
): Promise<number> {
  const { works = [], persons = [] } = about
  if (works.length + persons.length === 0) return 0
  const { rows } = await sql<Row>`
    with concerned as (
      select distinct u.image_id
      from media.use u
      where u.kind = 'collections.work' and (u.record_id = any(${[...works]}) or u.record_id in (
        select c.work_id from collections.work_creator c where c.person_id = any(${[...persons]})))
    )
    select u.image_id, w.latest_year, w.licence, current_date::text as today, coalesce(
      (select json_agg(case when p.id is null then null else json_build_object(
          'kind', p.kind, 'birth_year', p.birth_year, 'death_year', p.death_year,
          'rights_expire_year', p.rights_expire_year) end)
        from collections.work_creator c left join collections.person p on p.id = c.person_id
        where c.work_id = w.id), '[]'::json) as creators
    from concerned
    join media.use u on u.image_id = concerned.image_id and u.kind = 'collections.work'
    join collections.work w on w.id = u.record_id`.execute(trx)
  return protectImages(
    trx,
    [...Map.groupBy(rows, ({ image_id }) => image_id)].map(
      ([image_id, shown]): Protection => ({ image_id, ...strictest(shown.map(imageRights)) }),
    ),
  )
}
