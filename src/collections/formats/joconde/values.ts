import type { FileRecord } from '../../written.ts'
import { codesInOrder } from './codes.ts'
import { codeOfColumn, fieldOfCode } from './columns.ts'

/** What a record says under each code of the base, in the order of files; codes that say nothing are left out. */
export function valuesByCode(record: FileRecord): ReadonlyMap<string, string> {
  const others = new Map<string, string>()
  for (const [name, value] of Object.entries(record.other)) {
    const code = codeOfColumn(name)
    if (code && !fieldOfCode(code) && !others.has(code)) others.set(code, value)
  }
  const museum = record.museum?.trim()
  if (museum) others.set(isMuseofileId(museum) ? 'MUSEO' : 'NOMOFF', museum)
  const valueUnder = (code: string) => {
    const field = fieldOfCode(code)
    return (field ? record.written[field] : others.get(code))?.trim()
  }
  return new Map(
    codesInOrder.flatMap((code) => {
      const value = valueUnder(code)
      return value ? [[code, value] as const] : []
    }),
  )
}

function isMuseofileId(museum: string): boolean {
  return /^[A-Z]\d{3,5}$/i.test(museum)
}
