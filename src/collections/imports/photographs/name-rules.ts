import { fold } from '../../reading/index.ts'

const longest = 200

/** What a file's name may be the name of, the surest first, and which of a work's photographs it is. */
export interface NameReading {
  /** Folded as inventory numbers are: signs become points. */
  readonly key: string
  /** 0 for the one without a mark, then `_1`, `(a)`, `recto`… */
  readonly rank: number
}

export interface ReadName {
  /** The Museofile id that begins it: `M0440_D 01.1.1.jpg`. */
  readonly museofile_id: string | undefined
  readonly readings: readonly NameReading[]
}

const words: Readonly<Record<string, number>> = {
  recto: 1,
  face: 1,
  front: 1,
  avers: 1,
  ensemble: 1,
  verso: 2,
  dos: 2,
  back: 2,
  revers: 2,
  profil: 3,
  detail: 4,
  det: 4,
  cadre: 5,
  signature: 6,
  vue: 1,
  photo: 1,
  img: 1,
}
const mark = new RegExp(
  `^(.+?)[\\s._-]*(?:[\\s._-]+|\\()\\s*(?:(${Object.keys(words).join('|')})[\\s._-]*(\\d{1,3})?|(\\d{1,3})|([a-z]))\\s*\\)?$`,
)

/**
 * Reads the name of a file in a folder of photographs: an inventory number whose slashes became other signs, a Joconde
 * reference or a name of REFIM; then, from its end, the mark of one photograph among several. The whole name comes
 * first: `2014.11.3` is a number before it is the third photograph of `2014.11`.
 */
export function readFileName(path: string): ReadName {
  const parts = path.split('/').filter(Boolean)
  const stem = fold(
    (parts.at(-1) ?? '')
      .replace(/\.[a-z0-9]{2,5}$/i, '')
      .normalize('NFC')
      .slice(-longest),
  ).trim()
  const museum = /^(m\d{4,5})[\s._-]+(?=.)/.exec(stem)
  const readings: NameReading[] = []
  const add = (text: string, rank: number) => {
    const key = keyOf(text)
    if (key !== '' && !readings.some((known) => known.key === key)) readings.push({ key, rank })
  }
  const marked = unmarked(stem)
  for (const { text, rank } of marked) add(text, rank)
  if (museum) for (const { text, rank } of unmarked(stem.slice(museum[0].length))) add(text, rank)
  for (const { text, rank } of marked) add(text.replace(/^inv(?:entaire)?[\s._-]+/, ''), rank)
  // A folder of its own for each work.
  const folder = parts.at(-2)
  if (folder !== undefined) add(fold(folder), Number(/(\d{1,6})\D*$/.exec(stem)?.[1] ?? 0))
  return { museofile_id: museum?.[1]?.toUpperCase(), readings }
}

/** The name, then without its last mark, then without the one before. */
function unmarked(stem: string): { text: string; rank: number }[] {
  const found = [{ text: stem, rank: 0 }]
  let text = stem
  let rank = 0
  for (let depth = 0; depth < 2; depth++) {
    const match = mark.exec(text)
    if (!match) break
    const [, rest = '', word, ofWord, number, letter] = match
    const own = word
      ? (words[word] ?? 0) * 10 + Number(ofWord ?? 0)
      : number
        ? Number(number)
        : (letter?.charCodeAt(0) ?? 96) - 96
    rank += own * (depth === 0 ? 1 : 1000)
    text = rest
    found.push({ text, rank })
  }
  return found
}

/** As `readInventoryNumber` folds its numbers: signs may vary, digits that they part are never joined. */
export function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '.')
    .replace(/^\.+|\.+$/g, '')
}
