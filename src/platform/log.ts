import { type Logger, pino } from 'pino'

export type { Logger }

/** Structured lines on standard output. Addresses of visitors are not written: no visitor is tracked. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['headers.authorization', 'headers.cookie'],
    serializers: {
      req: (request: { method: string; url: string; id: string }) => ({
        method: request.method,
        url: request.url.split('?')[0],
      }),
    },
  })
}
