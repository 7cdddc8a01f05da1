import type { Remark } from '../../written.ts'

interface None {
  readonly [fact: string]: never
}

/** What can be wrong in a file of records, and the facts that each sentence needs. The sentences are in `messages/`. */
export interface FileReasons {
  readonly empty: None
  readonly 'no-rows': None
  readonly 'web-page': None
  readonly json: None
  readonly pdf: None
  readonly archive: None
  /** A workbook where text was expected. */
  readonly workbook: None
  readonly binary: { readonly line: number }
  readonly 'unknown-encoding': { readonly guess: string }
  readonly 'accents-lost-everywhere': None
  readonly 'accents-doubled-everywhere': None
  readonly 'no-header': { readonly first_line: string }
  readonly 'repeated-header': { readonly headers: string }
  readonly 'missing-columns': { readonly headers: string }
  readonly 'too-many-columns': { readonly limit: number }
  readonly 'row-too-long': { readonly limit: number }
  readonly 'endless-empty-rows': None
  readonly 'quote-not-closed': None
  readonly 'line-too-long': { readonly limit: number }
  readonly 'not-labelled': { readonly first_line: string }
  readonly 'record-too-long': { readonly limit: number }
  readonly 'record-not-ended': None
  readonly 'field-repeated': None
  readonly 'text-before-field': None
  /** A ZIP or a workbook that would fill the memory: what it holds once unpacked, or more. */
  readonly 'zip-bomb': { readonly limit_megabytes: number }
  readonly 'workbook-too-large': None
  readonly 'workbook-locked': None
  readonly 'workbook-unreadable': None
  readonly 'workbook-too-slow': { readonly limit_seconds: number }
  readonly 'no-such-sheet': { readonly sheet: string; readonly sheets: string }
  readonly 'sheets-left': { readonly read: string; readonly left: string }
  readonly 'hidden-sheets-left': { readonly left: string }
  readonly 'large-workbook': None
  readonly 'formula-failed': None
  /** A spreadsheet took an inventory number for a number or a day. */
  readonly 'number-for-inventory': None
  readonly 'day-for-inventory': None
  readonly 'unknown-column': { readonly columns: string }
  /** In what is written, not read: letters that the encoding asked for lacks. */
  readonly 'letters-not-written': { readonly letters: string; readonly encoding: string }
  readonly 'too-many-cells': { readonly found: number; readonly expected: number }
  readonly 'too-few-cells': { readonly found: number; readonly expected: number }
  readonly 'accents-lost': None
  readonly 'accents-doubled': { readonly instead: string }
}

export type FileReason = keyof FileReasons

/** A catalogue: a sentence for each reason, how a place is named, why a field is proposed for a column. */
export interface Sentences {
  readonly reasons: { readonly [reason in FileReason]: (facts: FileReasons[reason]) => string }
  readonly row: (place: number) => string
  readonly column: (name: string) => string
  readonly quoted: (value: string) => string
  readonly join: (where: string, sentence: string) => string
  readonly why: {
    readonly code: (facts: object) => string
    readonly name: (facts: object) => string
    readonly 'part-of-name': (facts: object) => string
    readonly content: (facts: { readonly example: string }) => string
    readonly taken: (facts: { readonly target: string; readonly column: string }) => string
    readonly empty: (facts: object) => string
    readonly unknown: (facts: object) => string
  }
}

type Where = Pick<Remark, 'column' | 'value'>

/** Values are shown by their beginning. */
const shownLength = 120

/** A row that cannot be taken; the others can. */
export function refuseRow<R extends FileReason>(reason: R, place: number, facts: FileReasons[R], where: Where = {}) {
  return made('refused', reason, place, facts, where)
}

/** The file cannot be taken: nothing is read after this, and what came before is not to be kept. */
export function refuseFile<R extends FileReason>(reason: R, place: number, facts: FileReasons[R]): Remark {
  return { ...made('refused', reason, place, facts, {}), whole: true }
}

export function warn<R extends FileReason>(reason: R, place: number, facts: FileReasons[R], where: Where = {}): Remark {
  return made('warning', reason, place, facts, where)
}

function made(
  severity: Remark['severity'],
  reason: FileReason,
  place: number,
  facts: Readonly<Record<string, string | number>>,
  { column, value }: Where,
): Remark {
  return {
    place,
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value: shorten(value) }),
    severity,
    reason,
    facts,
  }
}

export function shorten(text: string): string {
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
}

/** Carries a refusal of the whole file up through a pipeline of streams. */
export class FileRefused extends Error {
  readonly remark: Remark
  constructor(remark: Remark) {
    super(remark.reason)
    this.remark = remark
  }
}

/** Ends a reading that was refused by the remark that says so, as its last item. */
export async function* endingWithRefusal<Item>(
  read: () => AsyncIterable<Item>,
): AsyncGenerator<Item | { readonly remark: Remark }> {
  try {
    yield* read()
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    yield { remark: error.remark }
  }
}
