import { type FileRecord, type WrittenField, writtenFields } from '../../../written.ts'
import { fieldOf, museumCode, museumNameCode, otherFieldType, ourEncoding } from '../coding.ts'
import { all, type LidoElement, within } from '../xml/element.ts'

export function isOurs(encoding: string): boolean {
  return encoding === ourEncoding
}

/** A record that we wrote, given back to the letter. */
export function codedRecord(record: LidoElement): FileRecord {
  const parts = new Map<WrittenField, string[]>()
  let museum: string | null = null
  const other: [string, string][] = []
  for (const element of within(record)) {
    const code = element.attributes.encodinganalog
    if (code === undefined) continue
    if (code === museumCode || code === museumNameCode) museum = element.text
    const field = fieldOf(code)
    if (!field) continue
    const values = parts.get(field)
    if (values) values.push(element.text)
    else parts.set(field, [element.text])
  }
  for (const set of all(
    record,
    'descriptiveMetadata/objectIdentificationWrap/objectDescriptionWrap/objectDescriptionSet',
  ))
    if (set.attributes.type === otherFieldType)
      for (const { attributes, text } of all(set, 'descriptiveNoteValue')) other.push([attributes.label ?? '', text])
  const written = writtenFields.flatMap((field) => {
    const values = parts.get(field)
    return values ? [[field, values.join(' ; ')] as const] : []
  })
  return { place: record.line, museum, written: Object.fromEntries(written), other: Object.fromEntries(other) }
}
