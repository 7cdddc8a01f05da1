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

/** The text being scanned, unit by unit: an array is read several times faster than a string. */
let units = new Uint16Array(1 << 14)

/** The units of `text`, good until the next call. */
function unitsOf(text: string): Uint16Array {
  if (text.length > units.length) units = new Uint16Array(text.length * 2)
  Buffer.from(units.buffer).write(text, 'utf16le')
  return units
}

/**
 * Calls `visit` for each word of `text`, in order, with where it starts and ends, a hash, and the units of the text (not to be
 * kept, nor `visit` to scan another text). Elided articles and pronouns (`l’`, `d’`, `qu’`) and what hangs behind an apostrophe
 * (`’s`, `’ls`) are no words.
 */
export function scanSpans(
  text: string,
  visit: (start: number, end: number, hash: number, units: Uint16Array) => void,
): void {
  const length = text.length
  const read = unitsOf(text)
  let at = 0
  while (at < length) {
    while (at < length && classes[read[at] as number] !== letter) at += 1
    const start = at
    let hash = 0x811c9dc5
    for (; at < length; at += 1) {
      const unit = read[at] as number
      if (classes[unit] !== letter) break
      hash = Math.imul(hash ^ unit, 0x01000193)
    }
    if (at === start) break
    if (at - start <= 7 && !isWhole(text, start, at)) continue
    visit(start, at, hash ^ (hash >>> 15), read)
  }
}

function isWhole(text: string, start: number, end: number): boolean {
  if (classes[text.charCodeAt(end)] === apostrophe && classes[text.charCodeAt(end + 1)] === letter)
    if (elided.has(text.slice(start, end))) return false
  if (end - start > 2 || start < 2 || classes[text.charCodeAt(start - 1)] !== apostrophe) return true
  return classes[text.charCodeAt(start - 2)] !== letter || !clitics.has(text.slice(start, end))
}

export function scanWords(text: string, visit: (word: string, start: number, end: number) => void): void {
  scanSpans(text, (start, end) => visit(text.slice(start, end), start, end))
}

export function isWordUnit(unit: number): boolean {
  return classes[unit] !== separator && classes[unit] !== apostrophe
}
