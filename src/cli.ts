import process, { argv, env, exit, stderr, stdout } from 'node:process'
import { backupCommand, restoreCommand } from './cli/archive.ts'
import { databaseCommands } from './cli/database.ts'
import { doctor } from './cli/doctor.ts'
import { init } from './cli/init.ts'
import { mailList } from './cli/mail.ts'
import { version } from './cli/version.ts'
import { collectionsCommands } from './collections/cli.ts'
import { mediaCommands } from './media/cli.ts'
import { museumsCommands } from './museums/cli.ts'
import { runLine } from './platform/command-line/index.ts'
import { openSeeded } from './seeded-installation.ts'

// `cimaise … | head` reads the beginning; what is being written in the database goes on.
stdout.on('error', () => undefined)

const interruption = new AbortController()
let interruptedAt = 0
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.on(name, () => {
    // A terminal sends Ctrl-C to every process in front of it, and `bin/cimaise` passes it on: one press may come twice.
    if (interruption.signal.aborted && performance.now() - interruptedAt > 1000) exit(130)
    if (interruption.signal.aborted) return
    interruptedAt = performance.now()
    interruption.abort()
  })

const code = await runLine(argv.slice(2), {
  commands: [
    init,
    ...museumsCommands,
    ...mediaCommands,
    ...collectionsCommands,
    mailList,
    ...databaseCommands,
    backupCommand,
    restoreCommand,
    doctor,
  ],
  variables: env,
  output: stdout,
  errors: stderr,
  signal: interruption.signal,
  version,
  open: openSeeded,
})
// Written out whole, through a pipe too, before the process ends.
stdout.write('', () => exit(code))
