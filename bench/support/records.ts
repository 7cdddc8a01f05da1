import { openInstallation } from '../../src/installation.ts'
import { loadFiller } from '../../src/museums/filler.ts'

/** Adds drafts of museums until there are `count` filler records. */
export async function addFiller(dataDir: string, count: number): Promise<void> {
  const installation = await openInstallation({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }, () => undefined)
  try {
    await loadFiller(installation.db, { kind: 'operator', name: 'bench' }, count, () => undefined)
  } finally {
    await installation.close()
  }
}

/** Publishes filler records until the network shows `count` museums, the newest filler staying drafts. */
export async function publishFiller(dataDir: string, count: number): Promise<void> {
  const installation = await openInstallation({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }, () => undefined)
  try {
    await installation.pool.query(
      `update museums.museum set status = 'published' where id in (
         select id from museums.museum where status = 'draft' and slug like 'remplissage-%' order by slug
         limit greatest(0, $1 - (select count(*) from museums.museum where status = 'published' and state <> 'left')))`,
      [count],
    )
  } finally {
    await installation.close()
  }
}
