import { type CommuneFound, departmentNamed, departmentOfPostcode, findCommune } from '../communes.ts'
import type { CellFlag, Reading } from './facts.ts'

/** Where the file says a museum is, told from the département's name, else from the postcode; undefined when neither tells. */
export function readDepartment(department: string, postcode: string): Reading<string | undefined> {
  const named = departmentNamed(department)
  if (named) return { value: named, flags: [] }
  const served = departmentOfPostcode(postcode.match(/\d{5}/)?.[0] ?? '')
  if (!served) return { value: undefined, flags: [] }
  return {
    value: served,
    flags: [{ reason: 'department-from-postcode', value: department || postcode, instead: served }],
  }
}

/** Five figures; the zero that spreadsheets take from « 09000 » is given back. */
export function readPostcode(cell: string, departmentCode: string): Reading<string | null> {
  const value = cell.trim()
  if (!value) return { value: null, flags: [] }
  const [five] = value.match(/(?<!\d)\d{5}(?!\d)/) ?? []
  if (five) {
    const elsewhere = departmentOfPostcode(five) !== departmentCode
    return { value: five, flags: elsewhere ? [{ reason: 'postcode-elsewhere', value, instead: five }] : [] }
  }
  const padded = `0${value}`
  if (/^\d{4}$/.test(value) && departmentOfPostcode(padded) === departmentCode)
    return { value: padded, flags: [{ reason: 'postcode-zero-added', value, instead: padded }] }
  return { value: null, flags: [{ reason: 'postcode-unreadable', value }] }
}

export interface Town {
  readonly town: string
  readonly commune_code: string
  readonly department_code: string
}

const reasons = {
  'merged-name': 'town-merged',
  likeness: 'town-likeness',
  postcode: 'town-from-postcode',
} as const satisfies Record<Exclude<CommuneFound['by'], 'name'>, string>

/** The commune, under the name the file gives it unless that one is misspelt; undefined when no commune answers to it. */
export function readTown(cell: string, departmentCode: string, postcode: string | null): Reading<Town | undefined> {
  const found = findCommune(cell, departmentCode, postcode ?? undefined)
  if (!found) return { value: undefined, flags: [] }
  const { code, department_code } = found.commune
  const instead = `${found.commune.name} (${code})`
  const flags: CellFlag[] = []
  if (found.by !== 'name') flags.push({ reason: reasons[found.by], value: cell.trim(), instead })
  if (department_code !== departmentCode) flags.push({ reason: 'town-elsewhere', value: cell.trim(), instead })
  return { value: { town: found.name, commune_code: code, department_code }, flags }
}
