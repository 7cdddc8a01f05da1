import { expect, test } from 'vitest'
import { departments, sidesOfArcs } from './departments.ts'
import { drawTerritory } from './drawing.ts'

const occitanie = '09 11 12 30 31 32 34 46 48 65 66 81 82'.split(' ')

/** The corners of a path written with relative steps. */
function cornersOf(path: string): Set<string> {
  const corners = new Set<string>()
  for (const ring of path.split('z').filter(Boolean)) {
    const numbers = ring.match(/-?\d+/g)?.map(Number) ?? []
    let [x = 0, y = 0] = numbers
    corners.add(`${x} ${y}`)
    for (let at = 2; at < numbers.length; at += 2) {
      x += numbers[at] ?? 0
      y += numbers[at + 1] ?? 0
      corners.add(`${x} ${y}`)
    }
  }
  return corners
}

test('the same départements give the same drawing, in whole units', () => {
  const drawing = drawTerritory(occitanie)
  expect(drawTerritory([...occitanie])).toEqual(drawing)
  expect(drawing.departments.map(({ code }) => code)).toEqual(occitanie)
  for (const { path } of drawing.departments) expect(path).toMatch(/^(M-?\d+ -?\d+l[-\d ]+z)+$/)
})

test('whoever asks first, and in whatever order, a territory is drawn the same', () => {
  const codes = drawTerritory(['32', '09', '31']).departments.map(({ code }) => code)
  expect(codes).toEqual(['09', '31', '32'])
})

test('the outline is made of the edges of the départements and holds no inner border', () => {
  const { departments: drawn, outline } = drawTerritory(occitanie)
  const borders = new Map(drawn.map(({ code, path }) => [code, cornersOf(path)]))
  const all = new Set([...borders.values()].flatMap((corners) => [...corners]))
  const edge = cornersOf(outline)
  expect([...edge].filter((corner) => !all.has(corner))).toEqual([])
  // The Tarn touches only départements of the territory: but for common corners it has no part in the edge.
  const inland = [...(borders.get('81') ?? [])].filter((corner) => edge.has(corner))
  expect(inland.length).toBe(0)
  expect(outline.match(/M/g)?.length).toBeLessThan(6)
})

test('neighbours share their border point for point', () => {
  const { departments: drawn } = drawTerritory(['31', '81'])
  const [garonne, tarn] = drawn.map(({ path }) => cornersOf(path))
  const shared = [...(garonne ?? [])].filter((corner) => tarn?.has(corner))
  expect(shared.length).toBeGreaterThan(15)
})

test('no border of two départements is drawn twice', () => {
  expect(departments.size).toBe(96)
  expect(Math.max(...sidesOfArcs.map((sides) => sides.length))).toBe(2)
  // Coasts and borders with other countries only: an inland outline that missed its neighbour would add to them.
  const open = sidesOfArcs.filter((sides) => sides.length === 1).length
  expect(open).toBeLessThan(70)
})

test('the drawing is as wide or as high as its box, with room around for the contours', () => {
  const { viewBox, width, height } = drawTerritory(occitanie)
  expect(width).toBe(730)
  expect(height).toBeGreaterThan(480)
  expect(viewBox).toBe(`-34 -34 ${width + 68} ${height + 68}`)
})

test('north is up, east is right, and a point of the drawing is found again on earth', () => {
  const { project, locate } = drawTerritory(occitanie)
  const cahors = project(1.441, 44.448)
  const perpignan = project(2.896, 42.699)
  expect(cahors.y).toBeLessThan(perpignan.y)
  expect(cahors.x).toBeLessThan(perpignan.x)
  const { longitude, latitude } = locate(cahors.x, cahors.y)
  expect(longitude).toBeCloseTo(1.441, 2)
  expect(latitude).toBeCloseTo(44.448, 2)
})

test('what is not a département of metropolitan France is refused', () => {
  expect(() => drawTerritory(['31', '974'])).toThrow('“974” is not a département')
  expect(() => drawTerritory([])).toThrow('at least one')
})

test('the whole territory is drawn in less than twelve kilobytes', () => {
  const { departments: drawn, outline } = drawTerritory(occitanie)
  expect(drawn.map(({ path }) => path).join('').length + outline.length).toBeLessThan(12_000)
})
