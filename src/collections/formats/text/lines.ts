import { FileRefused, refuseFile } from '../remarks/index.ts'

export interface Line {
  /** From 1. */
  readonly number: number
  readonly text: string
}

const lineLimit = 1_000_000

/**
 * The lines of a text, whatever ends them.
 * @throws FileRefused at a line that no person would have written.
 */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = ''
  let number = 0
  const ended = (text: string): Line => {
    number++
    if (text.length > lineLimit) throw new FileRefused(refuseFile('line-too-long', number, { limit: lineLimit }))
    return { number, text }
  }
  for await (const piece of pieces) {
    // A carriage return at the end may be the first half of an end of line.
    const text = rest + piece
    const end = text.endsWith('\r') ? text.length - 1 : text.length
    const lines = text.slice(0, end).split(/\r\n|\n|\r/)
    rest = (lines.pop() ?? '') + text.slice(end)
    for (const line of lines) yield ended(line)
    if (rest.length > lineLimit + 1) ended(rest)
  }
  if (rest.endsWith('\r')) rest = rest.slice(0, -1)
  if (rest) yield ended(rest)
}
