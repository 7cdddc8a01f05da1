import { describe, expect, test } from 'vitest'
import { Sheet } from './drawing.ts'
import { layInscription, setInscription } from './inscription.ts'
import { paletteOf } from './palette.ts'
import { setLine } from './type.ts'

const room = { width: 900, height: 500, largest: 110 }

function linesOf(title: string, changes: Partial<typeof room> = {}) {
  return setInscription({ title }, { ...room, ...changes }).lines.length
}

describe('an inscription', () => {
  test('stays on one line while its letters can be large', () => {
    expect(linesOf('Musée du lavoir')).toBe(1)
    expect(linesOf('Musée du lavoir et des lessives')).toBe(2)
    expect(linesOf('Musée du lavoir et des lessives de montagne')).toBe(3)
  })

  test('never leaves its room', () => {
    for (const title of [
      'Lavoir',
      'Musée des Mœurs et Coutumes',
      'Anticonstitutionnellement',
      'Un musée '.repeat(20),
    ]) {
      for (const width of [240, 420, 900]) {
        const set = setInscription({ title, above: 'Saint-Bertrand-de-Comminges', below: '1898' }, { ...room, width })
        expect(set.width).toBeLessThanOrEqual(width + 1)
        expect(set.height).toBeLessThanOrEqual(room.height + 1)
      }
    }
  })

  test('breaks lines of like length, with the article beside its noun', () => {
    const { lines } = setInscription({ title: 'Musée des Arts et Métiers' }, { ...room, width: 420, largest: 56 })
    expect(lines.map(({ width }) => width)).toEqual([setLine('Musée des Arts').width, setLine('et Métiers').width])
  })

  test('breaks a compound at its hyphen only when it must, and never strands a dash', () => {
    const { lines } = setInscription({ title: 'Maison rouge - musée' }, { ...room, width: 330, largest: 46 })
    expect(lines.map(({ width }) => width)).toEqual([setLine('Maison rouge\u00a0-').width, setLine('musée').width])
    expect(linesOf('Saint-Bertrand-de-Comminges', { width: 260 })).toBeGreaterThan(1)
  })

  test('writes a line as one path, each letter where it stands', () => {
    const sheet = new Sheet(1000, 1000, paletteOf('ochre', 'pale', 'contrast', 0))
    layInscription(
      sheet,
      setInscription({ title: 'llll l' }, room),
      { x: 0, y: 0, width: 900, height: 500 },
      false,
      '#000000',
    )
    const [letters, ...others] = sheet.toString('l').match(/<path [^>]+>/gu) ?? []
    expect(others).toEqual([])
    const starts = [...(letters ?? '').matchAll(/M(-?\d+)/gu)].map(([, left]) => Number(left))
    const steps = starts.slice(1).map((left, index) => left - (starts[index] ?? 0))
    expect(steps).toHaveLength(4)
    expect(Math.min(...steps)).toBeGreaterThan(0)
    expect(steps[3]).toBeGreaterThan((steps[0] ?? 0) * 1.5)
  })
})

describe('a line of type', () => {
  test('is kerned, and knows French', () => {
    expect(setLine('AV').width).toBeLessThan(setLine('A').width + setLine('V').width)
    expect(setLine('Œuvre d’été « ç »').glyphs.every(({ outline }) => outline.startsWith('M'))).toBe(true)
  })

  test('keeps narrow spaces narrow', () => {
    const [bare, narrow, full] = ['a!', 'a\u202f!', 'a !'].map((text) => setLine(text).width)
    expect(narrow).toBeGreaterThan(bare ?? 0)
    expect(narrow).toBeLessThan(full ?? 0)
  })

  test('drops an accent that the font lacks rather than the letter', () => {
    expect(setLine('ạ').glyphs.map(({ outline }) => outline)).toEqual(setLine('a').glyphs.map(({ outline }) => outline))
  })

  test('has an italic of another family for the titles of works', () => {
    expect(setLine('Le Tibre', 'literata-italic').glyphs[0]?.outline).not.toBe(setLine('Le Tibre').glyphs[0]?.outline)
  })
})
