import { join, resolve } from 'node:path'
import * as collections from '../../src/collections/paths.ts'
import { openInstallation } from '../../src/installation.ts'
import type { Language } from '../../src/platform/languages.ts'
import { root } from '../../src/platform/root.ts'
import { searchPath } from '../../src/portal/paths.ts'
import { cimaise, type Site } from './site.ts'

/** A few works of the demonstration, and the photographs that a proof hangs on two of them. */
export interface HungWorks {
  readonly plain: { readonly id: string; readonly slug: string; readonly title: string }
  readonly photographed: { readonly id: string; readonly slug: string; readonly title: string }
  readonly beside: { readonly id: string; readonly slug: string; readonly title: string }
  readonly artist: { readonly slug: string }
  readonly museum: { readonly slug: string }
  readonly terms: readonly { readonly vocabulary: string; readonly slug: string }[]
}

const photographs = ['monet_nympheas_1919.jpg', 'vangogh_nuit_etoilee_1889.jpg']

/** Works to look at, whose makers are in several museums where there are such. */
export async function chooseWorks(site: Site): Promise<HungWorks> {
  const { pool, close } = await openInstallation({ DATA_DIR: site.dataDir, LOG_LEVEL: 'error' }, () => undefined)
  try {
    const { rows: works } = await pool.query<{ id: string; slug: string; title: string; museum: string }>(
      `select w.id, w.slug, w.shown_title as title, m.slug as museum from collections.work w
       join museums.museum m on m.id = w.museum_id
       join collections.work_creator k on k.work_id = w.id and k.person_id is not null
       where w.height_mm is not null and w.width_mm is not null and w.domains like '%peinture%'
       order by (select count(distinct other.museum_id) from collections.work_creator by_same
         join collections.work other on other.id = by_same.work_id where by_same.person_id = k.person_id) desc, w.joconde_id
       limit 3`,
    )
    const [photographed, beside, plain] = works
    const { rows: artists } = await pool.query<{ slug: string }>(
      `select p.slug from collections.person p join collections.work_creator k on k.person_id = p.id
       join collections.work w on w.id = k.work_id
       group by p.id order by count(distinct w.museum_id) desc, count(*) desc, p.slug limit 1`,
    )
    const { rows: terms } = await pool.query<{ vocabulary: string; slug: string }>(
      `select distinct on (t.vocabulary) t.vocabulary, t.slug from collections.term t
       join collections.work_term wt on wt.term_id = t.id where t.vocabulary in ('technique', 'period', 'subject', 'domain')
       group by t.id order by t.vocabulary, count(*) desc`,
    )
    const [artist] = artists
    if (!photographed || !beside || !plain || !artist || terms.length !== 4)
      throw new Error('The demonstration has no paintings, no artists or no terms')
    return { plain, photographed, beside, artist, museum: { slug: photographed.museum }, terms }
  } finally {
    await close()
  }
}

/** Hangs two free photographs, of other works than they show: a proof looks, it does not publish. */
export async function hangPhotographs(site: Site): Promise<HungWorks> {
  const images = join(resolve(root, process.env.CIMAISE_DATA ?? '../shared/data'), 'images')
  const chosen = await chooseWorks(site)
  const { pool, close } = await openInstallation({ DATA_DIR: site.dataDir, LOG_LEVEL: 'error' }, () => undefined)
  try {
    for (const [at, work] of [chosen.photographed, chosen.beside].entries()) {
      const { code, output } = await cimaise(
        ...([
          site.dataDir,
          'image',
          'add',
          join(images, photographs[at] ?? ''),
          '--alt',
          'Une peinture, pour l’essai',
        ] as const),
        ...['--credit', 'Essai', '--licence', 'PDM', '--for', `collections.work:${work.id}`],
      )
      if (code !== 0) throw new Error(output)
    }
    await pool.query('update media.image set protected = false, protected_until_year = null')
    return chosen
  } finally {
    await close()
  }
}

/** One page of every template that works brought, in a language: its name, its path, the status it answers. */
export function workPages(hung: HungWorks, language: Language): readonly (readonly [string, string, number])[] {
  const works = collections.worksPath(language)
  const search = searchPath(language)
  return [
    ['works', works, 200],
    ['works, searched', `${works}?q=paysage`, 200],
    ['works, nothing found', `${works}?q=zzzzzzzz`, 200],
    ['works on the map', collections.worksMapPath(language), 200],
    ['search', search, 200],
    ['search, everything', `${search}?q=toulouse`, 200],
    ['search, mistyped', `${search}?q=paysaje`, 200],
    ['search, hostile', `${search}?q=${encodeURIComponent('"<script>alert(1)</script> -a "')}`, 200],
    ['work with a plate', collections.workPath(language, hung.plain), 200],
    ['work with a photograph', collections.workPath(language, hung.photographed), 200],
    ['two works', `${collections.workComparisonPath(language, hung.photographed)}?avec=${hung.beside.id}`, 200],
    ['artists', collections.artistsPath(language), 200],
    ['artists by place', collections.artistsByPlacePath(language), 200],
    ['artists by century', collections.artistsByPeriodPath(language), 200],
    ['artist', collections.artistPath(language, hung.artist), 200],
    ['techniques', collections.techniquesPath(language), 200],
    ['periods', collections.periodsPath(language), 200],
    ['subjects', collections.subjectsPath(language), 200],
    ['domains', collections.domainsPath(language), 200],
    ...hung.terms.map((term) => [term.vocabulary, collections.termPath(language, term) ?? '', 200] as const),
    ['selection', collections.selectionPath(language), 200],
    [
      'selection, shared',
      `${collections.selectionPath(language)}?oeuvres=${hung.plain.id}.${hung.photographed.id}`,
      200,
    ],
    ['groups', collections.groupsPath(language), 200],
  ]
}
