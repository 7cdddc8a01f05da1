import { userInfo } from 'node:os'
import type { Option } from '../../platform/command-line/index.ts'
import type { Visitor } from '../../platform/visitor.ts'

/** How the person at the command line signs what the history of a record keeps. */
export const signature = {
  option: {
    type: 'text',
    value: { fr: 'NOM', en: 'NAME' },
    what: { fr: 'le nom qui signe dans l’historique', en: 'the name that signs in the history' },
  },
  /** Without a name, `otherwise`, else the account of the machine. */
  visitor: (name: string | undefined, otherwise?: string): Visitor => ({
    kind: 'operator',
    name: name?.trim() || otherwise || accountName(),
  }),
} as const satisfies { option: Option; visitor: unknown }

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    // In a container, the user may have no name.
    return 'cimaise'
  }
}
