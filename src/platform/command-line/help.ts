import type { OperatorLanguage, OperatorSentence } from '../operator.ts'
import { frenchSpaces } from '../text/french-spaces.ts'
import type { Command } from './command.ts'
import { starts } from './parse.ts'

const words = {
  title: {
    fr: 'cimaise : la ligne de commande d’un réseau de musées',
    en: 'cimaise: the command line of a network of museums',
  },
  use: { fr: 'Usage :', en: 'Usage:' },
  command: { fr: 'COMMANDE', en: 'COMMAND' },
  options: { fr: '[options]', en: '[options]' },
  optionsTitle: { fr: 'Options :', en: 'Options:' },
  value: { fr: 'VALEUR', en: 'VALUE' },
  examples: { fr: 'Exemples :', en: 'Examples:' },
  many: { fr: ' (peut être répétée)', en: ' (may be repeated)' },
  required: { fr: ' (obligatoire)', en: ' (required)' },
  helpLine: { fr: 'cette aide', en: 'this help' },
  end: {
    fr: '« cimaise COMMANDE --help » explique chacune. CIMAISE_LANG=fr ou en choisit la langue ; docs/operations.md raconte le reste.',
    en: '“cimaise COMMAND --help” explains each. CIMAISE_LANG=fr or en chooses the language; docs/operations.md tells the rest.',
  },
} as const satisfies Record<string, OperatorSentence>

const width = 100

/** The help of the one command of these words, or the list of those that begin so. */
export function helpOf(commands: readonly Command[], path: readonly string[], language: OperatorLanguage): string {
  const within = commands.filter((command) => starts(command, path))
  const [only] = within
  return only && within.length === 1 ? helpOfOne(only, language) : listOf(within, path, language)
}

function listOf(commands: readonly Command[], path: readonly string[], language: OperatorLanguage): string {
  const rows = commands.map((command) => [signature(command, language), `${command.what[language]}.`] as const)
  return [
    words.title[language],
    '',
    `${words.use[language]} ${['cimaise', ...path, words.command[language]].join(' ')}`,
    '',
    ...columns(rows),
    '',
    ...wrapped(words.end[language]),
  ].join('\n')
}

function helpOfOne(command: Command, language: OperatorLanguage): string {
  const options = Object.entries(command.options ?? {})
  const more = options.length > 0 ? ` ${words.options[language]}` : ''
  const optionRows = options.map(([name, option]): readonly [string, string] => {
    const value = option.type === 'text' ? ` ${option.value?.[language] ?? words.value[language]}` : ''
    const note = (option.many ? words.many[language] : '') + (option.required ? words.required[language] : '')
    return [`--${name}${value}`, option.what[language] + note]
  })
  const argumentRows = (command.arguments ?? []).map(({ name, what }) => [name[language], what[language]] as const)
  return [
    ...wrapped(`${capital(command.what[language])}.`),
    '',
    `${words.use[language]} cimaise ${signature(command, language)}${more}`,
    ...(argumentRows.length > 0 ? ['', ...columns(argumentRows)] : []),
    '',
    words.optionsTitle[language],
    ...columns([...optionRows, ['--help', words.helpLine[language]]]),
    ...(command.notes ?? []).flatMap((note) => ['', ...wrapped(note[language])]),
    ...(command.examples ? ['', words.examples[language], ...command.examples.map((example) => `  ${example}`)] : []),
  ].join('\n')
}

function signature(command: Command, language: OperatorLanguage): string {
  return [
    ...command.words,
    ...(command.arguments ?? []).map(({ name, many }) => name[language] + (many ? '…' : '')),
  ].join(' ')
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.min(34, Math.max(...rows.map(([name]) => name.length)) + 2)
  return rows.flatMap(([name, what]) => {
    const lines = wrapped(what, width - left - 2)
    const alone = name.length + 2 > left
    const shown = alone ? [`  ${name}`] : []
    return [...shown, ...lines.map((line, index) => `  ${(index === 0 && !alone ? name : '').padEnd(left)}${line}`)]
  })
}

function wrapped(text: string, room = width): string[] {
  const lines: string[] = []
  let line = ''
  // Spaces that do not break have been set; English has none to set.
  for (const word of frenchSpaces(text).split(' ')) {
    if (line && line.length + word.length + 1 > room) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
