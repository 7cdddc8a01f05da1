const separator = 0
const letter = 1
const apostrophe = 2

/** What each UTF-16 unit is to a word. Middle dots and soft hyphens stand inside words; surrogates separate them. */
const classes = (() => {
  const table = new Uint8Array(65536)
  const word = /[\p{L}\p{N}\p{M}]/u
  for (let unit = 0; unit < 65536; unit += 1) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue
    if (word.test(String.fromCharCode(unit))) table[unit] = letter
  }
  for (const joiner of ['·', '‧', '\u00ad', 'ŀ', 'Ŀ']) table[joiner.charCodeAt(0)] = letter
  for (const mark of ["'", '’', 'ʼ', '`', '´', '‘']) table[mark.charCodeAt(0)] = apostrophe
  return table
})()

const elided = new Set(
  'l d q u n s j m t c qu lorsqu puisqu jusqu quoiqu presqu'.split(' ').flatMap((word) => [word, word.toUpperCase()]),
).add('Qu')
const clitics = new Set(['s', 'S', 'n', 'ls', 'l', 'm', 't', 'ns', 'us'])

/**
 * Calls `visit` for each word of `text`, in order, with where it starts and ends. Elided articles and pronouns (`l’`, `d’`,
 * `qu’`) and what hangs behind an apostrophe (`’s`, `’ls`) are no words.
 */
export function scanWords(text: string, visit: (word: string, start: number, end: number) => void): void {
  const length = text.length
  let at = 0
  while (at < length) {
    while (at < length && classes[text.charCodeAt(at)] !== letter) at += 1
    const start = at
    while (at < length && classes[text.charCodeAt(at)] === letter) at += 1
    if (at === start) break
    const word = text.slice(start, at)
    if (at - start <= 7 && at < length && classes[text.charCodeAt(at)] === apostrophe && elided.has(word)) {
      if (classes[text.charCodeAt(at + 1)] === letter) continue
    }
    if (at - start <= 2 && start > 1 && classes[text.charCodeAt(start - 1)] === apostrophe && clitics.has(word)) {
      if (classes[text.charCodeAt(start - 2)] === letter) continue
    }
    visit(word, start, at)
  }
}

export function isWordUnit(unit: number): boolean {
  return classes[unit] !== separator && classes[unit] !== apostrophe
}
