import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'
import { describe, expect, it } from 'vitest'

const needed =
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789' +
  'àâäæçéèêëîïôœöùûüÿÀÂÄÆÇÉÈÊËÎÏÔŒÖÙÛÜ' +
  'áíóúñÁÍÓÚÑ¿¡ªº òìÒÌ l·l' +
  '’‘“”«»–—…·×°€&@§•−'

describe.each(['bricolage-grotesque', 'literata', 'literata-italic'])('the font %s', (name) => {
  const path = fileURLToPath(new URL(`./${name}.woff2`, import.meta.url))
  const font = openSync(path)
  if (!('hasGlyphForCodePoint' in font)) throw new Error('A collection, where one font was expected')
  const widthOf = (character: string) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth

  it('draws every character of the five languages', () => {
    const missing = [...needed].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
    expect(missing).toEqual([])
  })

  it('has a narrow no-break space, narrower than the one between words', () => {
    expect(font.hasGlyphForCodePoint(0x202f)).toBe(true)
    expect(widthOf('\u202f')).toBeGreaterThan(0.12 * font.unitsPerEm)
    expect(widthOf('\u202f')).toBeLessThan(widthOf('\u00a0') * 0.8)
  })

  it('is light enough to come early on a telephone', () => {
    expect(statSync(path).size).toBeLessThan(24_000)
  })
})
