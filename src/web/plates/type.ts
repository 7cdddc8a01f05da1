import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { decompress } from 'wawoff2'
import { outlineOf } from './outline.ts'

/** The site's two families: Bricolage says where, when and who; Literata italic is the title of a work, and nothing else. */
export type Face = 'bricolage' | 'literata-italic' | 'bricolage-small'

/** Units an em is cut into: finer than a pixel at the largest size each is shown, and short to write. */
const unitsOf: Record<Face, number> = { bricolage: 340, 'literata-italic': 190, 'bricolage-small': 160 }

const require = createRequire(import.meta.url)

// fontkit cannot vary a font while it is packed as WOFF2, hence the detour by TrueType, once per process.
async function load(file: string, weight: number): Promise<Font> {
  const unpacked = await decompress(readFileSync(require.resolve(file)))
  const font = create(Buffer.from(unpacked))
  if (!('getVariation' in font)) throw new Error(`${file} holds several fonts, one was expected`)
  return font.getVariation({ wght: weight })
}

const bricolage = await load(
  '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  600,
)
const fonts: Record<Face, Font> = {
  bricolage,
  'bricolage-small': bricolage,
  'literata-italic': await load('@fontsource-variable/literata/files/literata-latin-wght-italic.woff2', 480),
}

/** Widths of spaces the fonts do not draw, in thousandths of an em. */
const spaces: Record<string, number> = { '\u202f': 120, '\u2009': 160, '\u00a0': 220 }

/** One glyph of a line, placed in thousandths of an em from its start. `outline` is path data, baseline at 0, y down. */
export type PlacedGlyph = { outline: string; x: number }
/** `unitsPerEm` is what its outlines are written in. */
export type Line = { glyphs: readonly PlacedGlyph[]; width: number; unitsPerEm: number }

const outlines = new Map<string, string>()
const lines = new Map<string, Line>()

/** What the font cannot write loses its accent, then becomes a space: a name is never a row of empty boxes. */
function writable(font: Font, text: string): string {
  const can = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  return [...text.normalize('NFC')]
    .map((character) => {
      if (can(character) || character in spaces) return character
      const bare = character.normalize('NFD').replace(/\p{M}/gu, '')
      return [...bare].every(can) ? bare : ' '
    })
    .join('')
}

/** A line of text set in one face, kerned; `tracking` is added after each glyph, in thousandths of an em. */
export function setLine(text: string, face: Face = 'bricolage', tracking = 0): Line {
  const key = `${face} ${tracking} ${text}`
  const known = lines.get(key)
  if (known) return known
  const font = fonts[face]
  const scale = 1000 / font.unitsPerEm
  const glyphs: PlacedGlyph[] = []
  let x = 0
  for (const run of writable(font, text).split(/([\u202f\u2009\u00a0])/u)) {
    const space = spaces[run]
    if (space !== undefined) {
      x += (space * font.unitsPerEm) / 1000
      continue
    }
    const layout = font.layout(run)
    for (const [index, glyph] of layout.glyphs.entries()) {
      const position = layout.positions[index]
      const name = `${face} ${glyph.id}`
      const outline = outlines.get(name) ?? outlineOf(font, glyph, unitsOf[face])
      outlines.set(name, outline)
      if (outline) glyphs.push({ outline, x: (x + (position?.xOffset ?? 0)) * scale })
      x += (position?.xAdvance ?? 0) + (tracking * font.unitsPerEm) / 1000
    }
  }
  const line = { glyphs, width: x * scale, unitsPerEm: unitsOf[face] }
  if (lines.size > 4000) lines.clear()
  lines.set(key, line)
  return line
}
