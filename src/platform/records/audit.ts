import type { Db } from '../database/connect.ts'
import { nameOf, type Visitor } from '../visitor.ts'

/** Notes a sensitive act in the audit trail, in the transaction of the act. */
export async function recordAct(
  db: Db,
  who: Visitor,
  act: { act: string; kind?: string; record_id?: string; detail?: Readonly<Record<string, unknown>> },
): Promise<void> {
  await db
    .insertInto('platform.act')
    .values({
      who: nameOf(who),
      act: act.act,
      kind: act.kind ?? null,
      record_id: act.record_id ?? null,
      detail: JSON.stringify(act.detail ?? {}),
    })
    .execute()
}
