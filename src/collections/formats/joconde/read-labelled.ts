import type { FileRecord, ReadItem, Remark, Written, WrittenField } from '../../written.ts'
import { endingWithRefusal, FileRefused, refuseFile, refuseRow, shorten } from '../remarks/index.ts'
import {
  type Encoding,
  type Line,
  openText,
  readLines,
  remarkSpoiledAccents,
  type Source,
  tidy,
} from '../text/index.ts'
import { fieldOfCode, isCode } from './columns.ts'
import { padReference } from './reference.ts'

const recordLimit = 2_000_000

/**
 * Reads works from the labelled text of the base Joconde: a line with a code, the lines of its value, `//` after each
 * record. A hyphen before the end of a line joins the next to it; old files end their lines with `¶`.
 * Fields that a record leaves out are absent. A record is placed by its first line.
 */
export function readJocondeLabelled(
  source: Source,
  { about }: { readonly about?: (file: { readonly encoding: Encoding }) => void } = {},
): AsyncGenerator<ReadItem> {
  return endingWithRefusal(() => readItems(source, about))
}

async function* readItems(
  source: Source,
  about: ((file: { readonly encoding: Encoding }) => void) | undefined,
): AsyncGenerator<ReadItem> {
  const text = await openText(source)
  try {
    refuseWithoutLabels(text.head)
    about?.({ encoding: text.encoding })
    let draft = new Draft()
    let records = 0
    for await (const line of logicalLines(readLines(text.pieces))) {
      if (!line.label || line.text !== '//') {
        draft.add(line)
        continue
      }
      if (!draft.empty) {
        records++
        yield draft.end()
      }
      draft = new Draft()
    }
    if (!draft.empty) yield { remark: refuseRow('record-not-ended', draft.place, {}, draft.where) }
    else if (records === 0) throw new FileRefused(refuseFile('no-rows', 1, {}))
  } finally {
    await text.close()
  }
}

function refuseWithoutLabels(head: string): void {
  const first = head.split(/[\r\n]/).find((line) => line.trim() !== '') ?? ''
  if (!isLabel(withoutPilcrow(first)))
    throw new FileRefused(refuseFile('not-labelled', 1, { first_line: shorten(first) }))
}

function isLabel(line: string): boolean {
  return isCode(line) || line === '//'
}

function withoutPilcrow(line: string): string {
  return line.trimEnd().replace(/¶$/, '').trimEnd()
}

interface LogicalLine extends Line {
  /** A code or an end, not a text that happens to read the same. */
  readonly label: boolean
}

/** Lines with those that a hyphen continues made one again, ends trimmed, `¶` gone from files that have it. */
async function* logicalLines(lines: AsyncIterable<Line>): AsyncGenerator<LogicalLine> {
  let pilcrows: boolean | undefined
  let open: { readonly number: number; readonly parts: string[]; size: number } | undefined
  for await (const { number, text: raw } of lines) {
    if (pilcrows === undefined && raw.trim() !== '') pilcrows = raw.trimEnd().endsWith('¶')
    const text = pilcrows ? raw.trimEnd().replace(/¶$/, '') : raw
    const label = isLabel(text.trimEnd())
    // A label after a hyphen shows that the hyphen was the value's own.
    if (open && label) {
      yield { number: open.number, text: `${open.parts.join('')}-`, label: false }
      open = undefined
    }
    if (text.endsWith('-')) {
      open ??= { number, parts: [], size: 0 }
      open.parts.push(text.slice(0, -1))
      open.size += text.length
      if (open.size > recordLimit)
        throw new FileRefused(refuseFile('record-too-long', open.number, { limit: recordLimit }))
      continue
    }
    const whole = (open ? open.parts.join('') + text : text).trimEnd()
    yield { number: open?.number ?? number, text: label ? whole : unguarded(whole), label }
    open = undefined
  }
  if (open) yield { number: open.number, text: `${open.parts.join('')}-`, label: false }
}

/** A line of a value that looks like a label stands after a space. */
function unguarded(line: string): string {
  return line.startsWith(' ') && isLabel(line.trim()) ? line.slice(1) : line
}

class Draft {
  place = 0
  #size = 0
  #code: string | undefined
  #fault: Remark | undefined
  readonly #values = new Map<string, string[]>()

  get empty(): boolean {
    return this.place === 0
  }

  get where(): { readonly value?: string } {
    const reference = this.#values.get('REF')?.join('')
    return reference ? { value: reference } : {}
  }

  add({ number, text, label }: LogicalLine): void {
    this.#size += text.length
    if (this.#size > recordLimit)
      throw new FileRefused(refuseFile('record-too-long', this.place || number, { limit: recordLimit }))
    if (this.empty && text.trim() === '') return
    this.place ||= number
    if (label) this.#begin(text, number)
    else if (this.#code) this.#values.get(this.#code)?.push(text)
    else this.#fault ??= refuseRow('text-before-field', number, {}, { value: text })
  }

  #begin(code: string, number: number): void {
    if (this.#values.get(code)?.some(Boolean))
      this.#fault ??= refuseRow('field-repeated', number, {}, { column: code, ...this.where })
    this.#code = code
    this.#values.set(code, [])
  }

  end(): ReadItem {
    if (this.#fault) return { remark: this.#fault }
    const written: { [field in WrittenField]?: Written[field] } = {}
    const other: Record<string, string> = {}
    for (const [code, lines] of this.#values) {
      const value = tidy(lines.join('\n'))
      if (!value) continue
      const remark = remarkSpoiledAccents(this.place, code, value)
      if (remark) return { remark }
      const field = fieldOfCode(code)
      if (field) written[field] = field === 'joconde_id' ? padReference(value) : value
      else other[code] = value
    }
    const { MUSEO: museum = null, ...others } = other
    const record: FileRecord = { place: this.place, museum: museum ?? others.NOMOFF ?? null, written, other: others }
    return { record }
  }
}
