import { circle, curve, even, graded, type Point, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition, Scene } from './composition.ts'

/** Land seen standing in it: a tree near by, water or a road that leads in, something far away. */
export const landscape: Composition = {
  shape: 'frieze',
  layouts: ['above', 'side', 'below'],
  ratios: [0.9, 1.9],
  draw: (scene) => {
    const { sheet, field, random, traits } = scene
    const { palette } = sheet
    const { x, y, width, height } = field
    const unit = Math.min(width, height)
    const level = y + height * random.between(0.5, 0.62)
    const has = (word: string) => traits.details?.includes(word) ?? false
    sky(scene, level, unit)
    if (has('mountain')) peaks(scene, level)
    else far(scene, level)
    if (has('village')) village(sheet, random, x + width * random.between(0.2, 0.6), level + 4, unit, has('church'))
    sheet.fill(rectangle({ x, y: level, width, height: y + height - level + 4 }), palette.tint)
    const tree = random.pick([0.14, 0.2, 0.8, 0.86])
    const way = has('river') || traits.variant === 'river' ? 'river' : 'road'
    fields(scene, level)
    lead(scene, level, way, tree)
    if (way === 'river' && has('bridge')) bridge(sheet, field, level, unit)
    if (traits.variant === 'wood') wood(scene, level, unit)
    else {
      const count = has('tree') || random.chance(0.6) ? 2 : 1
      for (let one = 0; one < count; one++) {
        const near = one === 0
        broad(
          sheet,
          random,
          x + width * (near ? tree : 1 - tree + random.near(0, 0.1)),
          near ? y + height * 0.97 : level + height * 0.14,
          unit * (near ? random.between(0.62, 0.8) : 0.3),
        )
      }
    }
  },
}

function sky({ sheet, field, random }: Scene, level: number, unit: number): void {
  const { palette } = sheet
  const tall = level - field.y
  const kind = random.integer(0, 2)
  if (kind === 0) sheet.hatch({ ...field, height: tall }, graded(tall, 19, 0.5, 0.03), palette.half, { angle: 90 })
  if (kind === 1) {
    sheet.fill(
      circle(
        field.x + field.width * random.pick([0.36, 0.6]),
        level - tall * random.between(0.2, 0.6),
        unit * random.between(0.1, 0.17),
      ),
      palette.spot,
    )
    sheet.hatch({ ...field, height: tall * 0.5 }, graded(tall * 0.5, 22, 0.3, 0.03), palette.half, { angle: 90 })
  }
  if (kind === 2) {
    let clouds = ''
    for (let cloud = 0; cloud < 3; cloud++) {
      const r = unit * random.between(0.06, 0.11)
      const [cx, cy] = [
        field.x + field.width * ((cloud + random.between(0.1, 0.9)) / 3),
        field.y + tall * random.between(0.25, 0.7),
      ]
      clouds += p`M${cx - r * 2} ${cy}a${r} ${r} 0 0 1 ${r * 1.4} ${-r * 0.9}a${r * 1.1} ${r * 1.1} 0 0 1 ${r * 1.9} ${-r * 0.1}a${r * 0.8} ${r * 0.8} 0 0 1 ${r} ${r}z`
    }
    sheet.hatch({ ...field, height: tall }, even(22, 0.16), palette.half, { angle: 90 })
    sheet.fill(clouds, palette.light, { opacity: 0.9 })
  }
}

function far({ sheet, field, random }: Scene, level: number): void {
  const points = Array.from(
    { length: 6 },
    (_, index): Point => [
      field.x - 10 + ((field.width + 20) * index) / 5,
      level - field.height * random.between(0.02, 0.12),
    ],
  )
  sheet.fill(`${curve(points)}${p`V${level + 4}H${field.x - 10}z`}`, sheet.palette.half)
}

