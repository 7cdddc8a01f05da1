import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { drawMuseumPlate, type MuseumFacts } from './plate.ts'

const lavoir: MuseumFacts = {
  id: 'M9001',
  name: 'musée du lavoir et des lessives',
  town: 'Saint-Julien-des-Lavandes',
  departement: 'Haute-Garonne',
  domains: ['Ethnologie', 'Histoire'],
  founded: 1984,
  latitude: 43.2,
  longitude: 0.9,
}
const verre: MuseumFacts = {
  id: 'M9002',
  name: "musée du verre d'Aubrac",
  town: 'Laguépie',
  domains: ['Technique et industrie'],
}

describe('the plate of a museum', () => {
  test('is the same drawing every time it is asked for', () => {
    expect(drawMuseumPlate(lavoir).svg).toBe(drawMuseumPlate({ ...lavoir }).svg)
  })

  test('is another drawing for another museum with the same facts', () => {
    expect(drawMuseumPlate({ ...lavoir, id: 'M9003' }).svg).not.toBe(drawMuseumPlate(lavoir).svg)
  })

  test('weighs little and asks for nothing outside itself', () => {
    for (const facts of [lavoir, verre]) {
      const { svg } = drawMuseumPlate(facts)
      expect(Buffer.byteLength(svg)).toBeLessThan(14_000)
      expect(gzipSync(svg).length).toBeLessThan(5_000)
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|<style|style=|<image|<text/u)
    }
  })

  test('keeps the proportions it is asked for', () => {
    const { width, height, ratio } = drawMuseumPlate(lavoir, { ratio: 1.5 })
    expect(ratio).toBe(1.5)
    expect(width / height).toBeCloseTo(1.5, 2)
  })
})
