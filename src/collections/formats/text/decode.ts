import { FileRefused, refuseFile } from '../remarks/index.ts'
import { accentDamageEverywhere } from './accents.ts'
import { type Encoding, encodingOf } from './encoding.ts'
import { bytesOf, type Source } from './source.ts'

const headBytes = 64 * 1024

export interface OpenText {
  /** Shown by the beginning of the file. */
  readonly encoding: Encoding
  /** The beginning of the text, whole when the file is short. */
  readonly head: string
  readonly headIsAll: boolean
  /** The whole text, its beginning included, piece by piece. */
  readonly pieces: AsyncGenerator<string>
  /** Lets go of the file, whether its pieces were read or not. */
  readonly close: () => Promise<void>
}

/**
 * Opens a text in any usual encoding without holding it.
 * @throws FileRefused when it is no text, here or while its pieces are read.
 */
export async function openText(source: Source): Promise<OpenText> {
  const chunks = bytesOf(source)[Symbol.asyncIterator]()
  try {
    const parts: Uint8Array[] = []
    let size = 0
    let ended = false
    while (size < headBytes && !ended) {
      const { value, done } = await chunks.next()
      if (done) ended = true
      else {
        parts.push(value)
        size += value.length
      }
    }
    const bytes = Buffer.concat(parts)
    refuseOtherFiles(bytes)
    const decoder = new Decoder()
    const head = decoder.decode(bytes, ended)
    refuseWhatIsNoTable(head)
    const close = async () => void (await chunks.return?.())
    return { encoding: decoder.encoding, head, headIsAll: ended, pieces: pieces(head, decoder, chunks), close }
  } catch (error) {
    await chunks.return?.()
    throw error
  }
}

async function* pieces(head: string, decoder: Decoder, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<string> {
  let line = 1
  for (let piece: string | undefined = head; piece !== undefined; ) {
    const nul = piece.indexOf('\0')
    if (nul >= 0) {
      line += countLines(piece.slice(0, nul))
      throw new FileRefused(refuseFile('binary', line, { line }))
    }
    line += countLines(piece)
    if (piece) yield piece
    const { value, done } = await chunks.next()
    piece = done ? decoder.end() : decoder.decode(value, false)
  }
}

/** Undecided as long as no accent was met: the first that comes shows the encoding. */
class Decoder {
  encoding: Encoding = 'ascii'
  #decoder: TextDecoder | undefined
  #ended = false

  decode(bytes: Uint8Array, last: boolean): string {
    this.#ended = last
    if (!this.#decoder) this.#decide(bytes)
    return this.#decoder ? this.#decoder.decode(bytes, { stream: !last }) : Buffer.from(bytes).toString('latin1')
  }

  /** What was left of the last letter; undefined when all was given. */
  end(): string | undefined {
    if (this.#ended) return undefined
    this.#ended = true
    return this.#decoder?.decode() || undefined
  }

  #decide(bytes: Uint8Array): void {
    const found = encodingOf(bytes)
    if (found === 'binary') {
      const line = 1 + countLines(Buffer.from(bytes.subarray(0, bytes.indexOf(0))).toString('latin1'))
      throw new FileRefused(refuseFile('binary', line, { line }))
    }
    if (found === 'mac' || found === 'dos')
      throw new FileRefused(refuseFile('unknown-encoding', 1, { guess: found === 'mac' ? 'Macintosh' : 'MS-DOS' }))
    this.encoding = found
    if (found !== 'ascii') this.#decoder = new TextDecoder(found)
  }
}

const signatures = [
  [[0x50, 0x4b, 0x03, 0x04], 'workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'workbook'],
  [[0x1f, 0x8b], 'archive'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
] as const

function refuseOtherFiles(bytes: Uint8Array): void {
  const found = signatures.find(([marks]) => marks.every((mark, position) => bytes[position] === mark))
  if (found) throw new FileRefused(refuseFile(found[1], 1, {}))
}

function refuseWhatIsNoTable(head: string): void {
  const beginning = head.slice(0, 2000).trimStart().toLowerCase()
  if (!beginning) throw new FileRefused(refuseFile('empty', 1, {}))
  if (/^<(!doctype|html|\?xml|head|body|!--)/.test(beginning)) throw new FileRefused(refuseFile('web-page', 1, {}))
  if (/^[[{]/.test(beginning)) throw new FileRefused(refuseFile('json', 1, {}))
  const damage = accentDamageEverywhere(head)
  if (damage) throw new FileRefused(refuseFile(`${damage}-everywhere`, 1, {}))
}

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
