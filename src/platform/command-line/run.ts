import type { WriteStream } from 'node:tty'
import { type OperatorLanguage, type OperatorSentence, operatorLanguage } from '../operator.ts'
import { frenchSpaces } from '../text/french-spaces.ts'
import type { Call, Command, Opened } from './command.ts'
import { sentenceOf } from './failures.ts'
import { helpOf } from './help.ts'
import { readLine } from './parse.ts'
import { createProgress } from './progress.ts'

type Output = Pick<WriteStream, 'isTTY' | 'columns' | 'write'>

/** Everything a command line is run with, taken from outside. */
export interface Surroundings {
  readonly commands: readonly Command[]
  readonly variables: NodeJS.ProcessEnv
  readonly output: Output
  /** Problems, remarks and progress. */
  readonly errors: Output
  readonly signal: AbortSignal
  readonly version: string
  readonly open: (
    variables: NodeJS.ProcessEnv,
    say: (sentence: string) => void,
  ) => Promise<Opened & { close(): Promise<void> }>
}

/** 0: done. 1: failed, with a sentence. 2: the line itself is wrong. 130: interrupted. */
export async function runLine(line: readonly string[], around: Surroundings): Promise<number> {
  const language = operatorLanguage(around.variables)
  const write = (output: Output) => (said: OperatorSentence | string) => {
    const line = typeof said === 'string' ? said : said[language]
    output.write(`${language === 'fr' ? frenchSpaces(line) : line}\n`)
  }
  const say = write(around.output)
  const complain = write(around.errors)
  const reading = readLine(line, around.commands)
  switch (reading.kind) {
    case 'version':
      say(`cimaise ${around.version}, Node ${process.versions.node}`)
      return 0
    case 'help':
      say(helpOf(around.commands, reading.words, language))
      return 0
    case 'wrong':
      complain(reading.sentence)
      complain(`cimaise ${[...reading.words, '--help'].join(' ')}`)
      return 2
    case 'run':
      return runCommand(reading.command, reading, around, { language, say, complain })
  }
}

async function runCommand(
  command: Command,
  typed: Pick<Call, 'arguments'> & { readonly options: object },
  around: Surroundings,
  { language, say, complain }: { language: OperatorLanguage; say: Call['say']; complain: Call['remark'] },
): Promise<number> {
  const progress = createProgress(around.errors)
  const unlessProgress = (write: Call['say']) => (said: OperatorSentence | string) => {
    progress.clear()
    write(said)
  }
  let opened: ReturnType<Surroundings['open']> | undefined
  const call: Call = {
    arguments: typed.arguments,
    options: typed.options,
    language,
    variables: around.variables,
    signal: around.signal,
    progress,
    say: unlessProgress(say),
    remark: unlessProgress(complain),
    open({ network } = {}) {
      opened ??= around.open(network ? { ...around.variables, NETWORK: network } : around.variables, (sentence) =>
        call.remark(sentence),
      )
      return opened
    },
  }
  try {
    const code = await (command.interrupted ? command.run(call) : unlessInterrupted(command.run(call), around.signal))
    return code ?? 0
  } catch (error) {
    if (around.signal.aborted) {
      call.remark(command.interrupted ?? interrupted)
      return 130
    }
    call.remark(
      sentenceOf(error, language) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    )
    return 1
  } finally {
    progress.clear()
    await opened?.then(
      (installation) => installation.close(),
      () => undefined,
    )
  }
}

const interrupted: OperatorSentence = { fr: 'Interrompu.', en: 'Interrupted.' }

function unlessInterrupted<Outcome>(work: Promise<Outcome>, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}
