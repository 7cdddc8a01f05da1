import { fold } from '../fold.ts'
import { calendarRules } from './calendar.ts'
import type { EdtfDate } from './edtf.ts'
import { epochRules } from './epochs.ts'

/** Words that say how what stands beside them is to be taken. */
export type Mark =
  | 'about'
  | 'doubt'
  | 'before'
  | 'after'
  | 'between'
  | 'and'
  | 'or'
  | 'to'
  | 'started'
  | 'finished'
  | 'comma'
  | 'separator'

export type Token =
  | { kind: Mark }
  | { kind: 'date'; from: EdtfDate; to: EdtfDate; choose?: 'one' }
  | { kind: 'number'; value: number; digits: number }
  | { kind: 'ordinal'; value: number; suffixed?: boolean }
  | { kind: 'era'; bc: boolean }
  | { kind: 'unit'; unit: 'century' | 'millennium' }
  | { kind: 'share'; of: 2 | 3 | 4 }
  | { kind: 'edge'; edge: 'beginning' | 'middle' | 'end' }
  | { kind: 'decades' }
  | { kind: 'note' }

/** `undefined` makes the whole text unreadable; `'skip'` lets the next rule try. */
export type Reading = Token | 'skip' | undefined
export type Rule = [pattern: RegExp, read: (found: RegExpExecArray, before: Token | undefined) => Reading]

const christ = String.raw`(?:j\.? ?-? ?c(?:\b\.?|$)|jesus[- ]christ|jc\b|notre ere|l'ere chretienne)`
const lastOne = -1
const ordinalWords: Record<string, number> = {
  premier: 1,
  premiere: 1,
  first: 1,
  second: 2,
  seconde: 2,
  deuxieme: 2,
  troisieme: 3,
  third: 3,
  quatrieme: 4,
  fourth: 4,
  dernier: lastOne,
  derniere: lastOne,
  last: lastOne,
}

function mark(kind: Mark | 'decades' | 'note'): () => Token {
  return () => ({ kind })
}

function afterOrdinal(token: Token): Rule[1] {
  return (_, before) => (before?.kind === 'ordinal' ? token : 'skip')
}

/** A minus sign where no range can be meant: « -500 », « de -500 à -450 ». */
function dash(_: RegExpExecArray, before: Token | undefined): Token {
  const startsHere =
    !before ||
    ['separator', 'comma', 'to', 'between', 'and', 'or', 'before', 'after', 'about', 'note'].includes(before.kind)
  return startsHere ? { kind: 'era', bc: true } : { kind: 'to' }
}

/**
 * What a note may say beside a date without changing the year it gives: the state of the work that the date is of, how
 * it is known. Any other word makes the text unreadable, since it could change what the date means.
 */
