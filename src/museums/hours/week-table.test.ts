import { expect, test } from 'vitest'
import type { Language } from '../../platform/languages.ts'
import { describeHours } from './describe.ts'
import { lavoirHours, scheduleOf } from './hours.cast.ts'
import { cellWords, rowLabel, seasonWords } from './hours-words.ts'
import type { Schedule } from './schedule.ts'
import { schoolHolidaySeed } from './school-holiday-seed.ts'
import { seasonOn, seasons } from './seasons.ts'
import { weekTable } from './week-table.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

function rows(schedule: Schedule, day: string, language: Language = 'fr') {
  return weekTable(schedule, schoolHolidaySeed, day)?.rows.map((row) =>
    plain(`${rowLabel(language, row)}: ${cellWords(language, row.hours)}`),
  )
}

const twoSeasons =
  'Nov 01-Mar 31 Tu-Sa 10:00-12:00,14:00-18:00; Nov 01-Mar 31 Su 14:00-18:00; Apr 01-Oct 31 Tu-Su 10:00-18:00; Jan 01,May 01,Dec 25 off'

test('the week reads as a museum would write it, today apart', () => {
  expect(rows(scheduleOf(twoSeasons), '2026-11-21')).toEqual([
    'Lundi: fermé',
    'Mardi à vendredi: 10 h – 12 h, 14 h – 18 h',
    'Samedi, aujourd’hui: 10 h – 12 h, 14 h – 18 h',
    'Dimanche: 14 h – 18 h',
  ])
  expect(rows(scheduleOf(twoSeasons), '2026-11-19', 'en')).toEqual([
    'Monday: closed',
    'Tuesday and Wednesday: 10 am – noon, 2 pm – 6 pm',
    'Thursday, today: 10 am – noon, 2 pm – 6 pm',
    'Friday and Saturday: 10 am – noon, 2 pm – 6 pm',
    'Sunday: 2 pm – 6 pm',
  ])
})

test('a holiday of the coming week stands apart, with its date and its name', () => {
  expect(rows(scheduleOf(lavoirHours), '2026-12-21')).toEqual([
    'Lundi, aujourd’hui: 10 h – 18 h',
    'Mardi: fermé',
    'Mercredi et jeudi: 10 h – 18 h',
    'Vendredi 25 décembre: fermé (Noël)',
    'Samedi et dimanche: 10 h – 18 h',
  ])
  expect(rows(scheduleOf(lavoirHours), '2026-12-25')?.at(3)).toBe('Vendredi 25 décembre, aujourd’hui: fermé (Noël)')
})

test('the days of the next season carry their date', () => {
  expect(rows(scheduleOf(twoSeasons), '2026-10-29')).toEqual([
    'Lundi: fermé',
    'Mardi 3 novembre: 10 h – 12 h, 14 h – 18 h',
    'Mercredi 4 novembre: 10 h – 12 h, 14 h – 18 h',
    'Jeudi, aujourd’hui: 10 h – 18 h',
    'Vendredi et samedi: 10 h – 18 h',
    'Dimanche 1er novembre: 14 h – 18 h',
  ])
})

test('an exceptional closing is said with the museum’s reason', () => {
  const schedule = scheduleOf(lavoirHours, {
    exceptional_days: [{ starts_on: '2026-11-23', ends_on: '2026-11-23', hours: null, reason: 'inventaire' }],
  })
  expect(rows(schedule, '2026-11-21')?.[0]).toBe('Lundi 23 novembre: fermé (inventaire)')
})

test('in school holidays the week is theirs', () => {
  const schedule = scheduleOf('We,Sa,Su 14:00-18:00; SH Tu-Su 10:00-18:00')
  expect(weekTable(schedule, schoolHolidaySeed, '2027-02-10')?.school_holidays).toBe('Vacances d’hiver')
  expect(rows(schedule, '2027-02-10')).toEqual([
    'Lundi: fermé',
    'Mardi: 10 h – 18 h',
    'Mercredi, aujourd’hui: 10 h – 18 h',
    'Jeudi à dimanche: 10 h – 18 h',
  ])
  expect(rows(schedule, '2027-02-19')?.slice(0, 3)).toEqual([
    'Lundi: fermé',
    'Mardi 23 février: fermé',
    'Mercredi 24 février: 14 h – 18 h',
  ])
})

test('where the calendar is not published, the table says so', () => {
  const schedule = scheduleOf('We-Su 14:00-18:00; SH We-Su 10:00-18:00')
  expect(rows(schedule, '2027-09-06')?.slice(0, 3)).toEqual([
    'Lundi, aujourd’hui: fermé',
    'Mardi: fermé',
    'Mercredi 8 septembre: vacances non publiées',
  ])
})

