import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../platform/languages.ts'
import { messages } from './messages/index.ts'
import { readHours } from './read-hours.ts'

test.each([
  'We-Mo 10:00-18:00; Jan 01,May 01,Dec 25 off',
  'Apr-Oct Tu-Su 10:00-12:30,14:00-18:00; Nov-Mar Sa,Su 14:00-17:00; Dec 24-Jan 02 off',
  'Jun 15-Sep 15: 10:00-19:00; Sep 16-Jun 14: We-Su 14:00-18:00',
  'Tu-Fr 09:30-12:00, Th 18:00-21:00, Su[1] 14:00-18:00',
  'PH,Sa,Su 14:00-18:00; SH Mo-Fr 14:00-18:00; easter +1 day off',
  '2026 Nov 05-2027 Mar 03 off',
  'week 10-20/2 Sa 10:00-12:00',
  'Sep Sa[3] 10:00-18:00; Sep Sa[3] +1 day 10:00-18:00',
  'Mo-Fr 09:00-17:00 "sur rendez-vous"',
  '"sur rendez-vous"',
  'Fr 19:00-01:00; Sa 18:00-26:00',
  '24/7',
  'off',
  'tu-su 10:00–18:00;',
])('%s can be read', (text) => {
  expect(readHours(text)).toHaveProperty('rules')
})

test.each([
  ['', 'empty', ''],
  ['Ma-Di 10:00-18:00', 'unknown-word', 'Ma'],
  ['Tu-Su 10h-18h', 'time-form', '10h'],
  ['Tu-Su 10h30-18h', 'time-form', '10h30'],
  ['Tu-Su 10.30-18.00', 'time-form', '10.30'],
  ['Tu-Su 10-18', 'time-form', '10'],
  ['Tu-Su 10:00-25:75', 'not-a-time', '25:75'],
  ['Tu-Su 24:00-26:00', 'not-a-time', '24:00'],
  ['Tu-Su 10:00', 'closing-missing', '10:00'],
  ['Tu-Su 10:00+', 'closing-missing', '10:00'],
  ['Tu-Su 10:00-18:00+', 'closing-missing', '10:00-18:00+'],
  ['Tu-Su 18:00-18:00', 'no-duration', '18:00-18:00'],
  ['Th 18:00-14:00', 'exchanged', '18:00-14:00'],
  ['Tu-Su 10:00-18:00; Mo', 'hours-missing', 'Mo'],
  ['Apr-Oct', 'hours-missing', 'Apr-Oct'],
  ['Feb 30 off', 'no-such-day', 'feb 30'],
  ['2027 Feb 29 off', 'no-such-day', 'feb 29'],
  ['week 54 off', 'no-such-week', '54'],
  ['2027-2026 off', 'no-such-year', '2027-2026'],
  ['Su[6] 10:00-18:00', 'no-such-rank', '6'],
  ['sunrise-sunset', 'sun', 'sunrise'],
  ['Mo-Fr 09:00-17:00 "sur rendez-vous', 'open-quote', '"sur rendez-vous'],
  ['Tu-Su 10:00-18:00 sauf', 'unknown-word', 'sauf'],
  ['Tu-Su 10:00-18:00 & PH off', 'not-understood', '& PH off'],
  [`${'Mo 10:00-11:00;'.repeat(200)}`, 'too-long', 'Mo 10:00-11:'],
])('“%s” is refused: %s, about “%s”', (text, problem, part) => {
  expect(readHours(text)).toEqual({ problem, part })
})

test('every refusal is a sentence that names the part, in five languages', () => {
  const refused = readHours('Tu-Su 10h-18h')
  if (!('problem' in refused)) throw new Error('it was read')
  for (const language of languages) expect(messages[language].problems[refused.problem](refused.part)).toContain('10h')
})

test('whatever is typed is read or refused, never worse', () => {
  const word = fc.constantFrom(
    'Mo',
    'Sa[',
    'PH',
    'SH',
    '-',
    ',',
    ';',
    '||',
    '10:00',
    '18:00',
    '[1]',
    'Jan',
    '01',
    'easter',
    '+1 day',
    '2026',
    'week',
    'off',
    '"',
    '24/7',
    '/',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        const read = readHours(text)
        expect('rules' in read || read.problem.length > 0).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})
