import { joinWords } from '../../../platform/text/lists.ts'
import type { HoursProblem } from '../reader.ts'
import type { PublicHoliday } from '../schedule.ts'

/** What is said of hours. State sentences begin in lower case, as the lines of a list want them. */
export const fr = {
  open: (until: string) => `ouvert ${until}`,
  openAlways: 'ouvert jour et nuit',
  closed: 'fermé',
  opens: (when: string) => `ouvre ${when}`,
  closesIn: (minutes: string) => `ferme dans ${minutes}\u00a0min`,
  opensIn: (minutes: string) => `ouvre dans ${minutes}\u00a0min`,
  closedUntil: (until: string) => `fermé ${until}`,
  closedForWorks: (until: string) => `fermé pour travaux ${until}`,
  untilFurtherNotice: 'jusqu’à nouvel ordre',
  works: 'fermé pour travaux',
  unknown: 'horaires non communiqués',
  notPublished: 'vacances non publiées',
  closedNotPublished: 'fermé, vacances non publiées',
  ask: 'sur demande',
  byAppointment: 'sur rendez-vous',
  byBooking: 'sur réservation',
  left: 'a quitté le réseau',
  stale: 'page ancienne\u00a0: à recharger',
  dayAndTime: (day: string, time: string) => `${day} ${time}`,
  lastAdmissionAt: (time: string) => `Dernière entrée ${time}.`,
  lastAdmissionPassed: 'Dernière entrée passée.',
  lastAdmissionBefore: (minutes: number) => `Dernière entrée ${minutes}\u00a0min avant la fermeture.`,

  hours: 'Horaires',
  hoursOf: (season: string) => `Horaires ${season}`,
  withReason: (words: string, reason: string) => `${words} (${reason})`,
  today: (day: string) => `${day}, aujourd’hui`,
  allDay: 'jour et nuit',
  everyDay: 'tous les jours',
  fromWeekdayTo: (from: string, to: string) => `${from} à ${to}`,
  openFromWeekdayTo: (from: string, to: string) => `du ${from} au ${to}`,
  openOnWeekdays: (days: readonly string[]) =>
    joinWords(
      'fr',
      days.map((day) => `le ${day}`),
    ),
  openOn: (parts: string) => `ouvert ${parts}`,
  inSeason: (season: string, sentence: string) => `${season}\u00a0: ${sentence}`,
  allYear: 'toute l’année',
  otherwise: 'le reste de l’année',
  schoolHolidays: (zone: string) => `pendant les vacances scolaires (zone ${zone})`,
  closedOn: (days: string) => `Fermé ${days}.`,
  hoursOn: (days: string, hours: string) => `${days}\u00a0: ${hours}.`,
  publicHolidays: 'les jours fériés',
  withinDates: (days: string, dates: string) => `${days}, ${dates}`,
  nthWeekday: (ranks: readonly string[], weekday: string) => `le ${joinWords('fr', ranks)} ${weekday} du mois`,
  ranks: { 1: 'premier', 2: 'deuxième', 3: 'troisième', 4: 'quatrième', 5: 'cinquième' } as Record<number, string>,
  ranksFromEnd: { 1: 'dernier', 2: 'avant-dernier' } as Record<number, string>,
  easter: 'le dimanche de Pâques',
  goodFriday: 'le Vendredi saint',
  holidays: {
    'new-year': 'Jour de l’an',
    'easter-monday': 'lundi de Pâques',
    'labour-day': 'Fête du Travail',
    'victory-1945': 'Victoire de 1945',
    ascension: 'Ascension',
    'whit-monday': 'lundi de Pentecôte',
    'national-day': 'Fête nationale',
    assumption: 'Assomption',
    'all-saints': 'Toussaint',
    'armistice-1918': 'Armistice de 1918',
    christmas: 'Noël',
  } satisfies Record<PublicHoliday, string> as Record<PublicHoliday, string>,
  onHoliday: {
    'easter-monday': 'le lundi de Pâques',
    ascension: 'le jeudi de l’Ascension',
    'whit-monday': 'le lundi de Pentecôte',
  } as Record<string, string>,
  schoolHolidayName: (name: string) => name.charAt(0).toLowerCase() + name.slice(1),
  seasons: 'Saisons',
  openState: 'ouvert',
  verified: (on: string) => `Vérifié par le musée ${on}.`,
  notVerified: 'Horaires non vérifiés par le musée.',
  example: 'Horaires donnés en exemple.',

  problems: {
    empty: () => 'Aucun horaire n’est écrit.',
    'too-long': () => 'Le texte des horaires est trop long (2\u202f000 signes au plus).',
    'not-understood': (part: string) => `«\u202f${part}\u202f» n’est pas compris à cet endroit.`,
    'unknown-word': (part: string) =>
      `«\u202f${part}\u202f» n’est pas un mot des horaires. Les jours s’écrivent Mo Tu We Th Fr Sa Su, les mois Jan Feb Mar…, les jours fériés PH, les vacances scolaires SH, «\u202ffermé\u202f» off.`,
    'open-quote': (part: string) => `Le guillemet ouvert dans «\u202f${part}\u202f» n’est pas fermé.`,
    'time-form': (part: string) =>
      `«\u202f${part}\u202f»\u00a0: une heure s’écrit avec deux points et deux chiffres, comme 09:30 ou 18:00.`,
    'not-a-time': (part: string) => `«\u202f${part}\u202f» n’est pas une heure.`,
    'closing-missing': (part: string) => `Après «\u202f${part}\u202f», l’heure de fermeture manque.`,
    'no-duration': (part: string) => `«\u202f${part}\u202f»\u00a0: l’ouverture et la fermeture sont à la même heure.`,
    exchanged: (part: string) => `«\u202f${part}\u202f»\u00a0: l’ouverture vient après la fermeture. À inverser\u202f?`,
    'hours-missing': (part: string) =>
      `«\u202f${part}\u202f»\u00a0: il manque les heures, ou «\u202foff\u202f» pour fermé.`,
    'no-such-day': (part: string) => `«\u202f${part}\u202f» n’est pas un jour du calendrier.`,
    'no-such-week': (part: string) => `«\u202f${part}\u202f» n’est pas une semaine de l’année (1 à 53).`,
    'no-such-year': (part: string) =>
      `«\u202f${part}\u202f»\u00a0: cette année, ou cet ordre d’années, n’est pas possible.`,
    'no-such-rank': (part: string) => `«\u202f${part}\u202f»\u00a0: le rang d’un jour dans le mois va de 1 à 5.`,
    sun: (part: string) =>
      `«\u202f${part}\u202f»\u00a0: le lever et le coucher du soleil ne s’affichent pas. Écrivez des heures, saison par saison.`,
  } satisfies Record<HoursProblem, (part: string) => string> as Record<HoursProblem, (part: string) => string>,
}

export type Messages = typeof fr
