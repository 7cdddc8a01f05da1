import { type Box, circle, copies, even, loop, type Point, p, rectangle, type Sheet } from '../drawing.ts'
import type { Palette } from '../palette.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

const star = (r: number, points: number, inner: number, corner = 0): string =>
  loop(
    Array.from({ length: points * 2 }, (_, index): Point => {
      const turn = (index / points) * Math.PI
      const reach = index % 2 ? r * inner : r
      return [corner + r + Math.sin(turn) * reach, corner + r - Math.cos(turn) * reach]
    }),
  )

type Stones = readonly (readonly [outline: string, colour: string])[]

/** Octagons and squares. */
function octagons({ ink, ground, spot }: Palette, s: number): Stones {
  const [c, h] = [s * 0.29, s / 2]
  const octagon = loop([
    [c, 0],
    [s - c, 0],
    [s, c],
    [s, s - c],
    [s - c, s],
    [c, s],
    [0, s - c],
    [0, c],
  ])
  const inner = p`M${s * 0.36} ${s * 0.12}h${s * 0.28}l${s * 0.24} ${s * 0.24}v${s * 0.28}l${-s * 0.24} ${s * 0.24}h${-s * 0.28}l${-s * 0.24} ${-s * 0.24}v${-s * 0.28}z`
  const square = loop([
    [h, s * 0.26],
    [s * 0.74, h],
    [h, s * 0.74],
    [s * 0.26, h],
  ])
  return [
    [octagon, ink],
    [inner, ground],
    [square, spot],
  ]
}

/** Scales, each cut out of its neighbours: nothing overlaps. */
function scales({ ink, half, ground, spot }: Palette, s: number): Stones {
  const h = s / 2
  const scale = (r: number) =>
    p`M${h - r} ${h}a${r} ${r} 0 0 1 ${2 * r} 0a${r} ${r} 0 0 0 ${-r} ${r}a${r} ${r} 0 0 0 ${-r} ${-r}z`
  return [
    [scale(h), ink],
    [scale(Math.round(h * 0.76)), half],
    [scale(Math.round(h * 0.5)), ground],
    [circle(h, h * 0.86, s * 0.08), spot],
  ]
}

/** Stars of eight, as on a floor and as on a tiled wall. */
function stars({ ink, ground, spot }: Palette, s: number): Stones {
  const [h, t] = [s / 2, s * 0.15]
  const corners = p`M0 0h${t}l${-t} ${t}zm${s} 0v${t}l${-t} ${-t}zm${-s} ${s}v${-t}l${t} ${t}zm${s} 0h${-t}l${t} ${-t}z`
  return [
    [star(h, 8, 0.72), ink],
    [star(h * 0.58, 8, 0.6, h * 0.42), ground],
    [circle(h, h, s * 0.1), spot],
    [corners, spot],
  ]
}

/** Cubes that turn inside out as one looks. */
function cubes({ ink, half, tint }: Palette, s: number): Stones {
  const [h, quarter] = [s / 2, s * 0.25]
  return [
    [
      loop([
        [0, quarter],
        [h, 0],
        [s, quarter],
        [h, h],
      ]),
      ink,
    ],
    [
      loop([
        [0, quarter],
        [h, h],
        [h, s],
        [0, s - quarter],
      ]),
      half,
    ],
    [
      loop([
        [s, quarter],
        [h, h],
        [h, s],
        [s, s - quarter],
      ]),
      tint,
    ],
  ]
}

/** Four ways of filling a floor: a cell `s` wide from the origin, how far down the next row lies, and whether it is shifted by half. */
const floors = [
  { cell: octagons, rise: 1, shifted: false },
  { cell: scales, rise: 0.5, shifted: true },
  { cell: stars, rise: 1, shifted: false },
  { cell: cubes, rise: 0.75, shifted: true },
] as const

/** A floor of small stones seen from above: a border that runs, a field that repeats, a roundel where it is entered. */
export const mosaic: Composition = {
  shape: 'pattern',
  layouts: ['label', 'band', 'side', 'below'],
  ratios: [0.64, 1.8],
  draw: ({ sheet, field, random, traits, layout }) => {
    const { palette } = sheet
    const kind = traits.variant === 'star' ? 2 : random.pick([0, 1, 2, 3] as const)
    // Even, so that half a cell is whole.
    const s = 2 * Math.round(Math.min(field.width, field.height) / random.pick([6, 8, 10]))
    const { cell, shifted, ...floor } = floors[kind]
    const rise = s * floor.rise
    sheet.fill(rectangle(field), palette.ground)
    const [x, y] = [
      field.x + ((field.width / s) % 1) * (s / 2) - s,
      field.y + ((field.height / rise) % 1) * (rise / 2) - rise,
    ]
    const places: Point[] = []
    for (let row = 0; y + row * rise < field.y + field.height; row++)
      for (let left = x + (shifted && row % 2 ? s / 2 : 0); left < field.x + field.width; left += s)
        places.push([left, y + row * rise])
    for (const [outline, colour] of cell(palette, s)) sheet.fill(copies(outline, places), colour)
    border(sheet, random, field, s * 0.36)
    if (layout !== 'label' && random.chance(0.6)) roundel(sheet, random, field)
    const tessera = Math.max(11, s / 13)
    sheet.hatch(field, even(tessera, 0.13), palette.ground)
    sheet.hatch(field, even(tessera, 0.13), palette.ground, { angle: 90 })
  },
}

function border(sheet: Sheet, random: Random, field: Box, deep: number): void {
  const { palette } = sheet
  const inset = (by: number) =>
    rectangle({ x: field.x + by, y: field.y + by, width: field.width - by * 2, height: field.height - by * 2 })
  sheet.stroke(inset(deep * 0.6), palette.ground, deep * 1.3)
  if (random.chance(0.5))
    sheet.stroke(inset(deep * 0.6), palette.ink, deep * 0.56, { 'stroke-dasharray': `${Math.round(deep * 0.5)}` })
  else {
    sheet.stroke(inset(deep * 0.42), palette.ink, deep * 0.2)
    sheet.stroke(inset(deep * 0.78), palette.spot, deep * 0.2, {
      'stroke-dasharray': `${Math.round(deep * 0.9)} ${Math.round(deep * 0.3)}`,
    })
  }
  sheet.stroke(inset(deep * 1.16), palette.ink, deep * 0.1)
}

function roundel(sheet: Sheet, random: Random, field: Box): void {
  const { palette } = sheet
  const r = Math.min(field.width, field.height) * 0.3
  const [x, y] = [field.x + field.width / 2, field.y + field.height / 2]
  sheet.fill(circle(x, y, r), palette.ground)
  sheet.stroke(circle(x, y, r * 0.9), palette.ink, r * 0.13, {
    'stroke-dasharray': `${Math.round(r * 0.14)} ${Math.round(r * 0.07)}`,
  })
  sheet.stroke(circle(x, y, r * 0.76), palette.spot, r * 0.05)
  sheet.placed(p`translate(${x} ${y})`, () => {
    sheet.turned(
      p`M0 0L${-r * 0.16} ${-r * 0.34}L0 ${-r * 0.66}L${r * 0.16} ${-r * 0.34}z`,
      random.pick([6, 8, 10]),
      palette.ink,
    )
    sheet.fill(circle(0, 0, r * 0.14), palette.spot)
  })
}
