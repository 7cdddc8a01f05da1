import type { SchoolHoliday, SchoolZone } from './schedule.ts'

/**
 * The calendars of 2025-2026 and 2026-2027 (arrêtés of the Ministry of Education), with which a network begins; the association goes on.
 * The Ministry announces the day after whose classes holidays begin, a Saturday, and the day of return, a Monday.
 * Both ends here are days without school as the Ministry's own open data counts them: from that Saturday to the eve of the return.
 * The return after a summer is set by the next calendar: until it is known, a summer ends with its school year, on 31 August.
 * The bridge of Ascension is no holiday in those texts, only a day without classes: it is left out.
 */
const calendar: readonly [zones: string, name: string, starts_on: string, ends_on: string][] = [
  ['ABC', 'Vacances de la Toussaint', '2025-10-18', '2025-11-02'],
  ['ABC', 'Vacances de Noël', '2025-12-20', '2026-01-04'],
  ['A', 'Vacances d’hiver', '2026-02-07', '2026-02-22'],
  ['B', 'Vacances d’hiver', '2026-02-14', '2026-03-01'],
  ['C', 'Vacances d’hiver', '2026-02-21', '2026-03-08'],
  ['A', 'Vacances de printemps', '2026-04-04', '2026-04-19'],
  ['B', 'Vacances de printemps', '2026-04-11', '2026-04-26'],
  ['C', 'Vacances de printemps', '2026-04-18', '2026-05-03'],
  ['ABC', 'Vacances d’été', '2026-07-04', '2026-08-31'],
  ['ABC', 'Vacances de la Toussaint', '2026-10-17', '2026-11-01'],
  ['ABC', 'Vacances de Noël', '2026-12-19', '2027-01-03'],
  ['A', 'Vacances d’hiver', '2027-02-13', '2027-02-28'],
  ['B', 'Vacances d’hiver', '2027-02-20', '2027-03-07'],
  ['C', 'Vacances d’hiver', '2027-02-06', '2027-02-21'],
  ['A', 'Vacances de printemps', '2027-04-10', '2027-04-25'],
  ['B', 'Vacances de printemps', '2027-04-17', '2027-05-02'],
  ['C', 'Vacances de printemps', '2027-04-03', '2027-04-18'],
  ['ABC', 'Vacances d’été', '2027-07-03', '2027-08-31'],
]

export const schoolHolidaySeed: readonly SchoolHoliday[] = calendar.flatMap(([zones, name, starts_on, ends_on]) =>
  [...zones].map((zone) => ({ zone: zone as SchoolZone, name, starts_on, ends_on })),
)
