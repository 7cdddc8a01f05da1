// A process of its own that edits telephone numbers as fast as the database takes them, and says each one that is
// acknowledged: `<museum> <number>`. It lives through a database that dies, and goes on when it is back.
// Arguments: the data folder, and the number to count from.
import { writeSync } from 'node:fs'
import { argv } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { addMuseum, editMuseum } from '../../src/museums/commands.ts'
import { connect, createPool } from '../../src/platform/database/connect.ts'
import { enterDatabase } from '../../src/platform/postgres/index.ts'

const [dataDir = '', first = '1'] = argv.slice(2)
const who = { kind: 'operator', name: 'writer' } as const
const server = await enterDatabase({ dataDir })
const pool = createPool(server.connection)
pool.on('error', () => undefined)
const db = connect(pool)
let count = Number(first)

// An import holds the museums it knows from Museofile until it ends; those it does not know can be edited meanwhile.
const rows = await db.selectFrom('museums.museum').select(['id', 'museofile_id']).orderBy('museofile_id').execute()
const known = rows.filter(({ museofile_id }) => museofile_id).map(({ id }) => id)
const own = rows.filter(({ museofile_id }) => !museofile_id).map(({ id }) => id)
if (own.length === 0) own.push(await add('Musée de l’Enclume'), await add('Musée de la Forge'))

await Promise.all([edit(own), edit(known.slice(0, 3))])

async function add(name: string): Promise<string> {
  const { id } = await addMuseum(db, who, {
    museofile_id: null,
    commune_name: 'Auch',
    source: 'association',
    fields: { name, town: 'Auch', commune_code: '32013', department_code: '32' },
  })
  return id
}

async function edit(museums: readonly string[]): Promise<never> {
  for (;;)
    for (const id of museums) {
      const phone = `+335${String(count++).padStart(8, '0')}`
      const outcome = await editMuseum(db, who, id, { phone }).catch(() => undefined)
      if (outcome === 'edited') writeSync(1, `${id} ${phone}\n`)
      else await pause(20)
    }
}
