// Visitors who ask for tiles, in a process of their own. They read sockets and count, and do nothing else: a client that
// parses costs more than the servers it measures.
import { connect, type Socket } from 'node:net'

export interface TileRun {
  readonly port: number
  /** Asked for at random, the same order for every server. */
  readonly paths: readonly string[]
  readonly connections: number
  readonly seconds: number
  readonly seed: number
}

export interface TilesSeen {
  readonly perSecond: number
  readonly tiles: number
  readonly megabytesPerSecond: number
  /** Answers other than 200, connections cut. */
  readonly others: number
  /** What the first of them said. */
  readonly other: string
  /** In milliseconds, sorted. */
  readonly latencies: readonly number[]
}

process.on('message', async (run: TileRun) => {
  const tally = { tiles: 0, bytes: 0, others: 0, other: '', latencies: [] as number[] }
  const random = randomFrom(run.seed)
  const started = performance.now()
  const ends = started + run.seconds * 1000
  const next = () => run.paths[Math.floor(random() * run.paths.length)] ?? '/'
  await Promise.all(Array.from({ length: run.connections }, () => visit(run.port, next, ends, tally)))
  const seconds = (performance.now() - started) / 1000
  const seen: TilesSeen = {
    perSecond: tally.tiles / seconds,
    tiles: tally.tiles,
    megabytesPerSecond: tally.bytes / seconds / 1e6,
    others: tally.others,
    other: tally.other,
    latencies: tally.latencies.sort((one, other) => one - other),
  }
  process.send?.(seen)
})
process.on('disconnect', () => process.exit(0))

function visit(
  port: number,
  next: () => string,
  ends: number,
  tally: { tiles: number; bytes: number; others: number; other: string; latencies: number[] },
): Promise<void> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let askedAt = 0
    let awaited = -1
    let head = Buffer.alloc(0)
    const ask = () => {
      if (performance.now() >= ends) return void socket.end()
      askedAt = performance.now()
      awaited = -1
      head = Buffer.alloc(0)
      socket.write(`GET ${next()} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: image/*\r\n\r\n`)
    }
    const done = () => {
      tally.tiles += 1
      tally.latencies.push(performance.now() - askedAt)
      ask()
    }
    socket.on('connect', ask)
    socket.on('data', (chunk) => {
      tally.bytes += chunk.length
      if (awaited >= 0) {
        awaited -= chunk.length
        if (awaited === 0) done()
        return
      }
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const text = head.toString('latin1', 0, end)
      const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
      if (!text.startsWith('HTTP/1.1 200') || length === undefined) {
        tally.others += 1
        tally.other ||= text
        return void socket.destroy()
      }
      awaited = Number(length) - (head.length - end - 4)
      if (awaited === 0) done()
    })
    socket.on('error', (error) => {
      tally.others += 1
      tally.other ||= String(error)
    })
    socket.on('close', () => resolve())
  })
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
