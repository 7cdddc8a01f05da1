/**
 * Makes the three font files beside it from the Fontsource packages: fewer weights (one of Literata), and the narrow no-break space
 * (U+202F) that French sets before ; ! ? », which the originals lack: it takes the place of their thin space, widened.
 * Run again only when the packages change: `node_modules/.bin/node src/web/styles/fonts/make-fonts.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'
import wawoff2 from 'wawoff2'

const packages = createRequire(import.meta.url)
const narrowNoBreakSpace = 0x202f
const thinSpace = 0x2009
/** Two thirds of their word space; a thin space of 0.11 em cannot be told from none in « 18 h ». */
const narrowSpaceWidth = 150

type Weights = number | { min: number; max: number }
type Axes = { wght?: Weights; opsz?: number }

const fonts = [
  {
    source: 'bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2',
    made: 'bricolage-grotesque.woff2',
    // One drawing for all sizes, that of 20 points: larger ones only tighten, which letter spacing does, for 22 KB less.
    axes: { wght: { min: 400, max: 640 }, opsz: 20 },
  },
  {
    source: 'literata/files/literata-latin-wght-normal.woff2',
    made: 'literata.woff2',
    axes: { wght: 400 },
  },
  {
    source: 'literata/files/literata-latin-wght-italic.woff2',
    made: 'literata-italic.woff2',
    axes: { wght: 400 },
  },
]
/** What the stylesheets ask for, and what the languages of the interface need. */
const features = ['kern', 'liga', 'tnum', 'pnum', 'rvrn']
/** Signs that no text of the five languages needs, and accents that stand alone: the reader's own fonts draw them. */
const unneeded = /[\u02c6-\u0323¤¢£¥¦¨¬®¯±²³´µ¶¸¹¼½¾÷ÐðÞþ^`{|}~\\<>$⁄™↑↓‹›‚„′″ıĂ\u200b\ufffd\u00ad]/gu

for (const { source, made, axes } of fonts) {
  const original = Buffer.from(
    await wawoff2.decompress(readFileSync(packages.resolve(`@fontsource-variable/${source}`))),
  )
  const font = fontkit.create(original)
  if (!('characterSet' in font)) throw new Error(`${source} holds several fonts`)
  const glyphs = new Map(font.characterSet.map((point) => [point, font.glyphForCodePoint(point).id]))
  const narrowSpace = font.glyphForCodePoint(thinSpace).id
  glyphs.set(narrowNoBreakSpace, narrowSpace)
  original.writeUInt16BE(narrowSpaceWidth, tableStart(original, 'hmtx') + narrowSpace * 4)
  const text = String.fromCodePoint(...glyphs.keys()).replace(unneeded, '')
  const cut = (from: Buffer, variationAxes: Axes, targetFormat: 'sfnt' | 'woff2') =>
    subsetFont(from, text, { targetFormat, variationAxes, keepFeatures: features, noHinting: true }).then(Buffer.from)
  const whole = withCharacterMap(original, glyphs)
  const drawn = await cut(whole, axes, 'sfnt')
  const spaced = await cut(whole, { ...axes, wght: middle(axes.wght) }, 'sfnt')
  const small = await cut(withSpacingOf(drawn, spaced), {}, 'woff2')
  writeFileSync(new URL(made, import.meta.url), small)
  console.log(made, small.length)
}

function middle(weight: Weights): number {
  return typeof weight === 'number' ? weight : (weight.min + weight.max) / 2
}

/**
 * The pairs of letters drawn closer at one weight, kept for all: that they change with the weight is not seen, and weighs
 * 8 KB. Both fonts are cuts of one, with the same glyphs in the same order.
 */
function withSpacingOf(font: Buffer, spaced: Buffer): Buffer {
  return ['GPOS', 'GDEF'].reduce((made, tag) => withTable(made, tag, tableOf(spaced, tag)), font)
}

/** The same font with another `cmap`: one segment per character, in format 4, which the subsetter then packs. */
function withCharacterMap(font: Buffer, glyphs: ReadonlyMap<number, number>): Buffer {
  const segments = [...glyphs].filter(([point]) => point < 0xffff).sort(([a], [b]) => a - b)
  segments.push([0xffff, 0])
  const count = segments.length
  const map = Buffer.alloc(12 + 16 + count * 8)
  const power = 2 ** Math.floor(Math.log2(count))
  const words = [0, 1, 3, 1, 0, 12, 4, 16 + count * 8, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2]
  words.forEach((word, index) => {
    map.writeUInt16BE(word, index * 2)
  })
  segments.forEach(([point, glyph], index) => {
    map.writeUInt16BE(point, 26 + index * 2)
    map.writeUInt16BE(point, 28 + count * 2 + index * 2)
    map.writeUInt16BE(point === 0xffff ? 1 : (glyph - point) & 0xffff, 28 + count * 4 + index * 2)
  })
  return withTable(font, 'cmap', map)
}

function tableOf(font: Buffer, tag: string): Buffer {
  const start = tableStart(font, tag)
  return font.subarray(start, start + font.readUInt32BE(directoryRecord(font, tag) + 12))
}

function tableStart(font: Buffer, tag: string): number {
  return font.readUInt32BE(directoryRecord(font, tag) + 8)
}

function directoryRecord(font: Buffer, tag: string): number {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const found = records.find((record) => font.toString('latin1', record, record + 4) === tag)
  if (found === undefined) throw new Error(`This font has no table ${tag}`)
  return found
}

/** Appends the table and points the directory at it; checksums are recomputed by the subsetter. */
function withTable(font: Buffer, tag: string, table: Buffer): Buffer {
  const start = Math.ceil(font.length / 4) * 4
  const made = Buffer.concat([font, Buffer.alloc(start - font.length), table])
  const record = directoryRecord(made, tag)
  made.writeUInt32BE(start, record + 8)
  made.writeUInt32BE(table.length, record + 12)
  return made
}
