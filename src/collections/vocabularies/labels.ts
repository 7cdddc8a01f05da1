import { fold } from '../reading/index.ts'

/** « Œuvre  d’Extrême-Orient » → `oeuvre d extreme orient`: what two writings of one term have in common. */
export function labelKey(label: string): string {
  return fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The word of a term's address made of its key, before it is known to be free. */
export function keySlug(key: string): string {
  const slug = key.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return (slug.length <= 80 ? slug : slug.slice(0, 81).replace(/-[^-]*$/, '')) || 'terme'
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

/** `xix` → 19; undefined for what is no roman number below forty. */
function arabic(roman: string): number | undefined {
  if (!/^x{0,3}(ix|iv|v?i{0,3})$/.test(roman) || roman === '') return undefined
  const values = [...roman].map((letter) => romans[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

const ordinals: Readonly<Record<string, string>> = {
  premier: '1er',
  premiere: '1ere',
  deuxieme: '2e',
  second: '2e',
  seconde: '2e',
  troisieme: '3e',
  quatrieme: '4e',
  dernier: '4e',
}

/** A period's key whatever the way its numbers are written: `XIXe s.`, `19ème siècle`, `IIe siècle avant J.-C.`. */
export function periodKey(key: string): string {
  return key
    .replace(/\bav(ant)?\s+(j\s*c|jesus christ|notre ere)\b/, 'av jc')
    .replace(/\b(ap|apres)\s+(j\s*c|jesus christ)\b/, '')
    .replace(/\b(du|de l|de la|des|de|le|la)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const [, roman = ''] = /^([ivx]+)(?:e|eme|er|ere)$/.exec(word) ?? []
      const number = arabic(roman)
      if (number !== undefined) return number === 1 ? '1er' : `${number}e`
      if (word === 's') return 'siecle'
      return ordinals[word] ?? word.replace(/^(\d+)(?:ieme|eme|nd|nde)$/, '$1e')
    })
    .join(' ')
    .replace(/\b1er (moitie)\b/, '1ere $1')
}

/** Endings that tell number and gender, the first that fits: what stands instead makes both sides the same. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/eaux$/, 'eau'],
  [/aux$/, 'al'],
  [/trices?$/, 'teur'],
  [/euses?$/, 'eur'],
  [/ieres?$/, 'ier'],
  [/iennes?$/, 'ien'],
  [/ees?$/, ''],
  [/([^aeouy])es?$/, '$1'],
  [/[sx]$/, ''],
]

/** A key without number nor gender. Different words may share it: it decides only where one term alone has it. */
export function looseKey(key: string): string {
  return key
    .split(' ')
    .filter((word) => !/^(de|du|des|d|la|le|les|l|a|au|aux|en|sur)$/.test(word))
    .map(looseWord)
    .join(' ')
}

function looseWord(word: string): string {
  const ending = word.length < 4 ? undefined : endings.find(([pattern]) => pattern.test(word))
  return ending ? word.replace(...ending) : word
}

/** What is written before a term without changing it: « époque Louis XV », « école flamande ». */
export function withoutPrefix(vocabulary: string, key: string): string {
  if (vocabulary === 'epoch') return key.replace(/^(epoque|style|art|periode|mouvement) /, '')
  if (vocabulary === 'school') return key.replace(/^ecole (de |d |du |des )?/, '')
  if (vocabulary === 'technique') return key.replace(/^(technique|procede|matiere|materiau) (de |d |du |des )?/, '')
  return key
}
