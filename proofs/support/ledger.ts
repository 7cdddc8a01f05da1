import type pg from 'pg'

/** What was acknowledged, and what a database must hold because of it. */
export class Ledger {
  readonly #edits = new Map<string, string[]>()
  readonly #messages: string[] = []

  edited(museum: string, phone: string): void {
    this.#edits.set(museum, [...(this.#edits.get(museum) ?? []), phone])
  }

  posted(message: string): void {
    this.#messages.push(message)
  }

  get edits(): number {
    return [...this.#edits.values()].reduce((sum, phones) => sum + phones.length, 0)
  }

  get messages(): number {
    return this.#messages.length
  }

  /** Acknowledged writes that the database does not hold: a number never written, or written over by an older one. */
  async missingFrom(client: pg.Client): Promise<string[]> {
    // Before the database is read: what is acknowledged meanwhile need not be in what was read.
    const [acknowledged, messages] = [new Map(this.#edits), [...this.#messages]]
    const { rows: revisions } = await client.query<{ record_id: string; phone: string }>(
      `select record_id, after ->> 'phone' as phone from platform.revision
       where kind = 'museums.museum' and after ? 'phone' order by record_id, number`,
    )
    const { rows: museums } = await client.query<{ id: string; phone: string }>('select id, phone from museums.museum')
    const { rows: corrections } = await client.query<{ message: string }>('select message from museums.correction')
    const written = new Set(revisions.map(({ record_id, phone }) => `${record_id} ${phone}`))
    const current = new Map(museums.map(({ id, phone }) => [id, phone]))
    const received = new Set(corrections.map(({ message }) => message))
    const edits = [...acknowledged].flatMap(([id, phones]) => [
      ...phones.filter((phone) => !written.has(`${id} ${phone}`)).map((phone) => `${id} ${phone}`),
      ...((current.get(id) ?? '') < (phones.at(-1) ?? '') ? [`${id} fell back to ${current.get(id)}`] : []),
    ])
    return [...edits, ...messages.filter((message) => !received.has(message))]
  }
}

/**
 * Signs of work half done: a museum whose revisions have a gap or whose columns are not those of its last revision,
 * an import whose revisions are not as many as its entry in the audit trail says, or that has none.
 */
export async function halves(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(`
    select 'museum ' || m.id || ' at revision ' || m.revision || ', history up to ' || coalesce(max(r.number), 0) as what
      from museums.museum m left join platform.revision r on r.kind = 'museums.museum' and r.record_id = m.id
      group by m.id having m.revision <> coalesce(max(r.number), 0) or count(r.number) <> m.revision
    union all
    select 'museum ' || m.id || ': ' || field.key || ' is not as its last revision wrote it'
      from museums.museum m
      cross join lateral jsonb_object_keys(to_jsonb(m)) as field (key)
      cross join lateral (
        select r.after -> field.key as value from platform.revision r
        where r.kind = 'museums.museum' and r.record_id = m.id and r.after ? field.key
        order by r.number desc limit 1) as last
      where to_jsonb(m) -> field.key is distinct from last.value
    union all
    -- The revisions of one import share the instant of its transaction with its entry in the audit trail.
    select 'import at ' || coalesce(a.at, r.at) || ': ' || coalesce(a.museums, 0) || ' in the trail, ' || coalesce(r.museums, 0) || ' revisions'
      from (select at, sum((detail ->> 'created')::int + (detail ->> 'updated')::int) as museums
            from platform.act where act = 'import-museofile' group by at) a
      full join (select at, count(*) as museums from platform.revision where who = 'import Muséofile' group by at) r
        on r.at = a.at
      where a.museums is distinct from r.museums`)
  return rows.map(({ what }) => what)
}