function peaks({ sheet, field, random }: Scene, level: number): void {
  const { palette } = sheet
  const count = Math.max(3, Math.round(field.width / 300))
  for (let peak = 0; peak < count; peak++) {
    const px = field.x + field.width * ((peak + random.between(0.2, 0.8)) / count)
    const h = (level - field.y) * random.between(0.5, 0.92)
    const w = h * random.between(0.7, 1)
    sheet.fill(
      p`M${px - w} ${level + 4}L${px - w * 0.3} ${level - h * 0.6}L${px} ${level - h}L${px + w * 0.4} ${level - h * 0.5}L${px + w} ${level + 4}z`,
      palette.half,
    )
    sheet.fill(
      p`M${px} ${level - h}l${w * 0.4} ${h * 0.5}L${px + w} ${level + 4}h${-w * 0.8}l${-w * 0.1} ${-h * 0.4}l${w * 0.06} ${-h * 0.3}z`,
      palette.dark,
      { opacity: 0.7 },
    )
    sheet.fill(
      p`M${px} ${level - h}l${-w * 0.16} ${h * 0.22}l${w * 0.1} ${-h * 0.04}l${w * 0.04} ${h * 0.1}l${w * 0.06} ${-h * 0.1}z`,
      palette.light,
    )
  }
}

function fields({ sheet, field, random }: Scene, level: number): void {
  const { palette } = sheet
  const tall = field.y + field.height - level
  for (const [from, colour, angle] of [
    [0.12, palette.half, 78],
    [0.42, palette.tint, 97],
    [0.72, palette.half, 84],
  ] as const) {
    const at = level + tall * (from + random.near(0, 0.05))
    const lie = tall * random.near(0, 0.09)
    const outline = p`M${field.x - 10} ${at + lie}Q${field.x + field.width * 0.5} ${at - tall * 0.12} ${field.x + field.width + 10} ${at - lie}V${field.y + field.height + 10}H${field.x - 10}z`
    sheet.within(outline, () => {
      sheet.fill(rectangle({ ...field, y: at - tall * 0.2, height: tall }), colour)
      sheet.hatch(
        { ...field, y: at - tall * 0.1, height: field.y + field.height - at + tall * 0.1 },
        even(17, 0.18),
        palette.dark,
        { angle: angle + random.near(0, 6), opacity: 0.8 },
      )
    })
  }
}

function lead({ sheet, field, random }: Scene, level: number, way: 'river' | 'road', tree: number): void {
  const { palette } = sheet
  const { x, y, width, height } = field
  const end = x + width * random.between(0.42, 0.6)
  const mouth = x + width * (tree < 0.5 ? 0.66 : 0.34)
  const foot = y + height + 10
  const tall = foot - level
  const w = width * (way === 'river' ? 0.3 : 0.13)
  const turn = width * random.pick([0.16, -0.16])
  const outline = p`M${end} ${level + 2}C${end + turn} ${level + tall * 0.3} ${end - turn * 1.4} ${level + tall * 0.36} ${mouth - w} ${foot}H${mouth + w}C${end - turn * 0.2} ${level + tall * 0.5} ${end + turn * 1.7} ${level + tall * 0.26} ${end + width * 0.03} ${level + 2}z`
  sheet.within(outline, () => {
    sheet.fill(rectangle({ x, y: level, width, height: tall }), palette.light)
    if (way === 'river')
      sheet.hatch({ x, y: level, width, height: tall }, [3, 22, 5, 17, 2, 30], palette.dark, { angle: 90 })
    else sheet.hatch({ x, y: level, width, height: tall }, even(34, 0.06), palette.dark, { angle: 90 })
  })
}

function bridge(sheet: Sheet, field: Scene['field'], level: number, unit: number): void {
  const { palette } = sheet
  const [w, h] = [unit * 0.2, unit * 0.14]
  const y = level + unit * 0.1
  let data = p`M${field.x - 10} ${y + h}V${y - h * 0.2}Q${field.x + field.width / 2} ${y - h * 0.7} ${field.x + field.width + 10} ${y - h * 0.2}V${y + h}z`
  for (let x = field.x + w * 0.2; x < field.x + field.width; x += w * 1.24)
    data += p`M${x} ${y + h}a${w / 2} ${w / 2} 0 0 1 ${w} 0z`
  sheet.fill(data, palette.dark, { 'fill-rule': 'evenodd' })
  sheet.stroke(
    p`M${field.x - 10} ${y}Q${field.x + field.width / 2} ${y - h * 0.5} ${field.x + field.width + 10} ${y}`,
    palette.light,
    4,
  )
}

