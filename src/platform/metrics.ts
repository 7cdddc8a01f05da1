import { timingSafeEqual } from 'node:crypto'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  readonly requests: Counter<'method' | 'status'>
  readonly seconds: Histogram<'how'>
  readonly pages: Counter<'how'>
}

/** Figures for the operator's Prometheus. `watch` are read when asked. */
export function createMetrics(watch: Readonly<Record<string, { help: string; read: () => number }>>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const [name, { help, read }] of Object.entries(watch))
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  return {
    registry,
    requests: new Counter({
      name: 'cimaise_requests_total',
      help: 'Requests that reached a route',
      labelNames: ['method', 'status'],
      registers: [registry],
    }),
    seconds: new Histogram({
      name: 'cimaise_request_seconds',
      help: 'Time to answer',
      labelNames: ['how'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers: [registry],
    }),
    pages: new Counter({
      name: 'cimaise_pages_total',
      help: 'Public pages answered from memory, or from their copy',
      labelNames: ['how'],
      registers: [registry],
    }),
  }
}

/** Compares in a time that tells nothing of how much was right. */
export function sameToken(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
