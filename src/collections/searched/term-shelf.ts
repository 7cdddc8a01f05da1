import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'

export interface ShelvedTerm {
  readonly id: string
  readonly vocabulary: string
  readonly label: string
  readonly synonyms: readonly string[]
  /** From the root down to this one. */
  readonly line: readonly string[]
  readonly assignable: boolean
}

/** The terms that documents name, with those above them; read once each. */
export class TermShelf {
  readonly #terms = new Map<string, ShelvedTerm>()
  #isWhole = false

  /** All of them at once, for whoever is about to need most of them. */
  async fill(db: Db): Promise<void> {
    const { rows } = await sql<Row>`select ${columns} from collections.term`.execute(db)
    this.#put(rows)
    this.#isWhole = true
  }

  /** Sees that these terms and those above them are there. */
  async fetch(db: Db, ids: Iterable<string>): Promise<void> {
    if (this.#isWhole) return
    await this.#fetch(db, ids)
    await this.#fetch(
      db,
      [...this.#terms.values()].flatMap(({ line }) => line),
    )
  }

  get(id: string): ShelvedTerm | undefined {
    return this.#terms.get(id)
  }

  /** A term and those above it, the broadest first. */
  lineOf(id: string): ShelvedTerm[] {
    return (this.#terms.get(id)?.line ?? []).flatMap((one) => this.#terms.get(one) ?? [])
  }

  async #fetch(db: Db, ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#terms.has(id))
    if (missing.length === 0) return
    const { rows } = await sql<Row>`
      select ${columns} from collections.term where id = any(${missing}::text[])`.execute(db)
    this.#put(rows)
  }

  #put(rows: readonly Row[]): void {
    for (const { path, ...row } of rows)
      this.#terms.set(row.id, { ...row, line: path.split('/').filter((id) => id !== '') })
  }
}

type Row = Omit<ShelvedTerm, 'line'> & { readonly path: string }
const columns = sql.raw('id, vocabulary, label, synonyms, path, assignable')
