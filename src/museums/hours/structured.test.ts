import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumberOf, dayOfNumber, weekdayOfNumber } from '../../platform/text/days.ts'
import { clockTime } from '../../platform/text/times.ts'
import { lavoirHours, scheduleOf } from './hours.cast.ts'
import { hoursOn, openSpans } from './hours-on.ts'
import { schoolHolidaySeed } from './school-holiday-seed.ts'
import { type OpeningHoursSpecification, openingHoursSpecification } from './structured.ts'

test('the lavoir for machines: its week, then Christmas', () => {
  const found = openingHoursSpecification(scheduleOf(lavoirHours), schoolHolidaySeed, '2026-11-21', '2026-12-31')
  expect(found).toEqual({
    openingHoursSpecification: [
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['Monday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
        opens: '10:00',
        closes: '18:00',
        validFrom: '2026-11-21',
        validThrough: '2026-12-31',
      },
    ],
    specialOpeningHoursSpecification: [
      {
        '@type': 'OpeningHoursSpecification',
        opens: '00:00',
        closes: '00:00',
        validFrom: '2026-12-25',
        validThrough: '2026-12-25',
      },
    ],
  })
})

test('works are one special closing, and nothing is said beyond the school calendar', () => {
  const works = scheduleOf(lavoirHours, { state: 'closed', closed_until_on: '2026-12-10' })
  const { specialOpeningHoursSpecification } = openingHoursSpecification(works, [], '2026-11-21', '2026-12-20')
  expect(specialOpeningHoursSpecification).toMatchObject([
    { opens: '00:00', validFrom: '2026-11-21', validThrough: '2026-12-10' },
  ])
  const school = openingHoursSpecification(
    scheduleOf('Sa 10:00-18:00; SH 10:00-18:00'),
    schoolHolidaySeed,
    '2027-08-01',
    '2027-12-31',
  )
  expect(school.openingHoursSpecification.map(({ validThrough }) => validThrough)).toEqual(['2027-08-31'])
})

const texts = fc.constantFrom(
  lavoirHours,
  'Apr-Oct Tu-Su 10:00-12:30,14:00-18:30; Nov-Mar Sa,Su 14:00-17:00; PH off; Su[1] 10:00-24:00',
  'Mo-Su 14:00-18:00; SH Mo-Su 10:00-19:00; Fr 19:00-02:00; easter 08:00-20:00',
  'Jul-Aug 10:00-19:00; 2027 Feb 01-2027 Feb 20 10:00-12:00; Mo "sur rendez-vous"',
)

test('read back day by day, the specifications say what the museum says', () => {
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: dayNumberOf('2026-09-01'), max: dayNumberOf('2027-06-30') }),
      fc.boolean(),
      (text, from, inventory) => {
        const exceptional_days = inventory
          ? [{ starts_on: '2027-01-10', ends_on: '2027-01-20', hours: null, reason: null }]
          : []
        const schedule = scheduleOf(text, { exceptional_days })
        const to = from + 60
        const { openingHoursSpecification: regular, specialOpeningHoursSpecification: special } =
          openingHoursSpecification(schedule, schoolHolidaySeed, dayOfNumber(from), dayOfNumber(to))
        for (let number = from; number <= to; number += 1) {
          const day = dayOfNumber(number)
          const ours = openSpans(hoursOn(schedule, schoolHolidaySeed, day)).map(
            (span) => `${clockTime(span.from)}-${span.to === 1440 ? '23:59' : clockTime(span.to)}`,
          )
          expect([day, readBack(regular, special, day, number)]).toEqual([day, ours])
        }
      },
    ),
    { numRuns: 150 },
  )
})

const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function readBack(
  regular: readonly OpeningHoursSpecification[],
  special: readonly OpeningHoursSpecification[],
  day: string,
  number: number,
): string[] {
  const holds = ({ validFrom, validThrough }: OpeningHoursSpecification) => validFrom <= day && day <= validThrough
  const exceptions = special.filter(holds)
  const name = english[weekdayOfNumber(number) - 1] ?? ''
  const found =
    exceptions.length > 0 ? exceptions : regular.filter((one) => holds(one) && one.dayOfWeek?.includes(name))
  return found
    .filter(({ opens, closes }) => opens !== closes)
    .map(({ opens, closes }) => `${opens}-${closes}`)
    .toSorted()
}
