import type { OperatorLanguage } from '../../platform/operator.ts'
import { formatDay } from '../../platform/text/dates.ts'
import { formatPhone } from '../../platform/text/phones.ts'
import { domainName, isDomain } from '../domains.ts'
import { museofileCategories } from './categories.ts'
import { en } from './messages/en.ts'
import { fr, type Messages } from './messages/fr.ts'
import type { Fact, ImportPlan } from './plan.ts'
import type { FileRefusal } from './refusal.ts'

const catalogues: Readonly<Record<OperatorLanguage, Messages>> = { fr, en }

/** Longer texts are named by their beginning. */
const shownLength = 90
/** A damaged file has a thousand faulty rows of one kind. */
const shownFaults = 12

/** The report of an import for the terminal: counts first, then each museum and row by name. */
export function sayReport(language: OperatorLanguage, plan: ImportPlan, mode: 'dry-run' | 'done'): string {
  const say = catalogues[language]
  const fields = plan.updated.reduce((sum, { changes }) => sum + changes.length, 0)
  const created = say.counts.created(plan.created.length)
  const updated = say.counts.updated(plan.updated.length, fields)
  const skipped = say.counts.skipped(plan.skipped.count)
  const refused = say.counts.refused(plan.refused.length)
  const flagged = say.counts.flags(plan.flags.length)
  const kept = say.counts.kept(plan.kept.length)
  const missing = say.counts.missing(plan.missing.length)
  const occasional = [
    ...(plan.flags.length > 0 ? [flagged] : []),
    ...(plan.kept.length > 0 ? [kept] : []),
    ...(plan.missing.length > 0 ? [missing] : []),
  ]
  return [
    aboutFile(language, plan, mode),
    [created, updated, say.counts.unchanged(plan.unchanged.length), skipped, refused, ...occasional].map(indented),
    section(
      refused,
      plan.refused.map((row) => sayRefusedRow(say, row)),
    ),
    section(
      flagged,
      plan.flags.map((flag) => sayFlag(say, flag)),
    ),
    section(
      kept,
      plan.kept.map((field) => sayKept(say, field)),
    ),
    section(missing, plan.missing.map(named)),
    section(
      created,
      plan.created.map(({ row, facts }) => `${say.row(row)}  ${named(facts)}`),
    ),
    section(
      updated,
      plan.updated.flatMap((museum) => sayUpdated(say, museum)),
    ),
    section(skipped, sayDepartments(plan.skipped.by_department)),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function aboutFile(language: OperatorLanguage, { file, older }: ImportPlan, mode: 'dry-run' | 'done'): string[] {
  const say = catalogues[language]
  const separator = file.separator === '\t' ? say.tabulation : say.quoted(file.separator)
  return [
    mode === 'done' ? say.done : say.dryRun,
    say.fileRead(file.rows, say.layout[file.layout], say.encoding[file.encoding], separator),
    ...(older ? [say.older(formatDay(language, older.file_on), formatDay(language, older.network_on))] : []),
    ...(file.unfinished ? [say.unfinished(file.rows + 1)] : []),
    ...(file.ignored.length > 0 ? [say.ignored(file.ignored.join(', '))] : []),
  ]
}

function sayRefusedRow(
  say: Messages,
  { row, museofile_id, name, reason, value }: ImportPlan['refused'][number],
): string {
  const why = value ? `${say.rowRefused[reason]} ${say.quoted(value)}` : say.rowRefused[reason]
  return `${say.row(row)}  ${say.pair(`${museofile_id}  ${name}`, why)}`
}

function sayFlag(say: Messages, flag: ImportPlan['flags'][number]): string {
  const written = flag.value ? ` ${shown(say, flag.value)}` : ''
  const instead = flag.instead ? ` → ${flag.instead}` : ''
  const nearest = flag.nearest ? ` ${say.nearest(flag.nearest)}` : ''
  return `${say.row(flag.row)}  ${say.pair(named(flag), `${say.flag[flag.reason]}${written}${instead}${nearest}`)}`
}

function sayKept(say: Messages, { field, source, value, incoming, ...museum }: ImportPlan['kept'][number]): string {
  const [stands, refused] = shownApart(say, asSaid(field, value), asSaid(field, incoming))
  return say.pair(named(museum), say.keptField(say.field[field], stands, say.source[source], refused))
}

function sayUpdated(say: Messages, museum: ImportPlan['updated'][number]): string[] {
  const changes = museum.changes.map(({ field, before, after }) => {
    return indented(
      indented(say.pair(say.field[field], shownApart(say, asSaid(field, before), asSaid(field, after)).join(' → '))),
    )
  })
  return [`${say.row(museum.row)}  ${named(museum)}`, ...changes]
}

function sayDepartments(counts: Readonly<Record<string, number>>): string[] {
  const inOrder = Object.entries(counts).sort(([one], [other]) => one.localeCompare(other, 'fr'))
  return inOrder.length === 0 ? [] : [inOrder.map(([department, count]) => `${department} ${count}`).join(', ')]
}

/** Why a file is refused whole, which rows show it, and what to do. */
export function sayFileRefused(language: OperatorLanguage, refused: readonly FileRefusal[]): string {
  const say = catalogues[language]
  return [say.refusedWhole, ...refused.flatMap((refusal) => [say.file(refusal), ...faults(say, refusal)])].join('\n')
}

function faults(say: Messages, refusal: FileRefusal): string[] {
  if (!('rows' in refusal)) return []
  const lines = refusal.rows.slice(0, shownFaults).map(({ row, museofile_id, found }) => {
    return `  ${say.rowWith(row, museofile_id, refusal.reason === 'column-counts' ? say.columnsFound(found) : say.quoted(found))}`
  })
  const others = refusal.rows.length - lines.length
  return others > 0 ? [...lines, `  ${say.more(others)}`] : lines
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map(indented)]
}

function named({ museofile_id, name, town }: { museofile_id: string; name: string; town: string }): string {
  return `${museofile_id}  ${name}, ${town}`
}

function indented(line: string): string {
  return `  ${line}`
}

/** A telephone number is shown as people say it. */
function asSaid(field: string, fact: Fact): Fact {
  return field === 'phone' && typeof fact === 'string' ? formatPhone(fact) : fact
}

/** Two long texts that begin alike are shown from where they part. */
function shownApart(say: Messages, before: Fact, after: Fact): [string, string] {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  let alike = 0
  while (alike < one.length && one[alike] === other[alike]) alike++
  const from = Math.max(one.length, other.length) > shownLength && alike > 30 ? alike - 20 : 0
  return [shown(say, before, from), shown(say, after, from)]
}

function shown(say: Messages, fact: Fact, from = 0): string {
  const text = wordsOf(fact)
  if (!text) return say.empty
  const cut = `${from > 0 ? '…' : ''}${text.slice(from, from + shownLength)}${text.length > from + shownLength ? '…' : ''}`
  return typeof fact === 'number' ? cut : say.quoted(cut)
}

const categoryNames: ReadonlyMap<string, string> = new Map(Object.entries(museofileCategories))
/** The Ministry's words are French in any report. */
const labelOf = (word: string) => (isDomain(word) ? domainName('fr', word) : (categoryNames.get(word) ?? word))

function wordsOf(fact: Fact): string {
  if (fact === null) return ''
  const words = typeof fact === 'object' ? fact.map(labelOf).join(', ') : String(fact)
  return words.replaceAll('\n', ' ')
}
