import type { FileRefusal } from './refusal.ts'

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'

/** Twenty times the Ministry's whole file. */
export const sizeLimit = 64 * 1024 * 1024

const signatures: readonly [readonly number[], FileRefusal['reason'] & ('spreadsheet' | 'archive' | 'pdf')][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'spreadsheet'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'spreadsheet'],
  [[0x1f, 0x8b], 'archive'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
]

/** The text of a file that should be a CSV, and the encoding it was in; else why it is none. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | FileRefusal {
  if (bytes.length > sizeLimit) return { reason: 'too-large', size_bytes: bytes.length, limit_bytes: sizeLimit }
  const signature = signatures.find(([marks]) => marks.every((mark, position) => bytes[position] === mark))
  if (signature) return { reason: signature[1] }
  const read = readAs(bytes)
  if ('reason' in read) return read
  const beginning = read.text.slice(0, 2000).trimStart().toLowerCase()
  if (!beginning) return { reason: 'empty' }
  if (/^<(!doctype|html|\?xml|head|body|!--)/.test(beginning)) return { reason: 'web-page' }
  if (/^[[{]/.test(beginning)) return { reason: 'json' }
  return read
}

function readAs(bytes: Uint8Array): { text: string; encoding: Encoding } | FileRefusal {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  if (bytes.includes(0)) return { reason: 'binary' }
  const faults = utf8Faults(bytes)
  if (faults.count === 0) return { text: new TextDecoder().decode(bytes), encoding: 'utf-8' }
  if (faults.count === 1 && faults.cut) return { reason: 'cut-in-a-letter' }
  // Windows-1252 hardly ever looks like UTF-8: a file that does in most places is UTF-8 with some places spoiled.
  if (faults.letters > faults.count) return { reason: 'mixed-encoding', row: faults.row }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
}

/** Letters of several bytes that are sound, those that are not, the line of the first fault, and whether the end cuts one. */
function utf8Faults(bytes: Uint8Array) {
  let count = 0
  let letters = 0
  let line = 1
  let row = 0
  let cut = false
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    if (lead === 0x0a) line++
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0
    let sound = length > 0
    for (let more = 1; sound && more < length; more++) {
      const next = bytes[at + more]
      if (next === undefined) cut = true
      sound = next !== undefined && (next & 0xc0) === 0x80
    }
    if (sound && length > 1) letters++
    if (!sound) {
      count++
      row ||= line
    }
    at += sound ? length : 1
  }
  return { count, letters, row, cut }
}