function village(sheet: Sheet, random: Random, from: number, level: number, unit: number, church: boolean): void {
  const { palette } = sheet
  let x = from
  for (let house = 0; house < 5; house++) {
    const w = unit * random.between(0.06, 0.11)
    const h = unit * random.between(0.05, 0.1)
    sheet.fill(p`M${x} ${level}v${-h}h${w}v${h}z`, palette.light)
    sheet.fill(
      p`M${x - 4} ${level - h}l${w / 2 + 4} ${-h * 0.6}l${w / 2 + 4} ${h * 0.6}zM${x + w * 0.62} ${level}v${-h}h${w * 0.38}v${h}z`,
      house % 3 === 1 ? palette.spot : palette.dark,
    )
    if (house === 2 && church)
      sheet.fill(
        p`M${x + w} ${level}v${-h * 2.6}l${w * 0.24} ${-h * 1.6}l${w * 0.24} ${h * 1.6}v${h * 2.6}z`,
        palette.dark,
      )
    x += w * 1.1
  }
}

/** Clumps of leaves, lit from the left, about a trunk that forks. */
function broad(sheet: Sheet, random: Random, x: number, foot: number, height: number): void {
  const { palette } = sheet
  const r = height * 0.2
  sheet.fill(
    p`M${x - height * 0.035} ${foot}Q${x} ${foot - height * 0.4} ${x - height * 0.12} ${foot - height * 0.66}L${x} ${foot - height * 0.5}L${x + height * 0.14} ${foot - height * 0.7}Q${x + height * 0.03} ${foot - height * 0.3} ${x + height * 0.05} ${foot}z`,
    palette.dark,
  )
  let leaves = ''
  for (const [dx, dy, share] of [
    [-1, -2.6, 1],
    [0.9, -2.7, 0.95],
    [0, -3.5, 1.1],
    [-0.4, -2.3, 0.8],
    [0.5, -2.2, 0.7],
  ] as const)
    leaves += circle(x + dx * r * random.between(0.85, 1.1), foot + dy * r * random.between(0.95, 1.06), r * share)
  const box = { x: x - r * 2.3, y: foot - r * 4.9, width: r * 4.6, height: r * 4 }
  sheet.within(leaves, () => {
    sheet.fill(rectangle(box), palette.dark)
    sheet.hatch({ ...box, width: box.width * 0.6 }, graded(box.width * 0.6, 14, 0.5, 0.04), palette.half, {
      angle: random.between(20, 50),
    })
  })
}

function wood({ sheet, field, random }: Scene, level: number, unit: number): void {
  const { palette } = sheet
  const count = Math.round((field.width / unit) * 5)
  for (let trunk = 0; trunk < count; trunk++) {
    const x = field.x + (field.width * (trunk + random.between(0.1, 0.9))) / count
    const near = random.between(0, 1)
    const foot = level + (field.y + field.height - level) * near * 0.9
    const w = unit * (0.018 + near * 0.04)
    sheet.fill(
      p`M${x - w} ${foot}Q${x - w * 0.4} ${field.y + field.height * 0.3} ${x - w * 0.6 + random.near(0, w)} ${field.y - 10}h${w * 1.3}Q${x + w * 0.4} ${field.y + field.height * 0.3} ${x + w * 1.3} ${foot}z`,
      near > 0.45 ? palette.dark : palette.half,
    )
  }
  const crown = { ...field, height: field.height * 0.3 }
  const points = Array.from(
    { length: 7 },
    (_, index): Point => [
      field.x - 10 + ((field.width + 20) * index) / 6,
      field.y + field.height * random.between(0.16, 0.32),
    ],
  )
  sheet.within(`${curve(points)}${p`V${field.y - 10}H${field.x - 10}z`}`, () => {
    sheet.fill(rectangle(crown), palette.dark)
    sheet.hatch(crown, graded(crown.height, 15, 0.1, 0.5), palette.half, { angle: 70 })
  })
}
