// The yardstick: Node's own server, which knows nothing but these bytes and hands them out.
import { createServer } from 'node:http'

interface Answer {
  readonly key: string
  readonly headers: readonly string[]
  readonly body: string
}

process.once('message', (answers: readonly Answer[]) => {
  const ready = new Map(answers.map(({ key, headers, body }) => [key, { headers, body: Buffer.from(body, 'base64') }]))
  const server = createServer((request, reply) => {
    const answer = ready.get(`${request.headers['accept-encoding'] ?? ''} ${request.url}`)
    if (!answer) {
      reply.writeHead(404)
      return void reply.end()
    }
    reply.writeHead(200, [...answer.headers])
    reply.end(answer.body)
  })
  // As the site's own server keeps connections, so that both send the same Keep-Alive.
  server.keepAliveTimeout = 72_000
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' && address ? address.port : 0)
  })
})
process.on('disconnect', () => process.exit(0))
