import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

export type Encoding = 'identity' | 'gzip' | 'br'

/** A body with its digest and, once asked for, its compressed forms. */
export interface Encoded {
  readonly identity: Buffer
  readonly etag: string
  gzip?: Buffer
  br?: Buffer
}

export function encoded(body: Buffer): Encoded {
  return { identity: body, etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

// Browsers send a handful of different headers, and send them with every request.
const choices = new Map<string, Encoding>()
const choicesKept = 200

/** The encoding an Accept-Encoding header likes best, Brotli before gzip where it likes both as much (RFC 9110 §12.5.3). */
export function chooseEncoding(accept: string | undefined, type: string): Encoding {
  if (!accept || !/^text\/|json|xml|javascript|svg/.test(type)) return 'identity'
  const known = choices.get(accept)
  if (known) return known
  const choice = readAccepted(accept)
  if (choices.size < choicesKept) choices.set(accept, choice)
  return choice
}

function readAccepted(accept: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim())
    const weight = parameters.find((each) => /^q\s*=/.test(each))
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight === undefined ? 1 : Number(weight.split('=')[1]) || 0)
  }
  const weightOf = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0
  const best: Encoding = weightOf('br') >= weightOf('gzip') ? 'br' : 'gzip'
  return weightOf(best) > 0 && weightOf(best) >= (weights.get('identity') ?? 0) ? best : 'identity'
}

/** True when an If-None-Match header names this version: the answer is then 304. Weak comparison (RFC 9110 §13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  const strong = etag.replace(/^W\//, '')
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(strong) ?? false
}

const inBrotli = (body: Buffer, quality: number) =>
  compressBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })

/** An eighth smaller and ten times slower: for what is sent again and again. */
export const smallest = (body: Buffer): Promise<Buffer> => inBrotli(body, 10)

export async function bodyIn(page: Encoded, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') page.br ??= await inBrotli(page.identity, 5)
  if (encoding === 'gzip') page.gzip ??= await compressGzip(page.identity)
  return (encoding === 'identity' ? undefined : page[encoding]) ?? page.identity
}
