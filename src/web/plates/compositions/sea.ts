import { type Box, circle, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'
import { amphora, lathe } from './profiles.ts'

/** Open water under a lateen sail; or, for those who dive, what lies under it. */
export const sea: Composition = {
  shape: 'frieze',
  layouts: ['above', 'side', 'framed', 'below'],
  ratios: [0.75, 1.9],
  draw: ({ sheet, field, random, traits }) =>
    traits.variant === 'wreck' ? wreck(sheet, random, field) : sail(sheet, random, field),
}

/** Rows of crests, larger as they come near. */
function swell(sheet: Sheet, random: Random, from: number, field: Box, colour: string): void {
  const foot = field.y + field.height
  let y = from
  let row = 0
  while (y < foot) {
    const near = (y - from) / (foot - from)
    const step = 24 + near * 74
    const shift = random.between(-step, 0)
    sheet.stroke(
      p`M${field.x + shift} ${y}q${step / 2} ${-step * 0.34} ${step} 0` +
        p`t${step} 0`.repeat(Math.ceil(field.width / step) + 1),
      colour,
      2.4 + near * 5,
      row % 3 === 2 ? { opacity: 0.5 } : {},
    )
    y += 12 + near * 30
    row++
  }
}

function sail(sheet: Sheet, random: Random, field: Box): void {
  const { palette } = sheet
  const { x, y, width, height } = field
  const level = y + height * random.between(0.5, 0.6)
  const unit = Math.min(width, height)
  const right = random.chance(0.5)
  sheet.fill(
    circle(x + width * (right ? 0.24 : 0.76), level - unit * random.between(0.02, 0.2), unit * 0.13),
    palette.spot,
  )
  sheet.fill(rectangle({ x, y: level, width, height: y + height - level }), palette.tint)
  sheet.stroke(p`M${x} ${level}h${width}`, palette.ink, 3)
  swell(sheet, random, level + 14, field, palette.ink)
  const long = unit * random.between(0.5, 0.62)
  const at = x + width * (right ? 0.6 : 0.4)
  const hull = level + height * 0.13
  sheet.placed(p`translate(${at} ${hull}) scale(${right ? 1 : -1} 1)`, () => {
    sheet.fill(
      p`M${-long * 0.62} ${-long * 0.14}q${long * 0.5} ${long * 0.12} ${long * 1.2} ${-long * 0.06}q${-long * 0.12} ${long * 0.26} ${-long * 0.5} ${long * 0.26}q${-long * 0.5} 0 ${-long * 0.7} ${-long * 0.2}z`,
      palette.ink,
    )
    sheet.stroke(
      p`M${-long * 0.56} ${-long * 0.06}q${long * 0.5} ${long * 0.11} ${long * 1.06} ${-long * 0.05}`,
      palette.spot,
      long * 0.035,
    )
    sheet.stroke(p`M${-long * 0.04} ${-long * 0.06}l${long * 0.05} ${-long * 0.66}`, palette.ink, 9)
    const cloth = p`M${-long * 0.5} ${-long * 0.2}Q${-long * 0.06} ${-long * 0.74} ${long * 0.52} ${-long * 1.24}Q${long * 0.5} ${-long * 0.6} ${long * 0.4} ${-long * 0.2}Q${-long * 0.02} ${-long * 0.14} ${-long * 0.5} ${-long * 0.2}z`
    sheet.engrave(
      cloth,
      { x: -long * 0.5, y: -long * 1.24, width: long * 1.04, height: long * 1.1 },
      { period: long / 17, share: 0.5, angle: 24 },
    )
  })
}

function wreck(sheet: Sheet, random: Random, field: Box): void {
  const { palette } = sheet
  const { x, y, width, height } = field
  const surface = y + height * 0.1
  sheet.fill(rectangle({ x, y: surface, width, height }), palette.tint)
  // Shafts of light from one point above the water.
  const lamp = x + width * random.between(0.3, 0.7)
  let shafts = ''
  for (let shaft = -4; shaft <= 4; shaft++)
    shafts += p`M${lamp} ${y - height * 0.6}L${lamp + shaft * width * 0.2 - width * 0.045} ${y + height}h${width * 0.09}z`
  sheet.within(rectangle({ x, y: surface, width, height }), () => sheet.fill(shafts, palette.half, { opacity: 0.45 }))
  sheet.stroke(p`M${x - 20} ${surface}q26 -18 52 0` + p`t52 0`.repeat(Math.ceil(width / 52) + 1), palette.ink, 6)
  sheet.stroke(p`M${x - 40} ${surface + 22}q26 -18 52 0` + p`t52 0`.repeat(Math.ceil(width / 52) + 1), palette.ink, 3)
  const bed = y + height * 0.86
  const unit = Math.min(width * 0.3, height * 0.46)
  const count = Math.max(3, Math.min(5, Math.round(width / (unit * 0.8))))
  for (let jar = 0; jar < count; jar++) {
    const size = unit * random.between(0.75, 1.1)
    const box = { x: -size * 0.34, y: -size * 0.6, width: size * 0.68, height: size }
    const lean = random.pick([random.between(-30, 30), random.between(50, 105), random.between(-105, -50)])
    sheet.placed(
      p`translate(${x + (width * (jar + 0.5)) / count} ${bed - size * random.between(0, 0.16)}) rotate(${lean})`,
      () => {
        const grip = p`M${-size * 0.07} ${-size * 0.54}q${-size * 0.2} ${size * 0.02} ${-size * 0.16} ${size * 0.24}M${size * 0.07} ${-size * 0.54}q${size * 0.2} ${size * 0.02} ${size * 0.16} ${size * 0.24}`
        sheet.stroke(grip, palette.ink, size * 0.045)
        sheet.stroke(lathe(amphora, box), palette.ground, 7)
        sheet.engrave(lathe(amphora, box), box, {
          period: size / 22,
          share: 0.6,
          colour: jar === 1 ? palette.spot : palette.ink,
        })
      },
    )
  }
  const sand = p`M${x - 10} ${bed + height * 0.03}q${width * 0.25} ${-height * 0.07} ${width * 0.5} 0t${width * 0.55} ${-height * 0.02}V${y + height + 10}H${x - 10}z`
  sheet.within(sand, () => {
    sheet.fill(rectangle({ x: x - 10, y: bed - 40, width: width + 20, height: height * 0.4 }), palette.ink)
    sheet.hatch({ x, y: bed - 30, width, height: height * 0.3 }, [2, 15, 2, 21], palette.ground, { angle: 84 })
  })
  const fish: [number, number][] = [
    [0.16, 0.3],
    [0.28, 0.38],
    [0.72, 0.26],
  ]
  sheet.fill(
    fish
      .map(([fx, fy]) => {
        const s = unit * 0.16
        const [px, py] = [x + width * fx, y + height * fy]
        return p`M${px} ${py}q${s * 0.7} ${-s * 0.6} ${s * 1.5} 0l${s * 0.5} ${-s * 0.34}l${-s * 0.1} ${s * 0.34}l${s * 0.1} ${s * 0.34}l${-s * 0.5} ${-s * 0.34}q${-s * 0.8} ${s * 0.6} ${-s * 1.5} 0z`
      })
      .join(''),
    palette.ink,
  )
}
