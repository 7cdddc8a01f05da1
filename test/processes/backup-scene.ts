import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openInstallation } from '../../src/installation.ts'
import { addMuseum, editMuseum } from '../../src/museums/commands.ts'
import { loadDemonstration } from '../../src/museums/demonstration.ts'
import { cimaise } from './cimaise.ts'

export const operator = { kind: 'operator', name: 'Fernand' } as const
/** Public museums and filler of the installation that `fill` makes. */
export const museumCount = 4050

/** An installation with everything a backup must keep, and its archive. */
export async function fill(dataDir: string, archive: string): Promise<void> {
  const installation = await openInstallation({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, () => undefined, {
    create: { network: 'nord-pas-de-calais', demonstration: true },
  })
  try {
    const { db, network } = installation
    await loadDemonstration(db, network, () => undefined, 4000)
    // What a text format could lose on its way: its own signs, other alphabets, the end of a line.
    const { id } = await addMuseum(db, operator, {
      museofile_id: null,
      commune_name: 'Lens',
      source: 'association',
      fields: { name: 'Le « Ragoût »\t& \\N œuvres', town: 'Lens', commune_code: '62498', department_code: '62' },
    })
    await editMuseum(db, operator, id, {
      history: 'Une ligne\r\nl’autre \\. 美術館 😀 \u0001',
      other_names: ['{"a,b"}', ''],
    })
  } finally {
    await installation.close()
  }
  mkdirSync(join(dataDir, 'files/ab'), { recursive: true })
  writeFileSync(join(dataDir, 'files/ab/abc'), Buffer.alloc(3_000_001, 7))
  writeFileSync(join(dataDir, 'files/vide'), '')
  writeFileSync(join(dataDir, 'files/draft.part'), 'not whole')
  mkdirSync(join(dataDir, 'pages'), { recursive: true })
  writeFileSync(join(dataDir, 'pages/x.page'), 'a copy')
  const { code, errors } = await cimaise(dataDir, 'backup', archive)
  if (code !== 0) throw new Error(errors)
}
