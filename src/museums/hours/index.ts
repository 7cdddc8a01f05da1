export { describeHours } from './describe.ts'
export { hoursOn, isOpenAt, isOpenOn } from './hours-on.ts'
export {
  capitalized,
  cellWords,
  exceptionalDaysWords,
  exceptionalHoursWords,
  noteSentences,
  rowLabel,
  seasonWords,
  weekSentence,
} from './hours-words.ts'
export { messages as hoursMessages } from './messages/index.ts'
export { hoursNotes } from './notes.ts'
export { type OpeningStep, openingSteps } from './opening-steps.ts'
export { publicHolidaysOf } from './public-holidays.ts'
export { readHours, type UnreadableHours } from './read-hours.ts'
export type { HoursProblem } from './reader.ts'
export type { Hours } from './rules.ts'
export type { DayHours, ExceptionalDays, Reason, Schedule, SchoolHoliday, SchoolZone, Span } from './schedule.ts'
export { schoolHolidaySeed } from './school-holiday-seed.ts'
export { type Season, seasonOn, seasons } from './seasons.ts'
export {
  isOpen,
  lastAdmissionSentence,
  reasonWords,
  shortStateSentence,
  soonSentence,
  stateSentence,
  worksSentence,
} from './sentences.ts'
export { changesAt, type OpeningState, stateAt } from './state.ts'
export { openingHoursSpecification, type StructuredHours } from './structured.ts'
export { type WeekTable, weekTable } from './week-table.ts'
