import type { FileRecord, Remark } from '../../written.ts'
import { warn } from '../remarks/index.ts'
import { encodeText, type WrittenEncoding } from '../text/index.ts'
import { isCode } from './columns.ts'
import { valuesByCode } from './values.ts'

const lineWidth = 80

export interface LabelledOptions {
  readonly encoding?: WrittenEncoding
  /** Told of the letters that the encoding lacks, which are written as their bare letter or « ? ». */
  readonly remark?: (remark: Remark) => void
}

/** Writes works as the labelled text that the base Joconde takes, in UTF-8 unless the other is asked for. */
export async function* writeJocondeLabelled(
  records: AsyncIterable<FileRecord> | Iterable<FileRecord>,
  { encoding = 'utf-8', remark }: LabelledOptions = {},
): AsyncGenerator<Uint8Array> {
  for await (const record of records) {
    const lines = [...valuesByCode(record)].flatMap(([code, value]) => [code, ...linesOf(value)])
    if (lines.length === 0) continue
    const lost = new Set<string>()
    const bytes = encodeText(`${[...lines, '//'].join('\r\n')}\r\n`, encoding, (letter) => lost.add(letter))
    if (lost.size > 0)
      remark?.(
        warn('letters-not-written', record.place, { letters: [...lost].join(' '), encoding: encoding.toUpperCase() }),
      )
    yield bytes
  }
}

function linesOf(value: string): string[] {
  return value.split(/\r\n|\n|\r/).flatMap((line) => folded(guarded(line.trimEnd())))
}

const isLabel = (line: string) => line === '//' || isCode(line)

/** What would be read as a label is set off by a space, a hyphen at the end of a value too. */
function guarded(line: string): string {
  const label = isLabel(line.trim()) ? ` ${line}` : line
  return label.endsWith('-') ? `${label} ` : label
}

/** Long lines are cut after a space, with a hyphen that says so. */
function folded(line: string): string[] {
  const lines: string[] = []
  let rest = line
  while (rest.length > lineWidth) {
    const at = rest.lastIndexOf(' ', lineWidth - 2)
    const [head, tail] = [rest.slice(0, at + 1), rest.slice(at + 1)]
    if (!head.trim() || !tail.trim()) break
    lines.push(head)
    rest = tail
  }
  lines.push(rest)
  return lines.some((part, position) => position > 0 && isLabel(part.trim()))
    ? [line]
    : lines.map((part, position) => (position < lines.length - 1 ? `${part}-` : part))
}
