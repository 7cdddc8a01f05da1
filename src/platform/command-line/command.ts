import type pg from 'pg'
import type { Db } from '../database/connect.ts'
import type { Files } from '../files/index.ts'
import type { Network } from '../network.ts'
import type { OperatorLanguage, OperatorSentence } from '../operator.ts'
import type { Progress } from './progress.ts'

/** `text` takes a value, several times when `many`; `flag` takes none. */
export interface Option {
  readonly type: 'text' | 'flag'
  readonly what: OperatorSentence
  /** What its value is, in one capitalized word of the help. */
  readonly value?: OperatorSentence
  readonly many?: boolean
  readonly required?: boolean
}

export type Options = Readonly<Record<string, Option>>

/** What was typed, by option; an option that was not is absent. */
export type Given<Known extends Options> = {
  readonly [Name in keyof Known]?: Known[Name]['type'] extends 'flag'
    ? true
    : Known[Name] extends { many: true }
      ? readonly string[]
      : string
}

/** An installation as commands of the areas need it. */
export interface Opened {
  readonly db: Db
  readonly pool: pg.Pool
  readonly files: Files
  readonly network: Network
  readonly demonstration: boolean
  readonly baseUrl: string
}

export interface Call<Known extends Options = Options> {
  readonly arguments: readonly string[]
  readonly options: Given<Known>
  readonly language: OperatorLanguage
  readonly variables: NodeJS.ProcessEnv
  /** Aborted by Ctrl-C. A command that declares `interrupted` ends by itself; any other is simply left. */
  readonly signal: AbortSignal
  readonly progress: Progress
  /** Writes a line for the operator on standard output. */
  say(line: OperatorSentence | string): void
  /** Writes a line that is not the result: what takes time, what to beware of. */
  remark(line: OperatorSentence | string): void
  /** Opens the installation, once; it is closed when the command ends. `network` refuses another than that one. */
  open(options?: { readonly network?: string | undefined }): Promise<Opened>
}

/** One command of `cimaise`: what help prints, what may be typed, and what it does. */
export interface Command<Known extends Options = Options> {
  readonly words: readonly [string, ...string[]]
  readonly what: OperatorSentence
  /** Each once; the last one several times when `many`. */
  readonly arguments?: readonly {
    readonly name: OperatorSentence
    readonly what: OperatorSentence
    readonly many?: boolean
  }[]
  readonly options?: Known
  readonly notes?: readonly OperatorSentence[]
  readonly examples?: readonly string[]
  /** What Ctrl-C leaves behind. */
  readonly interrupted?: OperatorSentence
  /** Answers the exit code; nothing is 0. */
  run(call: Call<Known>): Promise<number | undefined>
}

/** Ties the options a command declares to those its `run` is given. */
export function command<const Known extends Options>(declared: Command<Known>): Command {
  return declared as unknown as Command
}
