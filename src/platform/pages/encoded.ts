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

/** The best encoding among those a browser names in Accept-Encoding; a plain `q=0` refuses. */
export function chooseEncoding(accept: string | undefined, type: string): Encoding {
  if (!accept || !/^text\/|json|xml|javascript|svg/.test(type)) return 'identity'
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0+)?(?:,|$))/.test(accept)) return 'br'
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0+)?(?:,|$))/.test(accept)) return 'gzip'
  return 'identity'
}

export async function bodyIn(page: Encoded, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br')
    page.br ??= await compressBrotli(page.identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: page.identity.length },
    })
  if (encoding === 'gzip') page.gzip ??= await compressGzip(page.identity)
  return (encoding === 'identity' ? undefined : page[encoding]) ?? page.identity
}
