import { parentPort, workerData } from 'node:worker_threads'
import {
  type CellValue,
  HucreError,
  readOds,
  readXls,
  readXlsx,
  type Sheet,
  type StreamRow,
  streamOdsRows,
  streamXlsxRows,
  type Workbook,
} from 'hucre'
import { cellText, formatOf } from './cell-text.ts'
import { headerWithin } from './header.ts'
import { fillMerged } from './merges.ts'
import { recognize } from './names.ts'
import type { ThreadMessage, ThreadOrder, ThreadRow } from './thread-messages.ts'

/** Runs alone in a thread whose memory is bounded: a workbook that fills it ends the thread, not the site. */

const port = parentPort
if (!port) throw new Error('Only runs as a thread')
const order = workerData as ThreadOrder
const batch = 250

const say = (message: ThreadMessage) => port.postMessage(message)
/** The reader asks for each batch, so that no more than one waits. */
const asked = () => new Promise<void>((resolve) => port.once('message', () => resolve()))

try {
  if (order.streamed && order.kind !== 'xls') await giveStreamed(order.kind)
  else await giveWhole()
  say({ ended: true })
} catch (error) {
  // Whatever a spoiled workbook makes the library stumble on, it is the workbook that cannot be read.
  const locked = isEncrypted() || (error instanceof HucreError && error.name === 'EncryptedFileError')
  say({ failed: locked ? 'workbook-locked' : 'workbook-unreadable' })
}
port.close()

/** A workbook with a password is kept whole in this stream of an older container. */
function isEncrypted(): boolean {
  return order.kind === 'xls' && Buffer.from(order.bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

async function giveWhole(): Promise<void> {
  const workbook = await readWhole()
  // In an old workbook, rows without cells are holes.
  for (const sheet of workbook.sheets) sheet.rows = Array.from(sheet.rows, (row) => row ?? [])
  const sheet = chooseSheet(workbook.sheets)
  say({
    sheets: workbook.sheets.map(({ name, hidden, veryHidden }) => ({ name, hidden: Boolean(hidden || veryHidden) })),
    sheet: sheet?.name,
    header_merges: (sheet?.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => [
      startRow,
      startCol,
      endRow,
      endCol,
    ]),
  })
  if (!sheet) return
  fillMerged(sheet.rows, sheet.merges ?? [])
  await giveRows(rowsOf(sheet))
}

function readWhole(): Promise<Workbook> {
  if (order.kind === 'xls') return readXls(order.bytes, { readStyles: true })
  return order.kind === 'ods' ? readOds(order.bytes, { readStyles: true }) : readXlsx(order.bytes, { readStyles: true })
}

/** The one asked for, else the shown one whose header says most fields, else the first that holds more than a title. */
function chooseSheet(sheets: readonly Sheet[]): Sheet | undefined {
  if (order.sheet !== undefined) return sheets.find(({ name }) => name === order.sheet)
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden)
  const known = shown.map((sheet) => ({ sheet, fields: mostFields(sheet.rows) }))
  const best = known.reduce<(typeof known)[number] | undefined>(
    (one, other) => (other.fields > (one?.fields ?? 1) ? other : one),
    undefined,
  )
  return best?.sheet ?? shown.find(({ rows }) => rows.filter(holdsSeveral).length > 1) ?? shown[0]
}

function mostFields(rows: readonly CellValue[][]): number {
  const counts = rows.slice(0, headerWithin).map((row) => {
    return row.filter((cell) => typeof cell === 'string' && (recognize(cell)?.confidence ?? 0) > 0.7).length
  })
  return Math.max(0, ...counts)
}

function holdsSeveral(row: readonly CellValue[]): boolean {
  return row.filter((cell) => cell !== null && cell !== undefined).length > 1
}

function* rowsOf(sheet: Sheet): Generator<ThreadRow> {
  for (const [index, values] of sheet.rows.entries()) {
    const cells = values.map((value, column) => cellText(value, formatOf(sheet.cells?.get(`${index},${column}`))))
    yield [index + 1, cells]
  }
}

async function giveStreamed(kind: 'xlsx' | 'ods'): Promise<void> {
  if (kind === 'xlsx') await giveStreamedXlsx()
  else {
    // To list the sheets of an ODS is to hold it whole: the first is read, or the one asked for.
    say({ sheets: [], sheet: order.sheet, header_merges: [] })
    await giveRows(unformatted(streamOdsRows(order.bytes, { sheets: [order.sheet ?? 0] })))
  }
}

async function giveStreamedXlsx(): Promise<void> {
  const sheets: { name: string; hidden: boolean }[] = []
  const list = (info: { name: string; index: number; hidden?: boolean; veryHidden?: boolean }) => {
    sheets[info.index] = { name: info.name, hidden: Boolean(info.hidden || info.veryHidden) }
    return false
  }
  await readXlsx(order.bytes, { sheets: list })
  const wanted = sheets.findIndex(({ name, hidden }) => (order.sheet === undefined ? !hidden : name === order.sheet))
  say({ sheets, sheet: sheets[wanted]?.name, header_merges: [] })
  if (wanted >= 0) await giveRows(unformatted(streamXlsxRows(order.bytes, { sheet: wanted })))
}

async function* unformatted(rows: AsyncIterable<StreamRow>): AsyncGenerator<ThreadRow> {
  for await (const { index, values } of rows) yield [index + 1, values.map((value) => cellText(value, undefined))]
}

async function giveRows(rows: Iterable<ThreadRow> | AsyncIterable<ThreadRow>): Promise<void> {
  let ready: ThreadRow[] = []
  for await (const row of rows) {
    ready.push(row)
    if (ready.length < batch) continue
    await asked()
    say({ rows: ready })
    ready = []
  }
  await asked()
  say({ rows: ready })
}
