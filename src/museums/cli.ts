import type { Command } from '../platform/command-line/index.ts'
import { editMuseumCommand } from './cli/edit.ts'
import { holidayCommands } from './cli/holidays.ts'
import { importMuseofileCommand } from './cli/import.ts'
import { showMuseumCommand } from './cli/show.ts'

export { keepSchoolHolidaySeed } from './school-holiday-commands.ts'

export const museumsCommands: readonly Command[] = [
  importMuseofileCommand,
  editMuseumCommand,
  showMuseumCommand,
  ...holidayCommands,
]
