import { readDate } from '../reading/index.ts'

/** What is written of a life, as far as it was. */
export interface WrittenLife {
  readonly birth_date?: string | undefined
  readonly birth_place?: string | undefined
  readonly death_date?: string | undefined
  readonly death_place?: string | undefined
}

export interface LifeColumns {
  readonly birth_written: string | null
  readonly birth_year: number | null
  readonly birth_place: string | null
  readonly death_written: string | null
  readonly death_year: number | null
  readonly death_place: string | null
}

/** « après 1650 » gives no year of death, « avant 1650 » one that it does not exceed: rights never end too early. */
export function lifeColumns(written: WrittenLife): LifeColumns {
  const life = wholeLife(written)
  return {
    birth_written: life.birth_date ?? null,
    birth_year: birthYear(life.birth_date),
    birth_place: life.birth_place ?? null,
    death_written: life.death_date ?? null,
    death_year: deathYear(life.death_date),
    death_place: life.death_place ?? null,
  }
}

/** « 1792 - 1862 » where only the birth belongs is both ends. */
function wholeLife(written: WrittenLife): WrittenLife {
  const [, birth_date, death_date] = /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(written.birth_date?.trim() ?? '') ?? []
  const years = Number(death_date) - Number(birth_date)
  // Fewer is a doubt about the birth: « 1790-1795 ».
  return years >= 15 && years <= 110 && !written.death_date ? { ...written, birth_date, death_date } : written
}

export function birthYear(written: string | null | undefined): number | null {
  return readDate(written ?? '')?.earliest_year ?? null
}

export function deathYear(written: string | null | undefined): number | null {
  return readDate(written ?? '')?.latest_year ?? null
}

export type Lived = Pick<LifeColumns, 'birth_written' | 'birth_year' | 'death_written' | 'death_year'>

/**
 * Whether two lives may be one person's. `same`: a year they share; `possible`: nothing is known against it;
 * `different`: an end differs by more than cataloguers do, and the other does not hold them together.
 */
export function compareLives(one: Lived, other: Lived): 'same' | 'possible' | 'different' {
  const ends = [
    compareEnds(one.birth_year, other.birth_year, [one.birth_written, other.birth_written]),
    compareEnds(one.death_year, other.death_year, [one.death_written, other.death_written]),
  ]
  if (ends.includes('same')) return 'same'
  if (ends.includes('different')) return 'different'
  // Born after the other's death.
  if (isBefore(one.death_year, other.birth_year) || isBefore(other.death_year, one.birth_year)) return 'different'
  return 'possible'
}

function compareEnds(
  one: number | null,
  other: number | null,
  written: readonly (string | null)[],
): 'same' | 'possible' | 'different' {
  if (one === null || other === null) return 'possible'
  const rough = written.some((each) => /vers|ca\b|circa|avant|apr[eè]s|\?|\bou\b|entre|si[eè]cle/i.test(each ?? ''))
  return Math.abs(one - other) <= (rough ? 10 : 2) ? 'same' : 'different'
}

function isBefore(death: number | null, birth: number | null): boolean {
  return death !== null && birth !== null && death < birth
}
