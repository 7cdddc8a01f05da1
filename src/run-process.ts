import process, { env, exit, stderr } from 'node:process'
import { operatorLanguage, Refusal } from './platform/operator.ts'

const patienceMs = 15_000

/**
 * Runs a long-lived process: `start` returns what stops it. SIGTERM and SIGINT stop it with grace, once;
 * a refusal prints its sentence and no stack.
 */
export async function runProcess(start: (stopping: () => boolean) => Promise<() => Promise<void>>): Promise<void> {
  let leaving = false
  let stop: (() => Promise<void>) | undefined
  const leave = (signal: string) => {
    if (leaving) return
    leaving = true
    setTimeout(() => exit(1), patienceMs).unref()
    void (stop?.() ?? Promise.resolve()).then(
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
    stop = await start(() => leaving)
  } catch (error) {
    stderr.write(
      error instanceof Refusal ? `${error.sentence[operatorLanguage(env)]}\n` : `${(error as Error).stack}\n`,
    )
    exit(1)
  }
}
