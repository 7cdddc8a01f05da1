import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { wallNames } from '../walls.ts'
import { contrast } from './colour.ts'
import { type CompositionName, compositions, layoutsFor } from './compositions/index.ts'
import { type GroundName, grounds } from './grounds/index.ts'
import { paletteOf } from './palette.ts'
import { drawPlate, type Plate } from './plate.ts'

const names = Object.keys(compositions) as CompositionName[]
const groundNames = Object.keys(grounds) as GroundName[]

function plate(composition: CompositionName, ratio: number, changes: Partial<Plate> = {}): Plate {
  return {
    seed: `${composition} ${ratio}`,
    ratio,
    palette: paletteOf('prussian', 'deep', 'contrast', 0),
    ground: groundNames[names.indexOf(composition) % groundNames.length] ?? 'laid',
    composition,
    traits: { initial: 'L' },
    layout: layoutsFor(compositions[composition], ratio)[0],
    inscription: { title: 'Musée du lavoir', above: 'Laguépie', below: '1984' },
    ticks: { from: 1980, to: 2020, step: 10, long: 100 },
    alt: 'Musée du lavoir, Laguépie',
    ...changes,
  }
}

describe.each(names)('the composition %s', (name) => {
  const [narrowest, widest] = compositions[name].ratios

  test.each([narrowest, (narrowest + widest) / 2, widest])(
    'is drawn at proportions of %f in each of its layouts',
    async (ratio) => {
      for (const layout of layoutsFor(compositions[name], ratio)) {
        const { svg, width, height } = drawPlate(plate(name, ratio, { layout }))
        expect(svg).not.toMatch(/NaN|undefined|Infinity/u)
        expect(width * height).toBeGreaterThan(990_000)
        // librsvg refuses what is not well formed.
        const metadata = await sharp(Buffer.from(svg)).metadata()
        expect([metadata.format, metadata.width, metadata.height]).toEqual(['svg', width, height])
      }
    },
  )

  test('asks for nothing outside itself, runs nothing and styles nothing', () => {
    const { svg } = drawPlate(plate(name, (narrowest + widest) / 2))
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|data:|<script|<style|style=|<image|<text|\son\w+=/u,
    )
    const known = new Set([...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))
    const asked = [...svg.matchAll(/href="#([^"]+)"|url\(#([^)]+)\)/gu)].map(([, used, clipped]) => used ?? clipped)
    expect(asked.filter((id) => !known.has(id))).toEqual([])
  })

  test('gives two seeds two drawings, and one seed one', () => {
    const ratio = (narrowest + widest) / 2
    expect(drawPlate(plate(name, ratio)).svg).toBe(drawPlate(plate(name, ratio)).svg)
    expect(drawPlate(plate(name, ratio, { seed: 'another' })).svg).not.toBe(drawPlate(plate(name, ratio)).svg)
  })
})

describe('a plate', () => {
  test.each(groundNames)('may be made of %s, which no other ground looks like', (ground) => {
    const others = groundNames.filter((other) => other !== ground)
    const { svg } = drawPlate(plate('vessel', 1, { ground }))
    for (const other of others) expect(drawPlate(plate('vessel', 1, { ground: other })).svg).not.toBe(svg)
  })

  test.each(wallNames)('can be read on the %s wall: its ink passes AAA in every variant', (wall) => {
    for (const polarity of ['deep', 'pale'] as const) {
      for (const tone of ['contrast', 'own-wall'] as const) {
        const { ink, ground } = paletteOf(wall, polarity, tone, 0)
        expect(contrast(ink, ground)).toBeGreaterThan(7)
      }
    }
  })

  test('bears a title of three words as one of thirty', () => {
    const long = Array.from({ length: 30 }, (_, index) => `lessive${index}`).join(' ')
    for (const title of ['Lavoir', long, 'Anticonstitutionnellement-Pneumonoultramicroscopique', '漢字 ☀', '']) {
      for (const ratio of [0.62, 1, 1.9]) {
        const { svg } = drawPlate(plate('discs', ratio, { inscription: { title } }))
        expect(svg).not.toMatch(/NaN|undefined|Infinity/u)
      }
    }
  })
})
