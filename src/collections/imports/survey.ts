import { inventoryKey } from '../works/index.ts'
import type { ImportFile } from './outcome.ts'
import { batchesOf } from './rows.ts'

/** What must be known of a whole file before its first row is judged. */
export interface Survey {
  readonly rows: number
  /** Whether several rows of the file give this museum, as it writes it, this inventory number. */
  isRepeated(museum: string | null, inventory_key: string): boolean
}

/** @throws WholeFileRefused; the signal's reason when it is aborted. */
export async function surveyFile(file: ImportFile, signal: AbortSignal | undefined): Promise<Survey> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  const key = (museum: string | null, inventory_key: string) => `${museum ?? ''}\n${inventory_key}`
  let rows = 0
  for await (const batch of batchesOf(file.read(), 1000, signal))
    for (const { record, remarks } of batch) {
      if (record || remarks.some(({ severity }) => severity === 'refused')) rows += 1
      const number = inventoryKey(record?.written.inventory_number)
      if (!record || number === null) continue
      const each = key(record.museum, number)
      if (seen.has(each)) repeated.add(each)
      else seen.add(each)
    }
  return { rows, isRepeated: (museum, inventory_key) => repeated.has(key(museum, inventory_key)) }
}
