import { parseArgs } from 'node:util'
import type { OperatorSentence } from '../operator.ts'
import type { Command, Options } from './command.ts'
import { nearestWord } from './nearest.ts'

/** `command` with what was typed for it; `help` of a command or of all that begin so; or what is wrong with the line. */
export type Reading =
  | { readonly kind: 'run'; readonly command: Command; readonly arguments: string[]; readonly options: Values }
  | { readonly kind: 'help'; readonly words: readonly string[] }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly sentence: OperatorSentence; readonly words: readonly string[] }

type Values = Record<string, string | string[] | true>

export function readLine(line: readonly string[], commands: readonly Command[]): Reading {
  const [first] = line
  if (first === undefined || first === '--help' || first === '-h') return { kind: 'help', words: [] }
  if (first === '--version' || first === '-v') return { kind: 'version' }
  if (first === 'help') return readCommand(line.slice(1), commands, () => ({ kind: 'help', words: [] }), true)
  return readCommand(line, commands, (words) => ({ kind: 'wrong', sentence: incomplete(words, commands), words }))
}

function readCommand(
  line: readonly string[],
  commands: readonly Command[],
  onlyWords: (words: readonly string[]) => Reading,
  wantsHelp = false,
): Reading {
  const found = commands
    .filter(({ words }) => words.every((word, position) => line[position] === word))
    .sort((one, other) => other.words.length - one.words.length)[0]
  if (found) {
    if (wantsHelp) return { kind: 'help', words: found.words }
    return readOptions(found, line.slice(found.words.length))
  }
  const group = line.filter((word) => !word.startsWith('-'))
  const depth = group.findIndex((_, position) => !beginning(commands, group.slice(0, position + 1)))
  const words = depth === -1 ? group : group.slice(0, depth)
  if (depth === -1 && (wantsHelp || line.some(isHelp))) return { kind: 'help', words }
  if (depth === -1) return onlyWords(words)
  const typed = group[depth] ?? ''
  const next = [...new Set(commands.filter((one) => starts(one, words)).map((one) => one.words[depth] ?? ''))]
  return { kind: 'wrong', sentence: unknownCommand(words, typed, nearestWord(typed, next)), words }
}

function readOptions(command: Command, rest: readonly string[]): Reading {
  const { words } = command
  if (rest.some(isHelp)) return { kind: 'help', words }
  const known: Options = command.options ?? {}
  const wrong = (sentence: OperatorSentence): Reading => ({ kind: 'wrong', sentence, words })
  const { tokens } = parseArgs({
    args: [...rest],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { type }]) => [name, { type: type === 'flag' ? 'boolean' : 'string' }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const values: Values = {}
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = known[token.name]
    if (!option) return wrong(unknownOption(token.rawName, nearestWord(token.name, Object.keys(known))))
    if (option.type === 'flag') {
      if (token.value !== undefined) return wrong(flagWithValue(token.name))
      values[token.name] = true
      continue
    }
    const { value } = token
    const isNextOption = !token.inlineValue && value?.startsWith('--') && Object.hasOwn(known, value.slice(2))
    if (value === undefined || isNextOption) return wrong(valueMissing(token.name))
    if (option.many) values[token.name] = [...((values[token.name] as string[] | undefined) ?? []), value]
    else if (token.name in values) return wrong(repeated(token.name))
    else values[token.name] = value
  }
  const expected = command.arguments ?? []
  const missing = expected[positionals.length]
  if (missing) return wrong(argumentMissing(missing))
  const extra = expected.at(-1)?.many ? undefined : positionals[expected.length]
  if (extra !== undefined) return wrong(argumentExtra(extra))
  const needed = Object.entries(known).find(([name, { required }]) => required && !(name in values))
  if (needed) return wrong(optionMissing(needed[0], needed[1].what))
  return { kind: 'run', command, arguments: positionals, options: values }
}

export function starts(command: Command, words: readonly string[]): boolean {
  return words.every((word, position) => command.words[position] === word)
}

function beginning(commands: readonly Command[], words: readonly string[]): boolean {
  return commands.some((command) => starts(command, words))
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h'
}

const didYouMean = (word: string | undefined): OperatorSentence =>
  word ? { fr: ` Vouliez-vous dire « ${word} » ?`, en: ` Did you mean “${word}”?` } : { fr: '', en: '' }

function unknownCommand(words: readonly string[], typed: string, nearest: string | undefined): OperatorSentence {
  const line = [...words, typed].join(' ')
  const meant = didYouMean(nearest && [...words, nearest].join(' '))
  return {
    fr: `« ${line} » n’est pas une commande de cimaise.${meant.fr}`,
    en: `“${line}” is not a command of cimaise.${meant.en}`,
  }
}

function incomplete(words: readonly string[], commands: readonly Command[]): OperatorSentence {
  const next = [...new Set(commands.filter((one) => starts(one, words)).map((one) => one.words[words.length]))]
  return {
    fr: `« ${words.join(' ')} » attend un mot de plus : ${next.join(', ')}.`,
    en: `“${words.join(' ')}” needs one more word: ${next.join(', ')}.`,
  }
}

function unknownOption(typed: string, nearest: string | undefined): OperatorSentence {
  const meant = didYouMean(nearest && `--${nearest}`)
  return { fr: `L’option ${typed} n’existe pas.${meant.fr}`, en: `There is no option ${typed}.${meant.en}` }
}

const flagWithValue = (name: string): OperatorSentence => ({
  fr: `L’option --${name} ne prend pas de valeur.`,
  en: `The option --${name} takes no value.`,
})
const valueMissing = (name: string): OperatorSentence => ({
  fr: `L’option --${name} attend une valeur.`,
  en: `The option --${name} needs a value.`,
})
const repeated = (name: string): OperatorSentence => ({
  fr: `L’option --${name} est donnée deux fois.`,
  en: `The option --${name} is given twice.`,
})
const optionMissing = (name: string, what: OperatorSentence): OperatorSentence => ({
  fr: `Il manque l’option --${name} : ${what.fr}.`,
  en: `The option --${name} is missing: ${what.en}.`,
})
const argumentMissing = ({ name, what }: { name: OperatorSentence; what: OperatorSentence }): OperatorSentence => ({
  fr: `Il manque ${name.fr} : ${what.fr}.`,
  en: `${name.en} is missing: ${what.en}.`,
})
const argumentExtra = (word: string): OperatorSentence => ({
  fr: `« ${word} » est en trop. Une valeur de plusieurs mots se met entre guillemets.`,
  en: `“${word}” is one word too many. A value of several words goes in quotes.`,
})
