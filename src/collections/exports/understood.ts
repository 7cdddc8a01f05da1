import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { CreatorForExport, MeasureForExport, TermForExport } from '../formats/index.ts'
import { termPath } from '../paths.ts'
import type { Dimension, DimensionKind } from '../reading/index.ts'

/** What is understood of a work, for those who cannot read the trade's writing. */
export interface Understood {
  readonly creators: readonly CreatorForExport[]
  readonly terms: readonly TermForExport[]
}

interface MakerRow {
  readonly work_id: string
  readonly written: string
  readonly role: string | null
  readonly certainty: string
  readonly name: string | null
  readonly filed_name: string | null
  readonly kind: string | null
  readonly birth_written: string | null
  readonly birth_place: string | null
  readonly death_written: string | null
  readonly death_place: string | null
  readonly ulan_id: string | null
  readonly viaf_id: string | null
  readonly wikidata_id: string | null
  readonly bnf_id: string | null
}

export async function understoodOf(
  db: Db,
  ids: readonly string[],
  baseUrl: string,
): Promise<(work_id: string) => Understood> {
  const makers = await sql<MakerRow>`
    select c.work_id, c.written, c.role, c.certainty, p.name, p.filed_name, p.kind, p.birth_written, p.birth_place,
      p.death_written, p.death_place, p.ulan_id, p.viaf_id, p.wikidata_id, p.bnf_id
    from collections.work_creator c
    left join collections.person p on p.id = c.person_id and p.status = 'published'
    where c.work_id = any(${[...ids]})
    order by c.work_id, c.position`.execute(db)
  const terms = await sql<{ work_id: string; vocabulary: string; label: string; slug: string }>`
    select wt.work_id, t.vocabulary, t.label, t.slug
    from collections.work_term wt join collections.term t on t.id = wt.term_id
    where wt.work_id = any(${[...ids]})
    order by wt.work_id, wt.position`.execute(db)
  const makersOf = Map.groupBy(makers.rows, ({ work_id }) => work_id)
  const termsOf = Map.groupBy(terms.rows, ({ work_id }) => work_id)
  return (work_id) => ({
    creators: (makersOf.get(work_id) ?? []).map(creatorOf),
    terms: (termsOf.get(work_id) ?? []).flatMap((term) => {
      const path = termPath('fr', term)
      return path === undefined ? [] : [{ label: term.label, uri: baseUrl + path }]
    }),
  })
}

function creatorOf(row: MakerRow): CreatorForExport {
  return {
    written: row.written,
    name: row.filed_name ?? row.written,
    shown_name: row.name ?? undefined,
    collective: row.kind === 'group',
    role: row.role ?? undefined,
    certainty: certainties[row.certainty],
    birth_date: row.birth_written ?? undefined,
    birth_place: row.birth_place ?? undefined,
    death_date: row.death_written ?? undefined,
    death_place: row.death_place ?? undefined,
    identifiers: [
      ...(row.ulan_id ? [`http://vocab.getty.edu/ulan/${row.ulan_id}`] : []),
      ...(row.viaf_id ? [`http://viaf.org/viaf/${row.viaf_id}`] : []),
      ...(row.wikidata_id ? [`http://www.wikidata.org/entity/${row.wikidata_id}`] : []),
      ...(row.bnf_id ? [`https://data.bnf.fr/ark:/12148/${row.bnf_id.replace(/^(?!cb)/, 'cb')}`] : []),
    ],
  }
}

/** As the Ministry's files write it. */
const certainties: Readonly<Record<string, string>> = {
  copy: 'copie d’après',
  after: 'd’après',
  inspired: 'inspiré par',
  imitator: 'imitateur de',
  manner: 'manière de',
  follower: 'suiveur de',
  circle: 'entourage de',
  school: 'école de',
  pupil: 'élève de',
  workshop: 'atelier de',
  attributed: 'attribué à',
  doubtful: '?',
}

const kinds: Readonly<Record<DimensionKind, string>> = {
  height: 'hauteur',
  width: 'largeur',
  length: 'longueur',
  depth: 'profondeur',
  thickness: 'épaisseur',
  diameter: 'diamètre',
  circumference: 'circonférence',
  weight: 'poids',
  volume: 'volume',
  scale: 'échelle',
}

export function measuresOf(measures: readonly Dimension[]): MeasureForExport[] {
  return measures.flatMap(({ kind, value_mm, value_g, part }) => {
    const [value, unit] = value_mm === undefined ? [value_g, 'g'] : [value_mm, 'mm']
    return value === undefined ? [] : [{ kind: kinds[kind], value, unit, part }]
  })
}
