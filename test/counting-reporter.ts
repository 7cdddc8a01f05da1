import { writeFileSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'

/** Writes what `bin/test.mjs` adds up into the file named by CIMAISE_COUNTS. */
export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const path = process.env.CIMAISE_COUNTS
    if (!path) return
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({ file: module.relativeModuleId, name: test.fullName, test })),
    )
    const results = tests.map(({ file, name, test }) => ({ file, name, result: test.result() }))
    // A file that cannot even be loaded has no test, and is one failure all the same.
    const broken = modules.filter((module) => module.errors().length > 0)
    const counts = {
      passed: results.filter(({ result }) => result.state === 'passed').length,
      failed: results.filter(({ result }) => result.state === 'failed').length + broken.length + unhandled.length,
      skipped: results
        .filter(({ result }) => result.state === 'skipped' || result.state === 'pending')
        .map(({ file, name, result }) => ({ file, name, why: result.state === 'skipped' ? result.note : undefined })),
    }
    writeFileSync(path, JSON.stringify(counts))
  }
}
