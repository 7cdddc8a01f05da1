const combining = /\p{M}+/gu
const ligatures: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
}

/** « Œuvre de DÜRER » → `oeuvre de durer`: lower case, without accents nor ligatures; all else stays. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(combining, '')
    .toLowerCase()
    .replace(/[œæßøłđðþ]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/[’‘ʼ´`]/g, "'")
}
