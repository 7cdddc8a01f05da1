// The visitors, in a process of their own. Asked by message, one run at a time; answers with what they saw.
import { createRequire } from 'node:module'
import type autocannonType from 'autocannon'

const autocannon = createRequire(import.meta.url)('autocannon') as typeof autocannonType

export interface Run {
  readonly url: string
  readonly seconds: number
  readonly connections: number
  readonly encoding: string
  /** Ends every address with a number of its own, which makes the site render it. */
  readonly distinct: boolean
}

export interface Seen {
  readonly requestsPerSecond: number
  readonly requests: number
  /** Answers other than 200, and requests without an answer. */
  readonly others: number
  /** In milliseconds, sorted; only of `distinct` runs. */
  readonly latencies: readonly number[]
}

process.on('message', async (run: Run) => {
  const latencies: number[] = []
  const { pathname, search, origin } = new URL(run.url)
  const path = pathname + search
  let number = 0
  const result = await new Promise<autocannonType.Result>((resolve, reject) => {
    const visits = autocannon(
      {
        url: origin,
        connections: run.connections,
        duration: run.seconds,
        requests: [
          {
            method: 'GET',
            path,
            headers: run.encoding === '' ? {} : { 'accept-encoding': run.encoding },
            ...(run.distinct && {
              setupRequest(request: autocannonType.Request) {
                number += 1
                return { ...request, path: `${path}${search === '' ? '?' : '&'}banc=${Date.now()}-${number}` }
              },
            }),
          },
        ],
      },
      (error, seen) => (error ? reject(error) : resolve(seen)),
    )
    if (run.distinct) visits.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds))
  })
  const not200 = Object.entries(result.statusCodeStats ?? {})
    .filter(([status]) => status !== '200')
    .reduce((sum, [, { count }]) => sum + (count ?? 0), 0)
  const seen: Seen = {
    requestsPerSecond: result['2xx'] / result.duration,
    requests: result['2xx'],
    others: not200 + result.errors + result.timeouts,
    latencies: latencies.sort((a, b) => a - b),
  }
  process.send?.(seen)
})
process.on('disconnect', () => process.exit(0))
