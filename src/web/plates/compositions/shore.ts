import { circle, curve, even, graded, type Point, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition, Scene } from './composition.ts'
import { shape } from './shape.ts'

/** The sea from the land: a beach and its boats, a cliff, or the masts of a harbour. */
export const shore: Composition = {
  shape: 'frieze',
  layouts: ['above', 'side', 'below'],
  ratios: [0.9, 1.9],
  draw: (scene) => {
    const { sheet, field, random, traits } = scene
    const { palette } = sheet
    const { x, y, width, height } = field
    const unit = Math.min(width, height)
    const level = y + height * random.between(0.42, 0.54)
    sheet.hatch(
      { ...field, height: level - y },
      graded(level - y, 20, random.pick([0.45, 0.05]), random.pick([0.05, 0.35])),
      palette.half,
      { angle: 90 },
    )
    if (random.chance(0.6))
      sheet.fill(
        circle(x + width * random.between(0.2, 0.8), level - unit * random.between(0.04, 0.2), unit * 0.11),
        palette.spot,
      )
    sheet.fill(rectangle({ x, y: level, width, height }), palette.half)
    sheet.hatch({ x, y: level, width, height: height * 0.4 }, [3, 18, 2, 25, 4, 15], palette.dark, { angle: 90 })
    sheet.hatch({ x, y: level + 6, width: width * 0.8, height: height * 0.3 }, [2, 34, 3, 48], palette.light, {
      angle: 90,
    })
    for (let sail = 0; sail < 3; sail++)
      away(sheet, x + width * random.between(0.05, 0.95), level + 3, unit * random.between(0.06, 0.12))
    if (traits.variant === 'harbour') harbour(scene, level, unit)
    else {
      if (traits.variant === 'cliff' || random.chance(0.4)) cliff(scene, level, unit)
      beach(scene, level, unit)
    }
  },
}

function away(sheet: Sheet, x: number, level: number, tall: number): void {
  const { palette } = sheet
  sheet.fill(
    shape('M0 0L0 -100C30 -70 44 -30 46 -8ZM-6 0L-6 -84C-24 -50 -36 -20 -38 -8Z', { x, y: level, scale: tall / 100 }),
    palette.light,
  )
  sheet.fill(shape('M-44 -4L50 -4L38 12L-34 12Z', { x, y: level, scale: tall / 100 }), palette.dark)
}

function cliff({ sheet, field, random }: Scene, level: number, unit: number): void {
  const { palette } = sheet
  const side = random.pick([1, -1] as const)
  const edge = side === 1 ? field.x - 4 : field.x + field.width + 4
  const scale = unit / 100
  const data = 'M0 6L0 -46C14 -50 24 -44 34 -46L36 -40L42 -38L41 -28L46 -24L46 -12L52 -8L54 6Z'
  const outline = shape(data, { x: edge, y: level, scale, side })
  const box = { x: side === 1 ? edge : edge - 54 * scale, y: level - 50 * scale, width: 54 * scale, height: 58 * scale }
  sheet.within(outline, () => {
    sheet.fill(rectangle(box), palette.light)
    sheet.hatch(box, graded(box.width, 15, 0.12, 0.66), palette.dark, { angle: 6 })
    sheet.fill(rectangle({ ...box, height: 7 * scale }), palette.dark)
  })
}

