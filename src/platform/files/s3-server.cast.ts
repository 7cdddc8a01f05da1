import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const [key, secret, region, bucket] = ['CLE-DU-LAVOIR', 'un/secret+de=battoir', 'fr-par', 'lavoir']

/** A store that speaks S3 and checks every signature by itself, as Amazon says they are made (Signature Version 4). */
export class S3Server {
  readonly objects = new Map<string, { bytes: Buffer; changed_at: Date }>()
  /** `PUT files/ab/cd`, the oldest first. */
  readonly asked: string[] = []
  /** Answers 503 to this many requests. */
  failures = 0
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response))

  async listen(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening))
    const { port } = this.#server.address() as AddressInfo
    return `http://${key}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${bucket}?region=${region}`
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = new URL(request.url ?? '/', 'http://store')
    const name = decodeURIComponent(url.pathname).replace(`/${bucket}`, '').replace(/^\/+/, '')
    this.asked.push(`${request.method} ${name}`)
    const send = (status: number, body: Buffer | string = '', headers: Record<string, string> = {}) =>
      void response
        .writeHead(status, { 'Content-Length': String(Buffer.byteLength(body)), ...headers })
        .end(request.method === 'HEAD' ? undefined : body)
    if (!isSigned(request, url)) return send(403, error('SignatureDoesNotMatch'), xml)
    if (this.failures > 0) {
      this.failures -= 1
      return send(503, error('SlowDown'), xml)
    }
    if (name === '') return send(200, this.#list(url), xml)
    const found = this.objects.get(name)
    if (request.method === 'PUT') {
      this.objects.set(name, { bytes: Buffer.concat(chunks), changed_at: new Date() })
      return send(200)
    }
    if (request.method === 'DELETE') {
      this.objects.delete(name)
      return send(204)
    }
    if (!found) return send(404, error('NoSuchKey'), xml)
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    if (from === undefined || to === undefined) return send(200, found.bytes)
    if (Number(from) >= found.bytes.length) return send(416, error('InvalidRange'), xml)
    return send(206, found.bytes.subarray(Number(from), Number(to) + 1))
  }

  #list({ searchParams }: URL): string {
    const prefix = searchParams.get('prefix') ?? ''
    const most = Number(searchParams.get('max-keys') ?? 1000)
    const after = searchParams.get('continuation-token') ?? ''
    const names = [...this.objects.keys()].filter((name) => name.startsWith(prefix) && name > after).sort()
    const shown = names.slice(0, most)
    const more = names.length > most
    const contents = shown.map((name) => {
      const { bytes, changed_at } = this.objects.get(name) ?? { bytes: Buffer.alloc(0), changed_at: new Date(0) }
      return `<Contents><Key>${name}</Key><Size>${bytes.length}</Size><LastModified>${changed_at.toISOString()}</LastModified><ETag>"x"</ETag></Contents>`
    })
    const next = more ? `<NextContinuationToken>${shown.at(-1)}</NextContinuationToken>` : ''
    return `<?xml version="1.0"?><ListBucketResult><Name>${bucket}</Name><Prefix>${prefix}</Prefix><KeyCount>${shown.length}</KeyCount><MaxKeys>${most}</MaxKeys><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`
  }
}

const xml = { 'Content-Type': 'application/xml' }
const error = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (with_key: string | Buffer, text: string) => createHmac('sha256', with_key).update(text).digest()

function isSigned(request: IncomingMessage, url: URL): boolean {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/
  const [, user, day, place, signed = '', signature] = found.exec(request.headers.authorization ?? '') ?? []
  const time = String(request.headers['x-amz-date'])
  if (user !== key || place !== region || !day || !time.startsWith(day) || !signed.split(';').includes('host'))
    return false
  const query = [...url.searchParams]
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join('&')
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
  const canonical = [
    request.method,
    url.pathname,
    query,
    headers.join(''),
    signed,
    request.headers['x-amz-content-sha256'],
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const signing = ['aws4_request', 's3', region, day].reduceRight<Buffer>(
    (made, part) => hmac(made, part),
    Buffer.from(`AWS4${secret}`),
  )
  const expected = hmac(signing, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n'))
  return expected.toString('hex') === signature
}

const escaped = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
