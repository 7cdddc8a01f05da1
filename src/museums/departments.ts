import type { Language } from '../platform/languages.ts'
import type { Network } from '../platform/network.ts'

export type Department = Network['departments'][number]

/** A département's name in a language; most have one name in all. */
export function departmentLabel(language: Language, department: Pick<Department, 'name' | 'names'>): string {
  return language === 'fr' ? department.name : (department.names?.[language] ?? department.name)
}

export function departmentOfCode(network: Pick<Network, 'departments'>, code: string): Department | undefined {
  return network.departments.find((department) => department.code === code)
}
