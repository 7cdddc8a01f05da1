import type { WriteStream } from 'node:tty'

/** One line that says how far a long command is; on a terminal only. */
export interface Progress {
  show(line: string): void
  clear(): void
}

const pause_ms = 100

export function createProgress(stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>): Progress {
  let shownAt = 0
  let shown = false
  return {
    show(line) {
      const now = performance.now()
      if (!stream.isTTY || now - shownAt < pause_ms) return
      shownAt = now
      shown = true
      stream.write(`\r\x1b[2K${line.slice(0, (stream.columns || 80) - 1)}`)
    },
    clear() {
      if (shown) stream.write('\r\x1b[2K')
      shown = false
    },
  }
}
