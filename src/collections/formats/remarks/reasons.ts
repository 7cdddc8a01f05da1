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
  /** In what is written, not read: letters that the encoding asked for lacks. */
  readonly 'letters-not-written': { readonly letters: string; readonly encoding: string }
  readonly 'too-many-cells': { readonly found: number; readonly expected: number }
  readonly 'too-few-cells': { readonly found: number; readonly expected: number }
  readonly 'accents-lost': None
  readonly 'accents-doubled': { readonly instead: string }
}

export type FileReason = keyof FileReasons

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
