import { expect, test } from 'vitest'
import { Refusal } from '../operator.ts'
import { type Command, command } from './command.ts'
import { typeLine } from './line.cast.ts'

const hang = command({
  words: ['painting', 'hang'],
  what: { fr: 'accroche un tableau', en: 'hangs a painting' },
  arguments: [{ name: { fr: 'TABLEAU', en: 'PAINTING' }, what: { fr: 'son titre', en: 'its title' } }],
  options: {
    wall: { type: 'text', what: { fr: 'le mur', en: 'the wall' }, required: true },
    nail: { type: 'text', what: { fr: 'un clou', en: 'a nail' }, many: true },
    lit: { type: 'flag', what: { fr: 'avec une lampe', en: 'with a lamp' } },
  },
  async run({ arguments: [title], options, say }) {
    if (title === 'La Lessive') throw new Refusal({ fr: 'La Lessive est prêtée.', en: 'La Lessive is on loan.' })
    say(`${title}, ${options.wall}, ${options.nail?.join('+') ?? 'sans clou'}, ${options.lit ? 'éclairé' : 'sombre'}`)
    return undefined
  },
})
const take = command({
  words: ['painting', 'take'],
  what: { fr: 'décroche un tableau', en: 'takes a painting down' },
  interrupted: { fr: 'Interrompu : il pend toujours.', en: 'Interrupted: it hangs still.' },
  async run({ signal }) {
    signal.throwIfAborted()
    throw new TypeError('no ladder')
  },
})
const sleep = command({
  words: ['sleep'],
  what: { fr: 'attend', en: 'waits' },
  run: () => new Promise(() => undefined),
})
const commands: readonly Command[] = [hang, take, sleep]
const open = () => Promise.reject(new Error('nothing to open'))
const type = (...line: string[]) => typeLine(line, { commands, open })

test('a command is given its argument and its options, whatever their order', async () => {
  expect(await type('painting', 'hang', '--lit', '--nail', 'a', 'Le Lavoir', '--wall=nord', '--nail', 'b')).toEqual({
    code: 0,
    output: 'Le Lavoir, nord, a+b, éclairé\n',
    errors: '',
  })
})

test('a negative number is a value, not an option', async () => {
  expect((await type('painting', 'hang', 'Le Lavoir', '--wall', '-1.5')).output).toContain('-1.5')
})

test.each([
  [['painting', 'hnag', 'x'], 'Vouliez-vous dire « painting hang » ?'],
  [['paniting'], 'Vouliez-vous dire « painting » ?'],
  [['zzz'], '« zzz » n’est pas une commande de cimaise.\n'],
  [['painting'], '« painting » attend un mot de plus : hang, take.'],
  [['painting', 'hang', 'x', '--wal', 'nord'], 'L’option --wal n’existe pas. Vouliez-vous dire « --wall » ?'],
  [['painting', 'hang', 'x', '--wall'], 'L’option --wall attend une valeur.'],
  [['painting', 'hang', 'x', '--wall', '--lit'], 'L’option --wall attend une valeur.'],
  [['painting', 'hang', 'x', '--wall', 'a', '--wall', 'b'], 'L’option --wall est donnée deux fois.'],
  [['painting', 'hang', 'x', '--wall', 'a', '--lit=oui'], 'L’option --lit ne prend pas de valeur.'],
  [['painting', 'hang', 'x'], 'Il manque l’option --wall : le mur.'],
  [['painting', 'hang', '--wall', 'nord'], 'Il manque TABLEAU : son titre.'],
  [['painting', 'hang', 'Le', 'Lavoir', '--wall', 'nord'], '« Lavoir » est en trop.'],
])('the wrong line « %j » is answered on the error output, with code 2', async (line, sentence) => {
  const said = await type(...line)
  expect(said).toMatchObject({ code: 2, output: '' })
  expect(said.errors).toContain(sentence)
  expect(said.errors).toContain('--help')
})

test.each([
  [['--help'], 'painting hang TABLEAU'],
  [[], 'painting take'],
  [['help', 'painting'], 'décroche un tableau'],
  [['painting', '--help'], 'accroche un tableau'],
  [['painting', 'hang', '--help'], '--wall VALEUR'],
  [['help', 'painting', 'hang'], '(obligatoire)'],
  [['painting', 'hang', 'x', '--nonsense', '-h'], '(peut être répétée)'],
])('« %j » prints help, with code 0', async (line, part) => {
  const said = await type(...line)
  expect(said).toMatchObject({ code: 0, errors: '' })
  expect(said.output).toContain(part)
})

test('a refusal is a sentence in the operator’s language, without a stack, with code 1', async () => {
  const line = ['painting', 'hang', 'La Lessive', '--wall', 'nord']
  expect(await type(...line)).toEqual({ code: 1, output: '', errors: 'La Lessive est prêtée.\n' })
  const english = await typeLine(line, { commands, open, variables: { LANG: 'en_GB.UTF-8' } })
  expect(english.errors).toBe('La Lessive is on loan.\n')
})

test('what nobody foresaw shows its stack, with code 1', async () => {
  const said = await type('painting', 'take')
  expect(said.code).toBe(1)
  expect(said.errors).toMatch(/TypeError: no ladder\n\s+at /)
})

test('Ctrl-C says what is left behind, with code 130', async () => {
  const said = await typeLine(['painting', 'take'], { commands, open, signal: AbortSignal.abort() })
  expect(said).toEqual({ code: 130, output: '', errors: 'Interrompu : il pend toujours.\n' })
})

test('Ctrl-C leaves at once a command that has nothing to undo', async () => {
  const interruption = new AbortController()
  const said = typeLine(['sleep'], { commands, open, signal: interruption.signal })
  interruption.abort()
  expect(await said).toMatchObject({ code: 130, errors: 'Interrompu.\n' })
})

test('what a command opened is closed, even when it fails', async () => {
  let closed = 0
  const opening = command({
    words: ['open'],
    what: { fr: 'ouvre', en: 'opens' },
    async run({ open }) {
      await open()
      await open()
      throw new Refusal({ fr: 'Non.', en: 'No.' })
    },
  })
  const installation = { close: async () => void closed++ }
  await typeLine(['open'], { commands: [opening], open: async () => installation as never })
  expect(closed).toBe(1)
})
