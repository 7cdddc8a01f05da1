import { expect, test } from 'vitest'
import { museumsCommands } from '../museums/cli.ts'
import { helpOf } from '../platform/command-line/index.ts'
import { backupCommand, restoreCommand } from './archive.ts'
import { databaseCommands } from './database.ts'
import { doctor } from './doctor.ts'
import { init } from './init.ts'
import { mailList } from './mail.ts'

const commands = [init, ...museumsCommands, mailList, ...databaseCommands, backupCommand, restoreCommand, doctor]

test('the list of commands names them all, in both languages', () => {
  for (const language of ['fr', 'en'] as const) {
    const list = helpOf(commands, [], language)
    for (const { words, what } of commands) {
      expect(list).toContain(words.join(' '))
      expect(list.replace(/\s+/g, ' ')).toContain(what[language].replace(/\s+/g, ' '))
    }
  }
})

test.each(commands.map((command) => [command.words.join(' '), command] as const))(
  'the help of « %s » fits a terminal and is said in both languages',
  (_name, command) => {
    const help = helpOf(commands, command.words, 'fr')
    expect(helpOf(commands, command.words, 'en')).not.toBe(help)
    const long = help.split('\n').filter((line) => line.length > 100 && !line.startsWith('  cimaise'))
    expect(long).toEqual([])
    for (const line of help.split('\n')) expect(line).not.toMatch(/«$|^\s*[»:;!?]/)
  },
)

test('no two commands begin with the same words', () => {
  const names = commands.map(({ words }) => words.join(' '))
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => names.some((other) => other.startsWith(`${name} `)))).toEqual([])
})
