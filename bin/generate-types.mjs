// Writes src/platform/database/database.generated.ts from the migrations, run on a database made for the occasion:
// node_modules/.bin/node bin/generate-types.mjs. With `--verify` it only says whether the file is up to date.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { at, createMigratedDatabase, raiseServer, urlOf } from '../test/scene/temporary-server.ts'
import { node, root } from './prepare.mjs'

const server = await raiseServer()
try {
  const database = `${server.prefix}types`
  await createMigratedDatabase(server.base, database)
  const outcome = spawnSync(
    node,
    [
      join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      ...['--dialect', 'postgres', '--url', urlOf(at(server.base, database))],
      ...['--out-file', join(root, 'src/platform/database/database.generated.ts')],
      ...['--type-mapping', '{"int8":"number"}', '--date-parser', 'string', '--exclude-pattern', 'jobs.*'],
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit' },
  )
  process.exitCode = outcome.status ?? 1
} finally {
  await server.raze()
}
