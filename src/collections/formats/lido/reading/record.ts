import type { FileRecord, Remark } from '../../../written.ts'
import { all, first, type LidoElement, within, wordsOf } from '../xml/element.ts'
import { readAdministration } from './administration.ts'
import { codedRecord, isOurs } from './coded.ts'
import { readEvents } from './events.ts'
import { Fields } from './fields.ts'
import { readIdentification, readRepository } from './identification.ts'
import { inOneLanguage } from './language.ts'
import { leftovers } from './leftovers.ts'
import type { Reading } from './reading.ts'
import { readRelations } from './relations.ts'

/** A record of any museum's LIDO, as the trade would write it; `encoding` is what it says that it was made from. */
export function recordOf(record: LidoElement, encoding: string): FileRecord {
  if (isOurs(encoding)) return codedRecord(record)
  const description = inOneLanguage(all(record, 'descriptiveMetadata'), '')[0]
  const administration = inOneLanguage(all(record, 'administrativeMetadata'), '')[0]
  const main = description?.attributes.lang ?? ''
  const reading: Reading = { description, administration, main, fields: new Fields() }
  readIdentification(reading)
  const keeper = readRepository(reading)
  readEvents(reading)
  readRelations(reading)
  const museum = readAdministration(reading, keeper)
  readCategory(record)
  const read = [description, administration].filter((block) => block !== undefined)
  return {
    place: record.line,
    museum: museum || null,
    written: reading.fields.written(),
    other: leftovers(record, read, main),
  }
}

/** Every object made by man says so: it teaches nothing. */
function readCategory(record: LidoElement): void {
  const category = first(record, 'category')
  if (!category || !all(category, 'conceptID').some(({ text }) => /\bE22\b|E22_|lido00096/.test(text))) return
  for (const each of within(category)) each.taken = true
}

/** The schema lets a record be without any word for what it is; whoever reads it cannot do without. */
export function missingTerm(record: LidoElement): Remark | undefined {
  const types = all(record, 'descriptiveMetadata/objectClassificationWrap/objectWorkTypeWrap/objectWorkType')
  if (types.some((type) => [...within(type)].some((each) => each.name !== 'conceptID' && wordsOf(each) !== '')))
    return undefined
  return {
    place: types[0]?.line ?? record.line,
    column: 'objectWorkType',
    severity: 'warning',
    reason: 'term-missing',
    facts: {},
  }
}
