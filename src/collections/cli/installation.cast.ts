import { db } from '../../../test/scene/index.ts'
import { typeLine } from '../../platform/command-line/line.cast.ts'
import { loadNetwork } from '../../platform/network.ts'
import { collectionsCommands } from '../cli.ts'

/** Types a command of collections on the scene of the tests. */
export function type(...line: string[]) {
  return typeLine(line, {
    commands: collectionsCommands,
    open: async () => ({
      db,
      pool: undefined as never,
      files: undefined as never,
      network: loadNetwork('occitanie'),
      demonstration: false,
      baseUrl: 'https://musees.example.org',
      close: async () => undefined,
    }),
  })
}
