import { circle, even, type Point, p, polygon, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** A stronghold on its rock. */
export const castle: Composition = {
  shape: 'object',
  layouts: ['above', 'side', 'framed', 'band'],
  ratios: [0.64, 1.6],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const { x, y, width, height } = field
    const unit = Math.min(width, height)
    sheet.fill(
      circle(x + width * random.pick([0.2, 0.8]), y + height * 0.22, unit * random.between(0.09, 0.13)),
      palette.spot,
    )
    const summit = y + height * random.between(0.5, 0.58)
    const middle = x + width * random.between(0.42, 0.58)
    const spread = width * random.between(0.3, 0.38)
    rock(sheet, random, field, middle, spread, summit)
    const towers = random.integer(2, 3)
    const curtain = unit * random.between(0.13, 0.17)
    const left = middle - spread * 0.92
    const right = middle + spread * 0.92
    sheet.engrave(
      rectangle({ x: left, y: summit - curtain, width: right - left, height: curtain * 1.5 }),
      { x: left, y: summit - curtain, width: right - left, height: curtain * 1.5 },
      { period: 13, share: 0.42 },
    )
    sheet.stroke(p`M${left} ${summit - curtain - 6}H${right}`, palette.ink, 14, { 'stroke-dasharray': '17 13' })
    const keep = random.integer(0, towers)
    for (let tower = 0; tower <= towers; tower++) {
      const share = tower / towers
      const tall = unit * (tower === keep ? random.between(0.42, 0.5) : random.between(0.22, 0.34))
      turret(
        sheet,
        random,
        left + (right - left) * share,
        summit + curtain * 0.5,
        unit * (tower === keep ? 0.14 : 0.1),
        tall,
        tower === keep,
      )
    }
    const door = unit * 0.06
    sheet.fill(
      p`M${middle - door / 2} ${summit + curtain * 0.5}v${-door}a${door / 2} ${door / 2} 0 0 1 ${door} 0v${door}z`,
      palette.ground,
    )
  },
}

function turret(sheet: Sheet, random: Random, x: number, foot: number, w: number, tall: number, square: boolean): void {
  const { palette } = sheet
  const top = foot - tall
  sheet.engrave(
    rectangle({ x: x - w / 2, y: top, width: w, height: tall }),
    { x: x - w / 2, y: top, width: w, height: tall },
    { period: w / 10, share: 0.7 },
  )
  if (square) {
    sheet.fill(rectangle({ x: x - w * 0.6, y: top - w * 0.2, width: w * 1.2, height: w * 0.3 }), palette.ink)
    sheet.stroke(p`M${x - w * 0.6} ${top - w * 0.28}h${w * 1.2}`, palette.ink, w * 0.18, {
      'stroke-dasharray': `${Math.round(w * 0.21)} ${Math.round(w * 0.14)}`,
    })
    sheet.stroke(p`M${x} ${top - w * 0.2}v${-w * 0.9}`, palette.ink, 4)
    sheet.fill(p`M${x} ${top - w * 1.1}l${w * 0.66} ${w * 0.16}l${-w * 0.66} ${w * 0.2}z`, palette.spot)
  } else {
    const cap = p`M${x - w * 0.64} ${top + 3}L${x} ${top - w * random.between(0.8, 1.2)}L${x + w * 0.64} ${top + 3}z`
    sheet.fill(cap, palette.half)
    sheet.within(cap, () =>
      sheet.hatch({ x: x - w, y: top - w * 1.2, width: w * 2, height: w * 1.3 }, even(8, 0.3), palette.ground, {
        angle: 90,
      }),
    )
  }
  sheet.fill(
    p`M${x - w * 0.05} ${top + w * 0.5}h${w * 0.1}v${w * 0.34}h${-w * 0.1}zM${x - w * 0.05} ${top + w * 1.4}h${w * 0.1}v${w * 0.34}h${-w * 0.1}z`,
    palette.ground,
  )
}

function rock(
  sheet: Sheet,
  random: Random,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  middle: number,
  spread: number,
  summit: number,
): void {
  const { palette } = sheet
  const foot = y + height + 10
  const far: Point[] = [
    [x - 10, foot],
    [x - 10, y + height * 0.72],
    [x + width * 0.2, y + height * random.between(0.56, 0.66)],
    [x + width * 0.42, y + height * 0.78],
    [x + width * 0.7, y + height * random.between(0.6, 0.7)],
    [x + width + 10, y + height * 0.74],
    [x + width + 10, foot],
  ]
  sheet.fill(polygon(far), palette.tint)
  const crag: Point[] = [
    [middle - spread * 1.9, foot],
    [middle - spread * 1.5, y + height * 0.86],
    [middle - spread * 1.22, y + height * random.between(0.7, 0.78)],
    [middle - spread * 1.06, summit + height * 0.04],
    [middle - spread, summit],
    [middle + spread, summit],
    [middle + spread * 1.1, summit + height * 0.07],
    [middle + spread * 1.2, y + height * random.between(0.68, 0.78)],
    [middle + spread * 1.6, y + height * 0.84],
    [middle + spread * 1.8, foot],
  ]
  sheet.within(polygon(crag), () => {
    const box = { x: middle - spread * 2, y: summit, width: spread * 4, height: foot - summit }
    sheet.fill(rectangle(box), palette.ink)
    // Chips of shadow, larger towards the foot.
    let shadows = ''
    for (let chip = 0; chip < 17; chip++) {
      const fall = ((chip % 4) + random.between(0.1, 0.9)) / 4
      const at = middle + spread * (0.95 + fall * 0.75) * random.between(-1, 0.9)
      const [w, h] = [spread * random.between(0.12, 0.3) * (0.7 + fall), (foot - summit) * random.between(0.16, 0.34)]
      shadows += p`M${at} ${summit + fall * (foot - summit)}l${w} ${h * 0.25}l${-w * 0.2} ${h * 0.75}l${-w * 0.5} ${-h * 0.3}z`
    }
    sheet.within(shadows, () => {
      sheet.fill(rectangle(box), palette.half)
      sheet.hatch(box, even(15, 0.3), palette.ground, { angle: 70 })
    })
    sheet.stroke(shadows, palette.ground, 3, { 'stroke-linejoin': 'round' })
  })
}
