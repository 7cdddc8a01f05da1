import { fold } from '../fold.ts'
import { tidy } from '../split.ts'

export type InventoryNumber = {
  /** As written. */
  number: string
  /** The same for every way of writing it: case, accents, and which sign separates do not count. */
  key: string
  /** Keys of the numbers, when several are written: `RF 3176 ; AM 532`. */
  keys: string[]
}

const none =
  /^(?:s\W{0,2}n\W{0,2}|sans (?:n\W{0,2}|no|num(?:ero)?\.?|numeros?)(?: d'inv(?:entaire|\.)?)?|non (?:inventorie|numerote|inv\.?)e?|pas de (?:n\W?|numero).{0,20}|neant|inconnu|aucun|nc|nr|n\/a|[\s?./_-]*)$/

/** Nothing for `SN`, `s.n.`, `sans n°`, `?` and empty: what has no number matches nothing. */
export function readInventoryNumber(text: string): InventoryNumber | undefined {
  const number = tidy(text)
  if (isNone(number)) return undefined
  const keys = number
    .split(';')
    .map((part) => keyOf(part.replace(/\([^()]{0,200}\)/g, ' ')))
    .filter((key) => key !== '')
  const key = keyOf(number)
  return key === '' ? undefined : { number, key, keys: keys.length > 0 ? [...new Set(keys)] : [key] }
}

function isNone(number: string): boolean {
  return number.length <= 40 && none.test(fold(number))
}

/** `D 876. 3-105` → `d.876.3.105`: signs may vary, digits that they part are never joined. */
function keyOf(number: string): string {
  if (isNone(tidy(number))) return ''
  return fold(number)
    .replace(/[^\p{L}\p{N}]+/gu, '.')
    .replace(/^\.+|\.+$/g, '')
}
