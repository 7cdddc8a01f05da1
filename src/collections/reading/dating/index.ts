export { type YearRange, yearsOf } from './edtf.ts'
export { type Dating, readDate, readDating, readPeriod } from './read.ts'
export { writeDating } from './write.ts'