function beach({ sheet, field, random }: Scene, level: number, unit: number): void {
  const { palette } = sheet
  const foot = field.y + field.height
  const tall = foot - level
  const turn = random.pick([1, -1])
  const [from, to] = turn === 1 ? [0.78, 0.3] : [0.3, 0.78]
  const points: Point[] = [
    [field.x - 10, level + tall * from],
    [field.x + field.width * 0.35, level + tall * 0.62],
    [field.x + field.width * 0.7, level + tall * 0.46],
    [field.x + field.width + 10, level + tall * to],
  ]
  if (turn === -1) points[1] = [field.x + field.width * 0.35, level + tall * 0.5]
  const line = curve(points)
  sheet.stroke(line, palette.light, unit * 0.035)
  const sand = `${line}${p`V${foot + 10}H${field.x - 10}z`}`
  sheet.within(sand, () => {
    sheet.fill(rectangle({ ...field, y: level }), palette.tint)
    sheet.hatch({ ...field, y: level, height: tall }, [2, 40, 2, 26, 2, 61], palette.dark, { angle: 86, opacity: 0.6 })
  })
  for (let boat = 0; boat < 2; boat++) {
    const scale = (unit / 100) * random.between(0.75, 1.05) * (boat ? 0.66 : 1)
    const side = random.pick([1, -1] as const)
    const stand = {
      x: field.x + field.width * (boat ? 0.72 : 0.34) + random.near(0, unit * 0.06),
      y: level + tall * (boat ? 0.68 : 0.86),
      scale,
      side,
    }
    sheet.fill(shape('M-30 2C-10 8 20 8 34 4L26 10L-24 10Z', stand), palette.dark, { opacity: 0.4 })
    sheet.fill(
      shape('M-32 -12C-12 -5 14 -5 34 -14C32 -4 26 4 20 6L-20 6C-26 2 -30 -4 -32 -12Z', stand),
      boat ? palette.spot : palette.dark,
    )
    sheet.stroke(shape('M-31 -9C-12 -2 14 -2 33 -11M-28 -3C-12 3 14 3 29 -4', stand), palette.light, 4)
    sheet.stroke(shape('M2 -6L6 -52M-24 -8L20 -34', stand), palette.dark, scale * 1.8)
  }
}

function harbour({ sheet, field, random }: Scene, level: number, unit: number): void {
  const { palette } = sheet
  const foot = field.y + field.height
  const count = Math.max(2, Math.round((field.width / unit) * 2.6))
  town(sheet, random, field, level, unit)
  for (let ship = 0; ship < count; ship++) {
    const scale = (unit / 100) * random.between(0.8, 1.15)
    const stand = {
      x: field.x + (field.width * (ship + random.between(0.3, 0.7))) / count,
      y: level + (foot - level) * random.between(0.32, 0.5),
      scale,
      side: random.pick([1, -1] as const),
    }
    sheet.stroke(
      shape(
        'M-8 -8L-8 -64M10 -8L10 -54M-20 -46L4 -48M-18 -34L4 -36M0 -42L20 -44M-8 -64L-28 -10M-8 -64L10 -50L30 -12',
        stand,
      ),
      palette.dark,
      scale * 1.1,
    )
    if (random.chance(0.6))
      sheet.fill(shape('M-19 -45L3 -47C6 -40 5 -34 3 -30L-18 -28C-15 -34 -16 -40 -19 -45Z', stand), palette.light)
    sheet.fill(shape('M-30 -12C-12 -6 12 -6 32 -14L24 6L-22 6Z', stand), ship % 2 ? palette.spot : palette.dark)
    sheet.stroke(shape('M-28 -7C-12 -1 12 -1 30 -9', stand), palette.light, 4)
  }
  const quay = { ...field, y: foot - field.height * 0.13, height: field.height * 0.2 }
  sheet.fill(rectangle(quay), palette.dark)
  sheet.hatch(quay, even(unit * 0.12, 0.03), palette.half)
  sheet.stroke(p`M${field.x} ${quay.y + 6}h${field.width}`, palette.light, 5)
}

function town(sheet: Sheet, random: Random, field: Scene['field'], level: number, unit: number): void {
  const { palette } = sheet
  let x = field.x + field.width * random.between(0, 0.4)
  for (let house = 0; house < 6; house++) {
    const w = unit * random.between(0.06, 0.1)
    const h = unit * random.between(0.06, 0.14)
    sheet.fill(
      p`M${x} ${level + 3}v${-h}l${w / 2} ${-h * 0.35}l${w / 2} ${h * 0.35}v${h}z`,
      house % 2 ? palette.light : palette.dark,
    )
    x += w
  }
}
