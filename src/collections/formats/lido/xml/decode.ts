import { FileRefused } from '../../remarks/index.ts'
import { type LidoRefusal, refuseLido } from '../messages/reasons.ts'

const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/

/** Says which letters the bytes of an XML file stand for, from its mark or its first line, and decodes them. */
export class XmlDecoder {
  #decoder: TextDecoder | undefined
  #head: Uint8Array = new Uint8Array()
  #encoding = 'utf-8'

  /** @throws FileRefused when the bytes are not of the encoding that the file says. */
  decode(bytes: Uint8Array, line: number): string {
    if (!this.#decoder) {
      this.#head = Buffer.concat([this.#head, bytes])
      // Enough to hold a declaration: before that, nothing is decided.
      if (this.#head.length < 256) return ''
      return this.#start(line)
    }
    return this.#guard(line, (decoder) => decoder.decode(bytes, { stream: true }))
  }

  end(line: number): string {
    const begun = this.#decoder ? '' : this.#start(line)
    return begun + this.#guard(line, (decoder) => decoder.decode())
  }

  #start(line: number): string {
    const bytes = this.#head
    this.#encoding = encodingOf(bytes)
    try {
      this.#decoder = new TextDecoder(this.#encoding, { fatal: true })
    } catch {
      refuse('encoding-unknown', line, { encoding: this.#encoding })
    }
    this.#head = new Uint8Array()
    return this.#guard(line, (decoder) => decoder.decode(bytes, { stream: true }))
  }

  #guard(line: number, decode: (decoder: TextDecoder) => string): string {
    if (!this.#decoder) return ''
    try {
      return decode(this.#decoder)
    } catch {
      return refuse('encoding-wrong', line, { encoding: this.#encoding.toUpperCase() })
    }
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').replace(/^ï»¿/, '')
  return declared.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
}

function refuse(reason: LidoRefusal, line: number, facts: Readonly<Record<string, string>>): never {
  throw new FileRefused(refuseLido(reason, line, facts))
}
