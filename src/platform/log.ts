import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger }

/** Structured lines, on standard output unless told otherwise. Nothing says who asked: no visitor is tracked. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['headers.authorization', 'headers.cookie'],
      serializers: {
        req: (request: { method: string; url: string; id: string }) => ({
          method: request.method,
          url: request.url.split('?')[0],
        }),
        err: sayError,
      },
    },
    destination ?? pino.destination(1),
  )
}

/** Not the rest of an error: PostgreSQL's carries the refused row, the mail server's the addressee. */
function sayError(error: unknown): object {
  if (!(error instanceof Error)) return { message: withoutAddresses(String(error)) }
  const { code } = error as { code?: string }
  const said = {
    type: error.name,
    message: withoutAddresses(error.message),
    stack: withoutAddresses(error.stack ?? ''),
  }
  return code === undefined ? said : { ...said, code }
}

function withoutAddresses(text: string): string {
  return text.replace(/[\w.%+-]+@[\w-]+(\.[\w-]+)+/g, '…@…')
}
