import type { Call } from '../../platform/command-line/index.ts'
import type { OperatorSentence } from '../../platform/operator.ts'
import { Refusal } from '../../platform/operator.ts'
import type { Visitor } from '../../platform/visitor.ts'
import {
  applyImport,
  type ImportFile,
  type ImportMuseum,
  openReport,
  planImport,
  type RowOutcome,
  sayPlaced,
  sayReason,
  WholeFileRefused,
} from '../imports/index.ts'
import type { Remark } from '../written.ts'
import { firstRows, saySummary } from './say-import.ts'
import { memorySparer } from './sparing-memory.ts'

/** The options of every import of works. */
export const importOptions = {
  'dry-run': {
    type: 'flag',
    what: { fr: 'dit ce qui serait fait, et n’écrit rien', en: 'says what would be done, and writes nothing' },
  },
  report: {
    type: 'text',
    value: { fr: 'FICHIER', en: 'FILE' },
    what: {
      fr: 'écrit là chaque ligne et chaque champ, en CSV pour un tableur',
      en: 'writes every row and every field there, as CSV for a spreadsheet',
    },
  },
} as const

export const undoNote: OperatorSentence = {
  fr: 'Tout entre d’un coup ou rien n’entre. Ce qui a été écrit dans Cimaise n’est jamais remplacé ; importer deux fois le même fichier ne change rien. `cimaise import undo` défait l’import en entier, quand on veut.',
  en: 'Everything comes in at once, or nothing does. What was written in Cimaise is never replaced; importing the same file twice changes nothing. `cimaise import undo` takes the whole import back, at any time.',
}

export const interrupted: OperatorSentence = {
  fr: 'Interrompu : rien n’a été importé, la base est comme avant.',
  en: 'Interrupted: nothing was imported, the database is as it was.',
}

type Asked = Pick<Call, 'language' | 'signal' | 'progress' | 'say' | 'remark' | 'open'> & {
  readonly who: Visitor
  readonly file: ImportFile
  readonly museum?: ImportMuseum | undefined
  readonly dryRun: boolean
  readonly report?: string | undefined
}

/** Plans or applies an import, and says what it does. */
export async function carryOut(asked: Asked): Promise<undefined> {
  const { language, signal, progress, say, remark, who, file, museum, dryRun } = asked
  const started = performance.now()
  const spareMemory = memorySparer()
  const { db } = await asked.open()
  const report = asked.report === undefined ? undefined : await openReport(asked.report, language)
  const first = firstRows()
  const watcher = {
    signal,
    onWait: () => remark(waiting),
    onProgress(done: number, of: number) {
      spareMemory(done)
      progress.show(progressLine(done, of)[language])
    },
    async onRow(row: RowOutcome) {
      first.note(row)
      await report?.write(row)
    },
  }
  try {
    const outcome = dryRun
      ? { id: undefined, counts: await planImport(db, who, { file, museum, ...watcher }) }
      : await applyImport(db, who, { file, museum, ...watcher })
    say(saySummary(language, { file: file.name, dryRun, milliseconds: performance.now() - started, ...outcome }))
    for (const line of first.lines(language)) say(line)
    if (asked.report !== undefined)
      say({ fr: `Chaque ligne est dans ${asked.report}.`, en: `Every row is in ${asked.report}.` })
    if (outcome.id)
      say({
        fr: `Pour le défaire : cimaise import undo ${outcome.id}`,
        en: `To take it back: cimaise import undo ${outcome.id}`,
      })
  } catch (error) {
    if (!(error instanceof WholeFileRefused)) throw error
    for (const each of error.remarks.slice(0, shownRemarks))
      remark(`  ${lineWord[language]} ${each.place}  ${sayPlaced(each, language)}`)
    for (const each of error.remarks) await report?.write(refusedPlace(each))
    throw refusal(error)
  } finally {
    await report?.close()
  }
  return undefined
}

const shownRemarks = 20
const lineWord = { fr: 'ligne', en: 'line' } as const

function refusedPlace(remark: Remark): RowOutcome {
  const nothing = { museum: null, joconde_id: null, inventory_number: null, title: null, changes: [], kept: [] }
  return { place: remark.place, outcome: 'refused', ...nothing, remarks: [remark] }
}

function refusal({ remark }: WholeFileRefused): Refusal {
  const reason = sayReason(remark)
  const where = remark.column === undefined ? '' : `, ${remark.column}`
  return new Refusal({
    fr: `Le fichier est refusé en entier, ligne ${remark.place}${where} : ${reason.fr}`,
    en: `The file is refused whole, line ${remark.place}${where}: ${reason.en}`,
  })
}

const waiting: OperatorSentence = {
  fr: 'Un autre import est en cours : celui-ci attend qu’il ait fini.',
  en: 'Another import is under way: this one waits for it to end.',
}

function progressLine(done: number, of: number): OperatorSentence {
  return { fr: `Import : ligne ${done} sur ${of}`, en: `Import: row ${done} of ${of}` }
}
