import { render } from 'preact-render-to-string'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { lavoirHours, scheduleOf } from '../hours/hours.cast.ts'
import { schoolHolidaySeed } from '../hours/index.ts'
import { ExceptionalHours, HoursCalendar } from './hours-calendar.tsx'
import { LastAdmission, OpeningState } from './opening-state.tsx'
import { HoursSource, WeekHours } from './week-hours.tsx'

const instant = Temporal.Instant.from('2026-11-21T15:00:00Z')
const day = '2026-11-21'
const holidays = schoolHolidaySeed
const plain = (html: string) => html.replaceAll('\u00a0', ' ')

test('the week is a table with a caption, row headers and today marked', () => {
  const html = plain(
    render(<WeekHours language="fr" schedule={scheduleOf(lavoirHours)} holidays={holidays} day={day} />),
  )
  expect(html).toContain('<table class="hours"><caption class="visually-hidden">Horaires toute l’année</caption>')
  expect(html).toContain('<tr class="today"><th scope="row">Samedi, aujourd’hui</th><td>10 h – 18 h</td></tr>')
  expect(html).toContain('Fermé le 25 décembre, le 1<sup>er</sup> janvier et le 1<sup>er</sup> mai.')
})

test('where hours come from is always said', () => {
  const source = (more: object) => plain(render(<HoursSource language="fr" schedule={scheduleOf(lavoirHours, more)} />))
  expect(source({ hours_verified_on: '2026-11-03' })).toBe('Vérifié par le musée le 3 novembre 2026.')
  expect(source({})).toBe('Horaires non vérifiés par le musée.')
  expect(source({ hours_example: true, hours_verified_on: '2026-11-03' })).toBe('Horaires donnés en exemple.')
})

test('the state is words and a class, inside the element that counts minutes', () => {
  const html = plain(
    render(<OpeningState language="fr" schedule={scheduleOf(lavoirHours)} holidays={holidays} instant={instant} />),
  )
  expect(html).toMatch(
    /^<opening-state data-steps=.*<span class="state open">Ouvert jusqu’à 18 h<\/span><\/opening-state>$/,
  )
})

test('a museum in works needs no element', () => {
  const schedule = scheduleOf(lavoirHours, { state: 'closed', closed_until_on: '2027-03-03', closed_reason: 'travaux' })
  const html = plain(render(<OpeningState language="fr" schedule={schedule} holidays={holidays} instant={instant} />))
  expect(html).toBe('<span class="state closed">Fermé pour travaux jusqu’au 3 mars 2027</span>')
  const week = (one: typeof schedule) =>
    plain(render(<WeekHours language="fr" schedule={one} holidays={holidays} day={day} />))
  expect(week(schedule)).toBe('<p>Fermé pour travaux jusqu’au 3 mars 2027.</p>')
  expect(week(scheduleOf(null))).toBe('<p>Horaires non communiqués.</p>')
})

test('the last entry is told while doors are open', () => {
  const schedule = scheduleOf(lavoirHours, { last_admission_minutes: 30 })
  const at = (time: string) =>
    plain(
      render(
        <LastAdmission language="fr" schedule={schedule} holidays={holidays} instant={Temporal.Instant.from(time)} />,
      ),
    )
  expect(at('2026-11-21T15:00:00Z')).toBe('Dernière entrée à 17 h 30.')
  expect(at('2026-11-21T19:00:00Z')).toBe('')
})

test('seasons are listed when there are several, exceptional days when they are to come', () => {
  const schedule = scheduleOf('Jun 01-Sep 30 10:00-19:00; Oct 01-May 31 Sa 14:00-17:00', {
    exceptional_days: [
      { starts_on: '2026-01-05', ends_on: '2026-01-09', hours: null, reason: 'Passé' },
      { starts_on: '2027-05-22', ends_on: '2027-05-22', hours: '18:00-24:00', reason: 'Nuit européenne des musées' },
    ],
  })
  const calendar = plain(render(<HoursCalendar language="fr" schedule={schedule} day={day} />))
  expect(calendar).toContain(
    '<dt>Du 1<sup>er</sup> juin au 30 septembre</dt><dd>Ouvert tous les jours de 10 h à 19 h.</dd>',
  )
  const days = plain(render(<ExceptionalHours language="fr" schedule={schedule} day={day} />))
  expect(days).toContain('Samedi 22 mai 2027')
  expect(days).toContain('<span class="state open">18 h – minuit</span>')
  expect(days).not.toContain('Passé')
  expect(render(<HoursCalendar language="fr" schedule={scheduleOf(lavoirHours)} day={day} />)).toBe('')
})