const notes =
  /(?:tirages?|retirage|prise(?:s)? de vues?|depot legal|emission|emis|editee?s?|edition|publiee?s?|publication|imprimee?s?|impression|fontes?|fondue?s?|frappee?s?|frappe|executee?s?|execution|realisee?s?|realisation|fabriquee?s?|fabrication|creee?s?|creation|peinte?s?|modeles?|dateee?s?|datee?s?|signee?s?|inscrite?s?|nee?|naissance|morte?|mort|decedee?|deces|d'apres|en|dans|le|la|les|l'|l'an|annee|du|de la|de|des|d'|courant|contexte|of the|of|the|in|c'est-a-dire|dates?)(?![a-z])/y

const rules: Rule[] = [
  ...calendarRules,
  ...epochRules,
  [
    new RegExp(
      `(?:av(?:ant)?\\.? ?${christ}|av\\.? n\\.? ?e\\.?(?![a-z])|b\\.?c\\.?(?:e\\.?)?(?![a-z])|a\\. ?c\\.?(?![a-z]))`,
      'y',
    ),
    () => ({ kind: 'era', bc: true }),
  ],
  [
    new RegExp(
      `(?:ap(?:r(?:es)?)?\\.? ?${christ}|de notre ere|ap\\.?(?! ?\\d|[a-z])|a\\.?d\\.?(?![a-z])|c\\.?e\\.?(?![a-z])|d\\. ?c\\.?(?![a-z]))`,
      'y',
    ),
    () => ({ kind: 'era', bc: false }),
  ],
  [/(?:vers|circa|environ|env\.?|approximativement|autour de|about|around|~|≈)(?![a-z])/y, mark('about')],
  [/(?:ca\.?|c\.?|v\.)(?= ?\d)/y, mark('about')],
  [/(?:avant|before|ante|jusqu'en|jusqu'a|jusque)(?![a-z])|</y, mark('before')],
  [/(?:apres|after|post|a partir (?:de|du)|depuis|posterieur a)(?![a-z])|(?:ap|apr)\.?(?= ?\d)|>/y, mark('after')],
  [/(?:entre|between)(?![a-z])/y, mark('between')],
  [/(?:et|and)(?![a-z])|&/y, mark('and')],
  [/(?:ou bien|ou|or)(?![a-z])/y, mark('or')],
  [/(?:au|a la|a|to|until)(?![a-z])|\//y, mark('to')],
  [/(?:commencee?s?|debutee?s?)(?: en)?(?![a-z])/y, mark('started')],
  [/(?:achevee?s?|terminee?s?|finie?s?)(?: en)?(?![a-z])/y, mark('finished')],
  [/(?:\?|peut-etre|probablement|probable|incertaine?|douteuse)(?![a-z])/y, mark('doubt')],
  [/[;#|\n]/y, mark('separator')],
  [/,/y, mark('comma')],
  [/(?:annees|annes|decennies?|decades?)(?![a-z])/y, mark('decades')],
  [/(?:siecles?|siec\.?|century|centuries|siglos?|segles?)(?![a-z])/y, () => ({ kind: 'unit', unit: 'century' })],
  [/(?:s\.?|cent\.?|c\.?|sc\.?)(?![a-z\d])/y, afterOrdinal({ kind: 'unit', unit: 'century' })],
  [/(?:mill?enaires?|mill\.|millennium|millennia)(?![a-z])/y, () => ({ kind: 'unit', unit: 'millennium' })],
  [/(?:quarts?|quarters?)(?![a-z])/y, () => ({ kind: 'share', of: 4 })],
  [/(?:tiers|thirds?)(?![a-z])/y, (_, before) => (before?.kind === 'ordinal' ? { kind: 'share', of: 3 } : 'skip')],
  [/(?:moities?|half|halves)(?![a-z])/y, () => ({ kind: 'share', of: 2 })],
  [/(?:debuts?|early)(?![a-z])/y, () => ({ kind: 'edge', edge: 'beginning' })],
  [/(?:milieu|mi-?|mid-?|middle)(?= |[ivx]+e|\d|$)/y, () => ({ kind: 'edge', edge: 'middle' })],
  [/(?:fins?|late|end)(?![a-z])/y, () => ({ kind: 'edge', edge: 'end' })],
  [notes, mark('note')],
  [
    new RegExp(`(?:${Object.keys(ordinalWords).join('|')})(?![a-z])`, 'y'),
    ([word]) => ({ kind: 'ordinal', value: ordinalWords[word] ?? 0 }),
  ],
  [
    /(\d{1,2}) ?(?:eres|ere|ers|er|re|emes|eme|e|nde|nd|st|th|rd|de)(?![a-z])/y,
    ([, digits]) => ({ kind: 'ordinal', value: Number(digits), suffixed: true }),
  ],
  [/(\d{1,2})(?= ?(?:siecle|s\.|millenaire))/y, ([, digits]) => ({ kind: 'ordinal', value: Number(digits) })],
  [
    /([ivx]{1,7}?) ?(eres|ere|ers|er|emes|eme|es|e)?(?![a-z])/y,
    ([, letters, suffix]) => ordinalOfRoman(letters ?? '', suffix !== undefined),
  ],
  [/-/y, dash],
  [/(\d{1,2}) (\d{3})(?= ?(?:av|b\.?c|-|a [\d-]|et \d))/y, ([, thousands, rest]) => numberToken(`${thousands}${rest}`)],
  // « 185? » may be a year or a decade: nothing is read.
  [/\d{3}\?/y, () => undefined],
  [/(\d{1,5})(?![\d.]\d|\d)/y, ([, digits]) => numberToken(digits ?? '')],
  [/\.(?![\d.])/y, (_, before) => (before?.kind === 'number' && before.digits < 4 ? undefined : { kind: 'note' })],
  [/[()[\]"«»']/y, mark('note')],
]

function numberToken(digits: string): Token {
  return { kind: 'number', value: Number(digits), digits: digits.length }
}

function ordinalOfRoman(letters: string, suffixed: boolean): Reading {
  if (!/^x{0,3}(?:ix|iv|v?i{0,4})$/.test(letters)) return undefined
  const values: Record<string, number> = { i: 1, v: 5, x: 10 }
  let value = 0
  for (let index = 0; index < letters.length; index += 1) {
    const here = values[letters[index] ?? ''] ?? 0
    value += here < (values[letters[index + 1] ?? ''] ?? 0) ? -here : here
  }
  return { kind: 'ordinal', value, suffixed }
}

/** Kinds of dash, space and small letters are nobody's meaning here. */
function plain(text: string): string {
  return fold(text)
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[ᵉᵈʳ]/g, (letter) => ({ ᵉ: 'e', ᵈ: 'd', ʳ: 'r' })[letter] ?? '')
    .replace(/[^\S\n]+/gu, ' ')
}

/** `undefined` as soon as one word is not understood: half a date is another date. */
export function tokensOf(text: string): Token[] | undefined {
  const folded = plain(text)
  const tokens: Token[] = []
  let at = 0
  reading: while (at < folded.length) {
    if (folded[at] === ' ') {
      at += 1
      continue
    }
    const before = tokens.at(-1)
    for (const [pattern, read] of rules) {
      pattern.lastIndex = at
      const found = pattern.exec(folded)
      if (!found) continue
      const token = read(found, before)
      if (token === 'skip') continue
      if (!token) return undefined
      if (token.kind !== 'note') tokens.push(token)
      at = pattern.lastIndex
      continue reading
    }
    return undefined
  }
  return tokens
}
