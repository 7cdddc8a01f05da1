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

/** A museum's hours in its network's zone, for whoever asks when it is open. */
export function scheduleOf(museum: Timed, network: Pick<Network, 'school_zone' | 'time_zone'>): Schedule {
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
