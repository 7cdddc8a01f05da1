import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { look, nameOf, readPasswd } from './account.ts'
import type { Messages, ProblemKind } from './messages/fr.ts'

/** A failure told to the operator: its message is a sentence that says what to do. */
export class DatabaseProblem extends Error {
  readonly kind: ProblemKind

  constructor(kind: ProblemKind, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'DatabaseProblem'
    this.kind = kind
  }
}

export function problem<Kind extends ProblemKind>(
  messages: Messages,
  kind: Kind,
  ...facts: Messages['problems'][Kind] extends (...facts: infer Facts) => string ? Facts : []
): DatabaseProblem {
  const sentence = messages.problems[kind] as string | ((...facts: unknown[]) => string)
  return new DatabaseProblem(kind, typeof sentence === 'string' ? sentence : sentence(...facts))
}

/** What the file system refused, as a sentence; anything else comes back unchanged. */
export function explainError(error: unknown, messages: Messages, dataDir: string): unknown {
  if (error instanceof DatabaseProblem || !(error instanceof Error)) return error
  const explained = explainCode(error, messages, dataDir)
  if (explained) explained.cause = error
  return explained ?? error
}

function explainCode({ code, path }: NodeJS.ErrnoException, messages: Messages, dataDir: string) {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return problem(messages, 'diskFull', dataDir, freeMegabytes(dataDir))
    case 'EROFS':
      return problem(messages, 'readOnly', dataDir)
    case 'EACCES':
    case 'EPERM': {
      const passwd = readPasswd()
      const self = nameOf(process.getuid?.() ?? 0, passwd)
      if (!look(dataDir)) return problem(messages, 'mayNotMake', dataDir, self)
      const refused = path && look(path) ? path : dataDir
      return problem(messages, 'owner', refused, nameOf(look(refused)?.uid ?? 0, passwd), self)
    }
    case 'ENOTDIR':
    case 'EEXIST':
      return problem(messages, 'notAFolder', path ?? dataDir)
    default:
      return undefined
  }
}

/** What PostgreSQL or initdb wrote before giving up, as a sentence. */
export function explainOutput(
  text: string,
  known: { messages: Messages; what: string; program: string; dataDir: string; log: string; uid: number },
): DatabaseProblem {
  const { messages } = known
  if (/No space left on device|Disk quota exceeded/.test(text))
    return problem(messages, 'diskFull', known.dataDir, freeMegabytes(known.dataDir))
  if (/Read-only file system/.test(text)) return problem(messages, 'readOnly', known.dataDir)
  if (/could not look up effective user ID/.test(text)) return problem(messages, 'namelessUser', known.uid)
  if (/error while loading shared libraries|GLIBC|symbol lookup error/.test(text))
    return problem(messages, 'cannotRun', known.program, lastComplaint(text))
  if (/could not (map anonymous shared memory|create shared memory segment|resize shared memory)/.test(text))
    return problem(messages, 'memory')
  return problem(messages, 'failed', known.what, lastComplaint(text), known.log)
}

/** The line that says why: the last fatal one, else the last of all. */
function lastComplaint(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const line = lines.findLast((candidate) => /\b(FATAL|PANIC|error):/.test(candidate)) ?? lines.at(-1) ?? '…'
  return line.replace(/^.*?\b(FATAL|PANIC|error):\s+/, '').replace(/\.$/, '')
}

export function freeMegabytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return Math.floor((bavail * bsize) / 1_048_576)
  } catch {
    return folder === dirname(folder) ? 0 : freeMegabytes(dirname(folder))
  }
}
