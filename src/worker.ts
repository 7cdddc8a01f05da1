import { env, stdout } from 'node:process'
import { demonstrationOf, openInstallation } from './installation.ts'
import { jobsOf } from './jobs.ts'
import { startJobs } from './platform/jobs.ts'
import { runProcess } from './run-process.ts'

await runProcess(async () => {
  const installation = await openInstallation(env, (sentence) => void stdout.write(`${sentence}\n`), {
    create: demonstrationOf(env),
  })
  const { log, network, pool, server } = installation
  const jobs = await startJobs(pool, jobsOf(installation), { work: true, timeZone: network.time_zone, log })
  // The web process notices a dead server at once; a worker alone looks now and then.
  const watch = setInterval(() => void server?.ensureRunning().catch(() => undefined), 5000)
  log.info('the worker takes jobs')
  return async () => {
    clearInterval(watch)
    await jobs.stop()
    await installation.close()
  }
})
