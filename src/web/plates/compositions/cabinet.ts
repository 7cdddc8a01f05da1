import { type Box, circle, even, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'
import { bottle, goblet, jar, jug, lathe, urn } from './profiles.ts'

/** A chest of drawers, its veneers set against one another's grain, and what stands on it. */
export const cabinet: Composition = {
  shape: 'object',
  layouts: ['above', 'side', 'below', 'framed'],
  ratios: [0.75, 1.6],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const floor = y + height * 0.9
    sheet.hatch({ x, y, width, height: floor - y }, even(width / random.integer(11, 17), 0.5), palette.tint)
    sheet.fill(rectangle({ x: x - 10, y: floor, width: width + 20, height }), palette.half)
    sheet.stroke(p`M${x} ${floor - height * 0.045}h${width}M${x} ${floor}h${width}`, palette.half, 5)
    const tall = height * random.between(0.5, 0.58)
    const wide = Math.min(width * 0.74, tall * random.between(1.3, 1.6))
    const box: Box = { x: x + (width - wide) / 2, y: floor - tall, width: wide, height: tall }
    chest(sheet, random, box)
    const shapes = random.shuffle([urn, jar, bottle, jug, goblet]).slice(0, 2)
    for (const [index, profile] of shapes.entries()) {
      const size = Math.min(height * 0.34, tall * 0.62) * random.between(0.72, 1)
      const at = box.x + wide * ((index + 0.5) / shapes.length)
      const pot = { x: at - size * 0.33, y: box.y - size, width: size * 0.66, height: size }
      sheet.engrave(lathe(profile, pot), pot, {
        period: size / 22,
        share: 0.7,
        colour: index === 1 ? palette.spot : palette.ink,
      })
    }
  },
}

function chest(sheet: Sheet, random: Random, { x, y, width, height }: Box): void {
  const { palette } = sheet
  const leg = height * random.between(0.16, 0.24)
  const body: Box = { x, y: y + height * 0.05, width, height: height - leg - height * 0.05 }
  const foot = y + height
  for (const side of [-1, 1]) {
    const at = side < 0 ? x : x + width
    sheet.fill(
      p`M${at} ${foot - leg - 6}q${-side * -width * 0.02} ${leg * 0.6} ${side * width * 0.03} ${leg + 6}h${-side * width * 0.05}q${side * width * 0.005} ${-leg * 0.5} ${-side * width * 0.06} ${-leg - 6}z`,
      palette.ink,
    )
  }
  sheet.fill(
    p`M${x} ${foot - leg - 2}h${width}q${-width * 0.2} ${leg * 0.1} ${-width * 0.32} ${leg * 0.1}q${-width * 0.1} ${leg * 0.5} ${-width * 0.18} ${leg * 0.5}t${-width * 0.18} ${-leg * 0.5}q${-width * 0.12} 0 ${-width * 0.32} ${-leg * 0.1}z`,
    palette.ink,
  )
  sheet.fill(rectangle(body), palette.ink)
  sheet.fill(
    p`M${x - width * 0.03} ${y + height * 0.05}v${-height * 0.05}h${width * 1.06}v${height * 0.05}z`,
    palette.spot,
  )
  const rows = 2
  const gap = width * 0.022
  const drawer = (body.height - gap) / rows
  for (let row = 0; row < rows; row++) {
    const columns = 2
    const wide = (width - gap) / columns
    for (let column = 0; column < columns; column++) {
      const panel = {
        x: x + gap + column * wide,
        y: body.y + gap + row * drawer,
        width: wide - gap,
        height: drawer - gap,
      }
      const half = { ...panel, width: panel.width / 2 }
      sheet.fill(rectangle(panel), palette.half)
      for (const [side, angle] of [
        [half, 32],
        [{ ...half, x: panel.x + half.width }, -32],
      ] as const)
        sheet.within(rectangle(side), () =>
          sheet.hatch(side, even(11, 0.4), palette.ground, { angle: (row + column) % 2 ? angle : angle + 90 }),
        )
      const [cx, cy, r] = [
        panel.x + panel.width / 2,
        panel.y + panel.height / 2,
        Math.min(panel.width, panel.height) * 0.3,
      ]
      sheet.fill(p`M${cx - r * 1.3} ${cy}L${cx} ${cy - r}L${cx + r * 1.3} ${cy}L${cx} ${cy + r}z`, palette.ink)
      sheet.stroke(p`M${cx - r * 0.5} ${cy - r * 0.1}q${r * 0.5} ${r * 0.8} ${r} 0`, palette.spot, r * 0.16, {
        'stroke-linecap': 'round',
      })
      sheet.fill(circle(cx, cy - r * 0.3, r * 0.12), palette.ground)
    }
  }
  sheet.hatch(
    { ...body, x: x + width * 0.72, width: width * 0.28 },
    graded(width * 0.28, 8, 0, 0.34),
    palette.inkIsLight ? palette.ground : palette.ink,
  )
}
