export { parseEdtf, type YearRange, yearsOf } from './edtf.ts'
export { type Dating, readDate, readDating, readPeriod } from './read.ts'
