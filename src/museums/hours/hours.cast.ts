import type { Schedule } from './schedule.ts'

/** The lavoir museum of the tests: closed on Tuesdays and on three holidays, zone C. */
export function scheduleOf(opening_hours: string | null, more: Partial<Schedule> = {}): Schedule {
  return {
    opening_hours,
    last_admission_minutes: null,
    hours_verified_on: null,
    hours_example: false,
    exceptional_days: [],
    state: 'open',
    closed_until_on: null,
    closed_reason: null,
    school_zone: 'C',
    time_zone: 'Europe/Paris',
    ...more,
  }
}

export const lavoirHours = 'We-Mo 10:00-18:00; Jan 01,May 01,Dec 25 off'
