import { even, type Point, p, polygon, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** A druse: prisms that grew from one bed, each face at its own angle to the light. */
export const crystals: Composition = {
  shape: 'object',
  layouts: ['above', 'side', 'below', 'framed'],
  ratios: [0.66, 1.7],
  draw: ({ sheet, field, random }) => {
    const unit = Math.min(field.height, field.width * 1.1)
    const foot = field.y + field.height * 0.94
    const count = Math.max(5, Math.min(8, Math.round((field.width / unit) * 6)))
    const heart = field.x + field.width / 2
    const spread = Math.min(field.width * 0.46, unit * 0.9)
    const places = Array.from({ length: count }, (_, index) => (index / (count - 1)) * 2 - 1)
    // The tallest stand behind: the outer and shorter hide their feet.
    const order = [...places].sort((one, other) => Math.abs(one) - Math.abs(other))
    for (const [index, place] of order.entries()) {
      const tall = unit * (0.82 - Math.abs(place) * 0.5) * random.between(0.8, 1.06)
      prism(
        sheet,
        random,
        [heart + place * spread * 0.8, foot],
        tall,
        unit * random.between(0.1, 0.155),
        place * 30 + random.near(0, 7),
        index === 2,
      )
    }
    const bed: Point[] = [
      [field.x - 10, field.y + field.height + 10],
      [field.x - 10, foot + 6],
    ]
    for (let step = 0; step <= 12; step++)
      bed.push([
        field.x + (field.width * step) / 12,
        foot - random.between(-4, 34) * (1 - Math.abs(step / 6 - 1) * 0.6),
      ])
    bed.push([field.x + field.width + 10, field.y + field.height + 10])
    sheet.within(polygon(bed), () => {
      const box = { x: field.x - 10, y: foot - 50, width: field.width + 20, height: field.height * 0.3 }
      sheet.fill(rectangle(box), sheet.palette.half)
      sheet.hatch(box, even(12, 0.3), sheet.palette.ground, { angle: 35 })
    })
  },
}

function prism(
  sheet: Sheet,
  random: Random,
  [x, foot]: Point,
  tall: number,
  w: number,
  lean: number,
  coloured: boolean,
): void {
  const { palette } = sheet
  const light = coloured ? palette.spot : palette.inkIsLight ? palette.ink : palette.ground
  const cut = tall * random.between(0.72, 0.82)
  const tip: Point = [random.near(0, w * 0.3), -tall]
  const [a, b] = [-w * random.between(0.2, 0.4), w * random.between(0.3, 0.55)]
  sheet.placed(p`translate(${x} ${foot}) rotate(${lean})`, () => {
    const whole = polygon([[-w, 30], [-w, -cut], tip, [w, -cut * 0.97], [w, 30]])
    sheet.fill(whole, light)
    const right = polygon([[b, 30], [b, -cut * 1.04], tip, [w, -cut * 0.97], [w, 30]])
    sheet.fill(right, palette.half)
    sheet.within(right, () =>
      sheet.hatch(
        { x: b, y: -tall, width: w, height: tall + 40 },
        even(9, 0.45),
        palette.inkIsLight ? palette.ground : palette.ink,
        { angle: 90 },
      ),
    )
    sheet.stroke(
      p`M${a} 30V${-cut * 1.05}L${tip[0]} ${tip[1]}L${b} ${-cut * 1.04}V30M${-w} ${-cut}L${a} ${-cut * 1.05}L${b} ${-cut * 1.04}L${w} ${-cut * 0.97}${whole}`,
      palette.inkIsLight ? palette.ground : palette.ink,
      4,
      { 'stroke-linejoin': 'round' },
    )
  })
}
