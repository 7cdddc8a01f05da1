import { type Box, copies, type Sheet } from './drawing.ts'
import { type Face, type Line, setLine } from './type.ts'

/** What a plate says: the title large, what leads to it small above, what follows small below. */
export type Inscription = {
  title: string
  face?: Face
  above?: string
  below?: string
  /** Written all in capitals: set smaller and wider apart, or it would shout. */
  capitals?: boolean
}

export type SetInscription = {
  lines: readonly Line[]
  size: number
  small: number
  above?: Line
  below?: Line
  width: number
  height: number
}

const leading = 1.04
const capitals = 0.66
/** A line that ends on one of these reads as a stumble: the article goes with its noun. */
const leansForward = /^(?:l[ae]s?|de|d[u']|des|du|à|aux?|et|en|sur|sous|lès|les|of|the|and|el|los|las|del|i|dels)$/iu

type Word = { text: string; glue: string }

/** Where a line may end: after a space, or after the hyphen of a compound; a lone dash stays with what it closes. */
function wordsOf(title: string): Word[] {
  const tokens = title
    .trim()
    .replace(/ +([-–—:;!?»]+)(?= |$)/gu, '\u00a0$1')
    .split(/ +/u)
  return tokens.flatMap((token) =>
    token
      .split(/(?<=[\p{L}\d]-)(?=\p{L})/u)
      .map((text, index, all) => ({ text, glue: index < all.length - 1 ? '' : ' ' })),
  )
}

/** The title in exactly `count` lines, as equal as the words allow; undefined when there are fewer words. */
function balance(
  words: readonly Word[],
  count: number,
  face: Face,
  tracking: number,
): { lines: Line[]; widest: number; stumbles: number } | undefined {
  if (words.length < count) return undefined
  const textOf = (from: number, to: number) =>
    words
      .slice(from, to)
      .map(({ text, glue }, index, all) => (index < all.length - 1 ? text + glue : text))
      .join('')
  const target = setLine(textOf(0, words.length), face, tracking).width / count
  type Break = { cost: number; lines: Line[]; stumbles: number }
  const best: (Break | undefined)[][] = Array.from({ length: count + 1 }, () => [])
  if (best[0]) best[0][0] = { cost: 0, lines: [], stumbles: 0 }
  for (let row = 1; row <= count; row++) {
    for (let end = row; end <= words.length; end++) {
      for (let start = row - 1; start < end; start++) {
        const before = best[row - 1]?.[start]
        if (!before) continue
        const line = setLine(textOf(start, end), face, tracking)
        const last = words[end - 1]
        let cost = before.cost + ((line.width - target) / target) ** 2
        let stumbles = before.stumbles
        if (end < words.length && last) {
          const leans = leansForward.test(last.text)
          if (leans) cost += 0.5
          if (last.glue === '') cost += 0.35
          if (leans || last.glue === '') stumbles += leans && end - start === 1 ? 3 : 1
          if (/[,:–—]$|\u00a0-$/u.test(last.text)) cost -= 0.3
        }
        const known = best[row]?.[end]
        if (!known || cost < known.cost) {
          const rows = best[row]
          if (rows) rows[end] = { cost, stumbles, lines: [...before.lines, line] }
        }
      }
    }
  }
  const found = best[count]?.[words.length]
  return found && { ...found, widest: Math.max(...found.lines.map(({ width }) => width)) }
}

/** The largest setting of the inscription that fits `width` × `height`, its title at most `largest` high. */
export function setInscription(
  { title, face = 'bricolage', above, below, capitals: shouted = false }: Inscription,
  { width, height, largest: room }: { width: number; height: number; largest: number },
): SetInscription {
  const words = wordsOf(title)
  const titleFace = shouted ? 'bricolage-small' : face
  const [largest, tracking] = shouted ? [room * 0.7, 55] : [room, 0]
  const small = Math.max(room * 0.27, 24)
  const smallFace = shouted || face !== 'bricolage' ? 'bricolage-small' : 'bricolage'
  const aboveLine = above ? setLine(above, smallFace) : undefined
  const belowLine = below ? setLine(below, smallFace) : undefined
  const fits = (line: Line | undefined) => (line ? Math.min(1, width / ((line.width * small) / 1000)) : 1)
  const smallSize = small * Math.min(fits(aboveLine), fits(belowLine))
  const extra = (aboveLine ? smallSize * 1.75 : 0) + (belowLine ? smallSize * 1.75 : 0)
  let chosen: { lines: Line[]; widest: number; size: number; merit: number } | undefined
  for (let count = 1; count <= Math.min(6, words.length); count++) {
    const set = balance(words, count, titleFace, tracking)
    if (!set) continue
    const byWidth = (width * 1000) / set.widest
    const byHeight = (height - extra) / (capitals + (count - 1) * leading + 0.22)
    const size = Math.min(byWidth, byHeight, largest)
    // One more line must buy clearly larger letters, and more so if a line then ends on an article or a hyphen.
    const merit = size * 0.74 ** set.stumbles
    if (!chosen || merit > chosen.merit * 1.1) chosen = { ...set, size, merit }
  }
  const { lines, widest, size } = chosen ?? { lines: [] as Line[], widest: 0, size: largest }
  return {
    lines,
    size,
    small: smallSize,
    above: aboveLine,
    below: belowLine,
    width: Math.max(
      (widest * size) / 1000,
      ((aboveLine?.width ?? 0) * smallSize) / 1000,
      ((belowLine?.width ?? 0) * smallSize) / 1000,
    ),
    height: extra + size * (capitals + (lines.length - 1) * leading + 0.22),
  }
}

/** Lays the inscription with its upper left corner at the box's, or its lower edge at the box's foot. */
export function layInscription(
  sheet: Sheet,
  set: SetInscription,
  { x, y, height }: Box,
  foot: boolean,
  colour: string,
): void {
  let baseline = foot ? y + height - set.height : y
  if (set.above) {
    writeLine(sheet, set.above, x, baseline + set.small * 0.74, set.small, colour)
    baseline += set.small * 1.75
  }
  baseline += set.size * capitals
  for (const line of set.lines) {
    writeLine(sheet, line, x - set.size * 0.05, baseline, set.size, colour)
    baseline += set.size * leading
  }
  if (set.below)
    writeLine(
      sheet,
      set.below,
      x,
      baseline - set.size * leading + set.size * 0.17 + set.small * 1.36,
      set.small,
      colour,
    )
}

/**
 * Writes a line as glyph outlines: a plate needs no font to be shown. The letters of a line are one path: called by
 * name each, they would be two elements more to style for whoever looks, and more bytes sent.
 */
export function writeLine(
  sheet: Sheet,
  line: Line,
  x: number,
  baseline: number,
  size: number,
  colour = sheet.palette.ink,
): void {
  const scale = Math.round((size / line.unitsPerEm) * 1000) / 1000
  const data = line.glyphs.map((glyph) => copies(glyph.outline, [[(glyph.x * line.unitsPerEm) / 1000, 0]]))
  sheet.fill(data.join(''), colour, {
    transform: `translate(${Math.round(x)} ${Math.round(baseline)}) scale(${scale})`,
  })
}
