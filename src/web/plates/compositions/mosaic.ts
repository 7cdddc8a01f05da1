import { type Box, circle, even, type Point, p, polygon, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

const star = (r: number, points: number, inner: number): string =>
  polygon(
    Array.from({ length: points * 2 }, (_, index): Point => {
      const turn = (index / points) * Math.PI
      const reach = index % 2 ? r * inner : r
      return [r + Math.sin(turn) * reach, r - Math.cos(turn) * reach]
    }),
  )

/** One cell `s` wide from the origin; four ways of filling a floor. */
function cell(sheet: Sheet, kind: number, s: number): void {
  const { palette } = sheet
  const h = s / 2
  if (kind === 0) {
    // Octagons and squares.
    const c = s * 0.29
    sheet.fill(p`M${c} 0H${s - c}L${s} ${c}V${s - c}L${s - c} ${s}H${c}L0 ${s - c}V${c}z`, palette.ink)
    sheet.fill(
      p`M${s * 0.36} ${s * 0.12}h${s * 0.28}l${s * 0.24} ${s * 0.24}v${s * 0.28}l${-s * 0.24} ${s * 0.24}h${-s * 0.28}l${-s * 0.24} ${-s * 0.24}v${-s * 0.28}z`,
      palette.ground,
    )
    sheet.fill(p`M${h} ${s * 0.26}L${s * 0.74} ${h}L${h} ${s * 0.74}L${s * 0.26} ${h}z`, palette.spot)
  }
  if (kind === 1) {
    // Scales, each cut out of its neighbours: nothing overlaps.
    const scale = (r: number) =>
      p`M${h - r} ${h}a${r} ${r} 0 0 1 ${2 * r} 0a${r} ${r} 0 0 0 ${-r} ${r}a${r} ${r} 0 0 0 ${-r} ${-r}z`
    sheet.fill(scale(h), palette.ink)
    sheet.fill(scale(Math.round(h * 0.76)), palette.half)
    sheet.fill(scale(Math.round(h * 0.5)), palette.ground)
    sheet.fill(circle(h, h * 0.86, s * 0.08), palette.spot)
  }
  if (kind === 2) {
    // Stars of eight, as on a floor and as on a tiled wall.
    sheet.fill(star(h, 8, 0.72), palette.ink)
    sheet.placed(p`translate(${h * 0.42} ${h * 0.42})`, () => sheet.fill(star(h * 0.58, 8, 0.6), palette.ground))
    sheet.fill(circle(h, h, s * 0.1), palette.spot)
    sheet.fill(
      p`M0 0h${s * 0.15}L0 ${s * 0.15}zM${s} 0v${s * 0.15}L${s * 0.85} 0zM0 ${s}v${-s * 0.15}L${s * 0.15} ${s}zM${s} ${s}h${-s * 0.15}L${s} ${s * 0.85}z`,
      palette.spot,
    )
  }
  if (kind === 3) {
    // Cubes that turn inside out as one looks.
    sheet.fill(p`M0 ${s * 0.25}L${h} 0L${s} ${s * 0.25}L${h} ${h}z`, palette.ink)
    sheet.fill(p`M0 ${s * 0.25}L${h} ${h}V${s}L0 ${s * 0.75}z`, palette.half)
    sheet.fill(p`M${s} ${s * 0.25}L${h} ${h}V${s}L${s} ${s * 0.75}z`, palette.tint)
  }
}

/** A floor of small stones seen from above: a border that runs, a field that repeats, a roundel where it is entered. */
export const mosaic: Composition = {
  shape: 'pattern',
  layouts: ['label', 'band', 'side', 'below'],
  ratios: [0.64, 1.8],
  draw: ({ sheet, field, random, traits, layout }) => {
    const { palette } = sheet
    const kind = traits.variant === 'star' ? 2 : random.pick([0, 1, 2, 3])
    // Even, so that half a cell is whole.
    const s = 2 * Math.round(Math.min(field.width, field.height) / random.pick([6, 8, 10]))
    const rise = kind === 3 ? s * 0.75 : kind === 1 ? s * 0.5 : s
    sheet.fill(rectangle(field), palette.ground)
    const across = Math.ceil(field.width / s) + 1
    const down = Math.ceil(field.height / rise) + 1
    const [x, y] = [
      field.x + ((field.width / s) % 1) * (s / 2) - s,
      field.y + ((field.height / rise) % 1) * (rise / 2) - rise,
    ]
    sheet.placed(p`translate(${x} ${y})`, () =>
      sheet.tiled(
        () => {
          cell(sheet, kind, s)
          if (kind % 2) sheet.placed(p`translate(${s / 2} ${rise})`, () => cell(sheet, kind, s))
        },
        { count: across + 1, step: s },
        { count: Math.ceil((down + 1) / (kind % 2 ? 2 : 1)), step: kind % 2 ? rise * 2 : rise },
      ),
    )
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
