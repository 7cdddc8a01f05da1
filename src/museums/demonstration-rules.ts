import { createHash } from 'node:crypto'
import type { MuseumFields, Price } from './forms.ts'

/**
 * Hours, prices and services of the demonstration: plausible, the same at each start, and nobody's.
 * Each field says on the page that it is an example.
 */
export function exampleFields(museofile_id: string): MuseumFields {
  const draw = drawFor(museofile_id)
  return {
    opening_hours: hours(draw),
    last_admission_minutes: draw('last') % 3 === 0 ? null : 30 + 15 * (draw('minutes') % 2),
    hours_example: true,
    ...prices(draw),
    services: some(draw, 'services', [
      'shop',
      'guided-tours',
      'groups',
      'workshops',
      'cloakroom',
      'family-trail',
      'audio-guide',
      'garden',
      'cafe',
      'library',
    ] as const),
    accessibility: some(draw, 'accessibility', [
      'step-free',
      'accessible-toilets',
      'seats',
      'lift',
      'wheelchair-loan',
      'large-print',
      'induction-loop',
      'tactile-models',
      'assistance-dogs',
    ] as const),
    accessibility_note: 'Services et accessibilité donnés en exemple\u00a0: demandez au musée avant de venir.',
  }
}

type Draw = (what: string) => number

/** A number from 0 to 65535 for each question, the same for ever. */
function drawFor(museofile_id: string): Draw {
  return (what) => createHash('sha256').update(`${museofile_id} ${what}`).digest().readUInt16BE(0)
}

const rareDays = 'Jan 01,May 01,Dec 25 off'

/** Five ways museums open; the day off is Monday for most and Tuesday for some. */
function hours(draw: Draw): string {
  const week = draw('day off') % 5 === 0 ? 'We-Mo' : 'Tu-Su'
  switch (draw('hours') % 5) {
    // A large town: all year, all day.
    case 0:
      return `${week} 10:00-18:00; ${rareDays}`
    // The same with a lunch break, shut on public holidays.
    case 1:
      return `${week} 10:00-12:30,14:00-18:00; PH off`
    // Long in summer, afternoons in winter, the whole day during school holidays.
    case 2:
      return `Apr-Sep ${week} 10:00-12:30,14:00-18:30; Oct-Mar We-Su 14:00-17:30; Oct-Mar SH ${week} 10:00-12:00,14:00-17:30; ${rareDays}`
    // Where summer brings everyone.
    case 3:
      return draw('winter') % 2 === 0
        ? `Jun 15-Sep 15 Mo-Su 10:00-19:00; Apr 01-Jun 14,Sep 16-Nov 11 ${week} 14:00-18:00; Nov 12-Mar 31 off; May 01 off`
        : `May-Sep ${week} 10:00-12:30,14:00-18:30; Oct-Apr Mo-Fr "sur rendez-vous"; Oct-Apr Sa-Su off; ${rareDays}`
    // A small one, kept by few hands.
    default:
      return `We,Sa,Su 14:00-18:00; SH ${week} 14:00-18:00; Jul-Aug ${week} 10:00-12:00,14:00-18:00; ${rareDays}`
  }
}

function prices(draw: Draw): MuseumFields {
  if (draw('free') % 6 === 0) return { prices: [], free_days: ['always'], price_note: null, prices_example: true }
  const full = 300 + 50 * (draw('full') % 13)
  const list: Price[] = [
    { label: 'full', amount_cents: full, condition: null },
    { label: 'reduced', amount_cents: Math.round((full * 0.6) / 50) * 50, condition: null },
  ]
  if (draw('group') % 3 === 0)
    list.push({
      label: 'group',
      amount_cents: Math.round((full * 0.7) / 50) * 50,
      condition: 'à partir de 10 personnes',
    })
  const age = draw('young') % 4 === 0 ? 'under-26' : 'under-18'
  const free: MuseumFields['free_days'] = [age, 'museum-night', 'heritage-days']
  if (draw('sunday') % 3 !== 0) free.unshift('first-sunday')
  return {
    prices: list.toSorted((one, other) => other.amount_cents - one.amount_cents),
    free_days: free,
    price_note: null,
    prices_example: true,
  }
}

function some<Word>(draw: Draw, what: string, words: readonly Word[]): Word[] {
  // The first words of the lists are the commonest.
  return words.filter((_, position) => draw(`${what} ${position}`) % (2 + Math.floor(position / 2)) === 0)
}

/** The museums closed for works: two of the network, always the same. */
export function pickForWorks(museofile_ids: readonly string[]): string[] {
  return museofile_ids.toSorted((one, other) => drawFor(one)('closed') - drawFor(other)('closed')).slice(0, 2)
}

/** The `rank`th of the museums closed for works. */
export function exampleWorks(rank: number): MuseumFields {
  return rank === 0
    ? { state: 'closed', closed_until_on: '2027-04-30', closed_reason: 'travaux' }
    : {
        state: 'closed',
        closed_until_on: '2027-09-17',
        closed_reason: 'nouvelle présentation des collections',
      }
}

/** Days out of the week for one museum in six. */
export function exampleExceptionalDays(museofile_id: string) {
  switch (drawFor(museofile_id)('exceptional') % 18) {
    case 0:
      return [
        { starts_on: '2026-12-24', ends_on: '2026-12-24', hours: '10:00-16:00', reason: 'Veille de Noël (exemple)' },
        {
          starts_on: '2026-12-31',
          ends_on: '2026-12-31',
          hours: '10:00-16:00',
          reason: 'Veille du Nouvel An (exemple)',
        },
      ]
    case 1:
      return [{ starts_on: '2027-01-11', ends_on: '2027-01-22', hours: null, reason: 'Récolement (exemple)' }]
    case 2:
      return [
        { starts_on: '2027-05-22', ends_on: '2027-05-22', hours: '14:00-24:00', reason: 'Nuit des musées (exemple)' },
      ]
    default:
      return []
  }
}
