import { createHash } from 'node:crypto'
import type { Db } from '../database/connect.ts'
import type { Language } from '../languages.ts'

export type TranslationState = 'absent' | 'draft' | 'done' | 'stale'
type OtherLanguage = Exclude<Language, 'fr'>

export interface Translated {
  readonly text: string
  /** The language the text is in: French when the visitor's has no finished translation. */
  readonly language: Language
  readonly state: TranslationState
}

function digestOf(french: string): string {
  return createHash('sha256').update(french).digest('hex')
}

export async function saveTranslation(
  db: Db,
  record: {
    kind: string
    record_id: string
    field: string
    language: OtherLanguage
    text: string
    french: string
    state: 'draft' | 'done'
  },
): Promise<void> {
  const { french, ...row } = record
  const values = { ...row, source_digest: digestOf(french) }
  await db
    .insertInto('platform.translation')
    .values(values)
    .onConflict((conflict) => conflict.columns(['kind', 'record_id', 'field', 'language']).doUpdateSet(values))
    .execute()
}

/**
 * What a visitor reads of a record's French fields in their language: the translation when it is done
 * (stale ones too: older words in their language beat newer ones in another), else the French, said to be French.
 */
export async function translateFields<Field extends string>(
  db: Db,
  record: { kind: string; record_id: string; language: Language; fields: Readonly<Record<Field, string | null>> },
): Promise<Record<Field, Translated | undefined>> {
  const rows =
    record.language === 'fr'
      ? []
      : await db
          .selectFrom('platform.translation')
          .select(['field', 'text', 'state', 'source_digest'])
          .where('kind', '=', record.kind)
          .where('record_id', '=', record.record_id)
          .where('language', '=', record.language)
          .execute()
  const found = new Map(rows.map((row) => [row.field, row]))
  const entries = Object.entries<string | null>(record.fields).map(([field, french]) => {
    if (french === null || french === '') return [field, undefined]
    const row = found.get(field)
    if (row?.state === 'done') {
      const state = row.source_digest === digestOf(french) ? 'done' : 'stale'
      return [field, { text: row.text, language: record.language, state }]
    }
    return [
      field,
      { text: french, language: 'fr', state: row ? 'draft' : record.language === 'fr' ? 'done' : 'absent' },
    ]
  })
  return Object.fromEntries(entries) as Record<Field, Translated | undefined>
}
