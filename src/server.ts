import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { env, stdout } from 'node:process'
import type { FastifyInstance } from 'fastify'
import { createApp } from './app.ts'
import { loadDemonstrationWorks, seedVocabularies } from './collections/index.ts'
import { demonstrationOf, openInstallation } from './installation.ts'
import { jobsOf, sendMail } from './jobs.ts'
import { listen } from './listen.ts'
import { ImageService } from './media/index.ts'
import { loadDemonstration } from './museums/index.ts'
import { follow } from './platform/changes/follower.ts'
import { systemClock } from './platform/clock.ts'
import { startJobs } from './platform/jobs.ts'
import { createMetrics } from './platform/metrics.ts'
import { PageCache } from './platform/pages/page-cache.ts'
import { PageShelf } from './platform/pages/page-shelf.ts'
import { PageWalker } from './platform/pages/page-walker.ts'
import { shelveKept } from './platform/pages/public-pages.ts'
import { root } from './platform/root.ts'
import { listSitePaths } from './portal/index.ts'
import { runProcess } from './run-process.ts'
import { openSearch } from './search.ts'
import { loadAssets } from './web/index.ts'

const memoryForPages = 192 * 1024 * 1024

await runProcess(async (stopping) => {
  const say = (sentence: string) => void stdout.write(`${sentence}\n`)
  const installation = await openInstallation(env, say, {
    create: demonstrationOf(env),
    mayWait: true,
  })
  const { config, db, log, pool, network } = installation
  const cache = new PageCache(memoryForPages)
  const shelf = await PageShelf.open(
    join(installation.dataDir, 'pages'),
    config.PAGES_MAX_MB * 1024 * 1024,
    (problem) => log.error({ problem }, 'pages cannot be kept on disk'),
  )
  const walkerToken = randomUUID()
  let app: FastifyInstance | undefined

  const walker = new PageWalker({
    list: () => listSitePaths(db, network),
    visit: async (url) => {
      if (await shelveKept(url, { cache, shelf, clock: systemClock })) return true
      const answer = await app?.inject({ url, headers: { 'x-walker': walkerToken, 'accept-encoding': 'br' } })
      return answer?.statusCode === 200
    },
    isFresh: (address) => cache.find(address, Date.now()) !== undefined && shelf.has(address),
    finished: (addresses, startedAt) => shelf.keepOnly(addresses, startedAt),
    log,
  })

  // Asked before the follower is there, it knows nothing yet.
  let state: { readonly behind: boolean; readonly down: boolean } = { behind: true, down: true }
  const images = await ImageService.open({
    db: () => db,
    files: installation.files,
    clock: systemClock,
    timeZone: network.time_zone,
    baseUrl: installation.baseUrl,
    follower: {
      get behind() {
        return state.behind
      },
      get down() {
        return state.down
      },
    },
    memoryBytes: config.IMAGES_MEMORY_MB * 1024 * 1024,
    diskBytes: config.IMAGES_MAX_MB * 1024 * 1024,
  })
  const search = await openSearch(installation, () => walker.walkSoon())
  let prepared = false
  const follower = await follow(
    pool,
    {
      changed(changes) {
        cache.changed(changes)
        images.changed(changes)
        void search.catchUp()
        walker.walkSoon()
      },
      everythingChanged() {
        cache.empty()
        images.everythingChanged()
        if (prepared) void search.catchUp()
        walker.walkSoon()
      },
      down: () => walker.pause(),
      up() {
        images.up()
        walker.walkSoon()
      },
    },
    log,
    async () => {
      await installation.server?.ensureRunning()
      if (prepared) return
      await installation.prepare()
      await seedVocabularies(db)
      if (installation.demonstration) {
        await loadDemonstration(db, network, say, config.FILLER)
        await loadDemonstrationWorks(db, network, say, config.FILLER)
      }
      prepared = true
    },
  )
  state = follower
  const jobs = await startJobs(pool, jobsOf(installation), { work: false, timeZone: network.time_zone, log }).catch(
    (error: unknown) => {
      if (!follower.down) throw error
      return undefined
    },
  )

  const metrics = createMetrics({
    cimaise_pages_in_memory: { help: 'Public pages kept in memory', read: () => cache.size },
    cimaise_pages_in_memory_bytes: { help: 'Their bytes', read: () => cache.bytes },
    cimaise_pages_on_disk: { help: 'Copies of public pages on disk', read: () => shelf.size },
    cimaise_pages_to_walk: { help: 'Public addresses that wait for their copy', read: () => walker.remaining },
    cimaise_search_ready: { help: '1 when there is an index to search', read: () => (search.ready ? 1 : 0) },
    cimaise_database_up: { help: '1 when the database answers', read: () => (follower.down ? 0 : 1) },
  })
  app = await createApp({
    config,
    db,
    network,
    clock: systemClock,
    baseUrl: installation.baseUrl,
    demonstration: installation.demonstration,
    showsMailbox: installation.demonstration && !config.SMTP_URL,
    secret: installation.secret,
    assets: loadAssets(join(root, 'dist/client')),
    search,
    log,
    follower: follower,
    cache,
    shelf,
    metrics,
    images,
    clientFolder: join(root, 'dist/client'),
    walkerToken,
    stopping,
    mailLater: async (trx) => jobs?.later(trx, sendMail),
  })
  const serving = app
  const stop = async () => {
    walker.stop()
    // A connection kept alive whose answer was under way is idle only once it is given.
    const closing = setInterval(() => serving.server.closeIdleConnections(), 100)
    await serving.close().finally(() => clearInterval(closing))
    await follower.stop()
    await search.stop()
    await jobs?.stop()
    await installation.close()
  }
  const port = await listen(app, config).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  say(`${network.names.fr.full} : ${config.BASE_URL ?? installation.baseUrl.replace(/:\d+$/, `:${port}`)}`)
  process.send?.('listening')
  return stop
})
