import { enterDatabase, type Server, startDatabase, stopDatabase } from '../../src/platform/postgres/index.ts'

/** What a process of `postgres-scene.ts` may be told to do. */
export type Order = 'enter' | 'ensure' | 'leave' | 'start' | 'stop'

const [dataDir = ''] = process.argv.slice(2)
const log = (sentence: string) => process.send?.({ sentence })
let server: Server | undefined

const orders: Record<Order, () => Promise<unknown>> = {
  enter: async () => {
    server = await enterDatabase({ dataDir, log })
    return server.connection
  },
  ensure: async () => server?.ensureRunning(),
  leave: async () => server?.leave(),
  start: () => startDatabase({ dataDir, log }),
  stop: () => stopDatabase({ dataDir, log }),
}

process.on('message', async (order: Order) => {
  try {
    process.send?.({ order, result: (await orders[order]()) ?? null })
  } catch (error) {
    process.send?.({ order, failure: (error as Error).message })
  }
})
process.send?.({ sentence: 'ready' })
