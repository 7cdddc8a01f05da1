import type { Remark } from '../../written.ts'
import { refuseRow } from '../remarks/index.ts'
import { byteOf } from './encode.ts'

/** « Ã© » where « é » was: UTF-8 read as Windows-1252 by some tool, then saved. */
const doubled =
  /[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€/
const doubledOnes = new RegExp(doubled, 'g')
const lost = /\ufffd/
const soundOnes = /[éèêëàâçîïôûùœÉÈÀÇ’«»–]/g

type AccentDamage = 'accents-lost' | 'accents-doubled'

function accentDamage(text: string): AccentDamage | undefined {
  if (lost.test(text)) return 'accents-lost'
  return doubled.test(text) ? 'accents-doubled' : undefined
}

/** Whether the damage is the rule rather than the exception in the beginning of a file. */
export function accentDamageEverywhere(text: string): AccentDamage | undefined {
  const sound = text.match(soundOnes)?.length ?? 0
  const gone = text.match(/\ufffd/g)?.length ?? 0
  if (gone > sound) return 'accents-lost'
  const twice = text.match(doubledOnes)?.length ?? 0
  return twice > sound ? 'accents-doubled' : undefined
}

/** Why a text cannot be kept: some tool spoiled its accents. */
export function remarkSpoiledAccents(place: number, column: string, text: string): Remark | undefined {
  const damage = accentDamage(text)
  if (!damage) return undefined
  const value = damagedExcerpt(text)
  return damage === 'accents-lost'
    ? refuseRow(damage, place, {}, { column, value })
    : refuseRow(damage, place, { instead: undoubled(value) }, { column, value })
}

/** The place of a text where accents were spoiled, with some words around. */
function damagedExcerpt(text: string): string {
  const at = Math.max(text.search(lost), text.search(doubled))
  return text.slice(Math.max(0, at - 20), at + 20)
}

/** What doubled accents stood for; the text itself when that cannot be told. */
function undoubled(text: string): string {
  const bytes = Array.from(text, byteOf)
  if (bytes.includes(undefined)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte ?? 0x3f))
  } catch {
    return text
  }
}
