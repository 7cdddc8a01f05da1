import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../platform/database/connect.ts'
import type { Network } from '../platform/network.ts'
import { operatorLanguage } from '../platform/operator.ts'
import type { Visitor } from '../platform/visitor.ts'
import { importFile } from './cli/import-file.ts'
import { loadFillerWorks } from './filler/load-works.ts'
import { readJocondeCsv } from './formats/index.ts'
import { applyImport } from './imports/index.ts'

const demonstrator: Visitor = { kind: 'operator', name: 'démonstration' }

/** Hangs works in the museums of a demonstration: those of its network, and as many invented ones as `filler` says. */
export async function loadDemonstrationWorks(
  db: Db,
  network: Network,
  say: (sentence: string) => void,
  filler = 0,
): Promise<void> {
  await loadWorks(db, network, say)
  if (filler > 0) await loadFillerWorks(db, demonstrator, filler, say)
}

/**
 * The works of `networks/<name>/works.csv`: facts of the Ministry's base Joconde, brought in as any file is. Does nothing
 * where there is a work already, nor for a profile without such a file.
 */
async function loadWorks(db: Db, network: Network, say: (sentence: string) => void): Promise<void> {
  const path = join(network.folder, 'works.csv')
  if (!existsSync(path)) return
  const some = await db.selectFrom('collections.work').select('id').limit(1).executeTakeFirst()
  if (some) return
  const file = await importFile(path, 'joconde-csv', (each) => readJocondeCsv(each))
  // Another process that does the same has its turn first; what it brought is then found, and nothing changes.
  const { counts } = await applyImport(db, demonstrator, { file })
  if (counts.created > 0) say(sentences[operatorLanguage()](counts.created))
}

const sentences = {
  fr: (count: number) => `${count} œuvres de la base Joconde y sont accrochées.`,
  en: (count: number) => `${count} works of the base Joconde hang there.`,
}
