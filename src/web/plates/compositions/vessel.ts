import { type Box, curve, even, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'
import { amphora, bottle, flank, jug, krater, lathe, type Profile, profiles } from './profiles.ts'

/** The profession's own drawing of a pot: its section on the left of the axis, its outside on the right. */
export const vessel: Composition = {
  shape: 'object',
  layouts: ['above', 'side', 'below', 'framed'],
  ratios: [0.62, 1.3],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const profile = random.pick(profiles)
    const slim = profile === amphora || profile === bottle || profile === jug
    const height = Math.min(field.height * 0.8, field.width * (slim ? 1.05 : 0.8))
    const width = height * (slim ? random.between(0.72, 0.86) : random.between(0.9, 1.15))
    const box: Box = {
      x: field.x + (field.width - width) / 2,
      y: field.y + (field.height - height) * 0.55,
      width,
      height,
    }
    const axis = box.x + width / 2
    levels(sheet, field, box)
    const handled = profile === amphora || profile === krater || profile === jug || random.chance(0.2)
    if (handled) handles(sheet, box, profile, profile === jug ? 1 : 2)
    const outline = lathe(profile, box)
    const right = { x: axis, y: box.y - 5, width: width / 2 + 60, height: height + 10 }
    sheet.within(rectangle(right), () =>
      sheet.engrave(
        outline,
        { ...box, x: axis - width * 0.2, width: width * 0.72 },
        { period: width / 34, share: 0.62 },
      ),
    )
    const wall = Math.max(9, width * 0.035)
    const outer = curve(flank(profile, box, -1))
    const inner = curve(
      flank(profile, box, -1, wall)
        .map(([x, y], i, all) => [x, i === all.length - 1 ? y - wall : y] as const)
        .reverse(),
      'L',
    )
    sheet.fill(`${outer}${p`H${axis}v${-wall}`}${inner}z`, palette.ink)
    sheet.within(outline, () =>
      sheet.within(rectangle(right), () => decorate(sheet, random, { ...box, x: axis, width: width / 2 })),
    )
    sheet.stroke(p`M${axis} ${box.y - 26}V${box.y + height + 26}`, palette.spot, 4)
  },
}

/** Hairlines at lip and foot across the sheet, as a draughtsman leaves them. */
function levels(sheet: Sheet, field: Box, box: Box): void {
  const foot = box.y + box.height
  sheet.fill(
    rectangle({ x: field.x - 10, y: foot, width: field.width + 20, height: field.y + field.height - foot + 10 }),
    sheet.palette.tint,
  )
  sheet.stroke(p`M${field.x} ${box.y}h${field.width}M${field.x} ${foot}h${field.width}`, sheet.palette.half, 2)
}

function handles(sheet: Sheet, box: Box, profile: Profile, count: number): void {
  const w = box.width
  const [lip, shoulder] = [profile === krater ? 0.36 : 0.05, profile === krater ? 0.6 : 0.42]
  const axis = box.x + w / 2
  for (let handle = 0; handle < count; handle++) {
    const side = handle ? -1 : 1
    const near = profile === krater ? 0.36 : 0.11
    sheet.stroke(
      p`M${axis + side * w * near} ${box.y + box.height * lip}c${side * w * 0.36} ${-box.height * 0.05} ${side * w * 0.36} ${box.height * 0.2} ${side * w * 0.22} ${box.height * (shoulder - lip)}`,
      sheet.palette.ink,
      w * 0.045,
    )
  }
}

function decorate(sheet: Sheet, random: Random, half: Box): void {
  const { palette } = sheet
  const motifs = random.shuffle(['lines', 'bars', 'zigzag', 'wave', 'solid'])
  for (const [index, level] of [0.3, 0.46, 0.62].entries()) {
    const y = half.y + half.height * (level + random.near(0, 0.04))
    const tall = half.height * random.between(0.04, 0.09)
    const band = { x: half.x, y, width: half.width, height: tall }
    const motif = motifs[index]
    sheet.stroke(p`M${half.x} ${y}h${half.width}M${half.x} ${y + tall}h${half.width}`, palette.ground, 3)
    if (motif === 'bars') sheet.hatch(band, even(tall * 0.4, 0.5), palette.ground)
    if (motif === 'solid') sheet.fill(rectangle(band), palette.spot)
    if (motif === 'lines') sheet.hatch(band, graded(tall, tall / 5, 0.2, 0.6), palette.ground, { angle: 90 })
    if (motif === 'zigzag' || motif === 'wave') {
      const step = tall * 0.8
      let data = p`M${half.x} ${y + tall / 2}`
      for (let x = 0; x < half.width; x += step * 2)
        data +=
          motif === 'wave'
            ? p`q${step / 2} ${-tall} ${step} 0t${step} 0`
            : p`l${step} ${-tall * 0.4}l${step} ${tall * 0.4}`
      sheet.stroke(data, palette.ground, 4)
    }
  }
}
