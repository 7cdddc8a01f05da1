import type { Network } from '../platform/network.ts'
import type { Schedule } from './hours/index.ts'
import type { MuseumLine } from './queries.ts'

type Timed = Pick<
  MuseumLine,
  | 'opening_hours'
  | 'last_admission_minutes'
  | 'hours_verified_on'
  | 'hours_example'
  | 'exceptional_days'
  | 'state'
  | 'closed_until_on'
  | 'closed_reason'
>

type Place = Pick<Network, 'school_zone' | 'time_zone'>

const schedules = new WeakMap<Timed, Schedule>()

/**
 * A museum's hours in its network's zone, for whoever asks when it is open.
 * The same record gives the same schedule: what is worked out of it is worked out once a page.
 */
export function scheduleOf(museum: Timed, network: Place): Schedule {
  const known = schedules.get(museum)
  if (known?.school_zone === network.school_zone && known.time_zone === network.time_zone) return known
  const schedule = makeSchedule(museum, network)
  schedules.set(museum, schedule)
  return schedule
}

function makeSchedule(museum: Timed, network: Place): Schedule {
  const { opening_hours, last_admission_minutes, hours_verified_on, hours_example, exceptional_days } = museum
  const { state, closed_until_on, closed_reason } = museum
  return {
    opening_hours,
    last_admission_minutes,
    hours_verified_on,
    hours_example,
    exceptional_days,
    state,
    closed_until_on,
    closed_reason,
    school_zone: network.school_zone,
    time_zone: network.time_zone,
  }
}