test('a museum in works, gone, or silent has no week', () => {
  expect(rows(scheduleOf(null), '2026-11-21')).toBeUndefined()
  expect(rows(scheduleOf(lavoirHours, { state: 'left' }), '2026-11-21')).toBeUndefined()
  expect(
    rows(scheduleOf(lavoirHours, { state: 'closed', closed_until_on: '2027-03-03' }), '2026-11-21'),
  ).toBeUndefined()
})

test('a winter over New Year is one season', () => {
  const all = seasons(scheduleOf(twoSeasons), 2026)
  expect(all.map((season) => plain(seasonWords('fr', season)))).toEqual([
    'du 1er avril au 31 octobre',
    'du 1er novembre au 31 mars',
  ])
  expect(seasonOn(scheduleOf(twoSeasons), '2027-01-15')).toMatchObject({
    starts_on: '2026-11-01',
    ends_on: '2027-03-31',
  })
})

test('the same week all year is one season without dates', () => {
  expect(seasons(scheduleOf(lavoirHours), 2026)).toMatchObject([{ starts_on: null, ends_on: null, holiday_week: null }])
  expect(seasons(scheduleOf(null), 2026)).toEqual([])
})

/** Kinds of hours that French museums have, in the syntax that says them and the sentence a visitor reads. */
test.each([
  ['We-Mo 10:00-12:30,13:30-18:00', 'Ouvert du mercredi au lundi de 10 h à 12 h 30 et de 13 h 30 à 18 h.'],
  [
    'Mo-Su 14:00-18:00; Jul-Aug Mo-Su 14:00-19:00; Dec 16-Mar 14 off; May 01 off',
    'Du 15 mars au 30 juin : ouvert tous les jours de 14 h à 18 h. Du 1er juillet au 31 août : ouvert tous les jours de 14 h à 19 h. Du 1er septembre au 15 décembre : ouvert tous les jours de 14 h à 18 h. Du 16 décembre au 14 mars : fermé. Fermé le 1er mai.',
  ],
  [
    'Tu-Fr 14:00-18:00; Su[1] 14:00-18:00; PH off',
    'Ouvert du mardi au vendredi de 14 h à 18 h. Fermé les jours fériés. Le premier dimanche du mois : 14 h – 18 h.',
  ],
  [
    'Apr-May Su,PH 14:00-18:00; Jun We-Mo 14:00-18:00; Jul-Aug 14:00-19:00; Sep Sa,Su 14:00-18:00',
    'Du 1er avril au 31 mai : ouvert le dimanche de 14 h à 18 h. Du 1er au 30 juin : ouvert du mercredi au lundi de 14 h à 18 h. Du 1er juillet au 31 août : ouvert tous les jours de 14 h à 19 h. Du 1er au 30 septembre : ouvert le samedi et le dimanche de 14 h à 18 h. Du 1er octobre au 31 mars : fermé. Les jours fériés, du 1er avril au 31 mai : 14 h – 18 h.',
  ],
  [
    'Tu-Su 10:00-18:00; easter +1 day off; Dec 24,Dec 31 10:00-16:00',
    'Ouvert du mardi au dimanche de 10 h à 18 h. Le 24 décembre et le 31 décembre : 10 h – 16 h. Fermé le lundi de Pâques.',
  ],
  [
    'SH Mo-Fr 14:00-18:00',
    'Pendant les vacances scolaires (zone C) : ouvert du lundi au vendredi de 14 h à 18 h. Fermé le reste de l’année.',
  ],
  ['24/7', 'Ouvert jour et nuit.'],
  ['Mo-Fr 09:00-17:00 "sur rendez-vous"', 'Ouvert du lundi au vendredi de 9 h à 17 h (sur rendez-vous).'],
])('%s is told: %s', (text, sentence) => {
  expect(plain(describeHours('fr', scheduleOf(text), '2026-11-21'))).toBe(sentence)
})

test('the leaflet in the other languages', () => {
  const told = (language: Language) =>
    plain(describeHours(language, scheduleOf('Tu,Th-Su 10:00-18:00; Jan 01,Dec 25 off'), '2026-11-21'))
  expect(told('en')).toBe(
    'Open Tuesday, Thursday, Friday, Saturday and Sunday from 10 am to 6 pm. Closed on 25 December and 1 January.',
  )
  expect(told('es')).toBe(
    'Abierto los martes, los jueves, los viernes, los sábados y los domingos de 10 h a 18 h. Cerrado el 25 de diciembre y el 1 de enero.',
  )
  expect(told('oc')).toBe(
    'Dobèrt lo dimars, lo dijòus, lo divendres, lo dissabte e lo dimenge de 10 h a 18 h. Barrat lo 25 de decembre e lo 1èr de genièr.',
  )
  expect(told('ca')).toBe(
    'Obert dimarts, dijous, divendres, dissabte i diumenge de 10 h a 18 h. Tancat el 25 de desembre i l’1 de gener.',
  )
})
