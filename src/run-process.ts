import process, { env, exit, stderr } from 'node:process'
import { sentenceOf } from './platform/command-line/index.ts'
import { operatorLanguage } from './platform/operator.ts'

const patienceMs = 15_000

/**
 * Runs a long-lived process: `start` returns what stops it. SIGTERM and SIGINT stop it with grace, once, also while it
 * starts; what keeps it from starting is said in a sentence, and only what nobody foresaw with its stack.
 */
export async function runProcess(start: (stopping: () => boolean) => Promise<() => Promise<void>>): Promise<void> {
  let leaving = false
  const started = start(() => leaving)
  const leave = (signal: string) => {
    if (leaving) return
    leaving = true
    setTimeout(() => exit(1), patienceMs).unref()
    void started
      .then((stop) => stop())
      .then(
        () => exit(0),
        (error) => {
          stderr.write(`${signal}: ${error}\n`)
          exit(1)
        },
      )
  }
  process.on('SIGTERM', leave)
  process.on('SIGINT', leave)
  try {
    await started
  } catch (error) {
    stderr.write(`${sentenceOf(error, operatorLanguage(env)) ?? (error as Error).stack ?? String(error)}\n`)
    exit(1)
  }
}
