import { type Box, even, graded, p, rectangle } from '../drawing.ts'
import type { Composition } from './composition.ts'

/** Rooms seen through one another's doors, pictures in each, and at the end a lit wall. */
export const enfilade: Composition = {
  shape: 'frieze',
  layouts: ['below', 'above', 'framed', 'side'],
  ratios: [0.66, 1.6],
  draw: ({ sheet, field, random }) => {
    const { palette } = sheet
    const rooms = 3
    const end = { x: field.x + field.width * random.between(0.4, 0.6), y: field.y + field.height * 0.6 }
    const shrink = 0.52
    const at = (depth: number): Box => {
      const scale = shrink ** depth
      return {
        x: end.x + (field.x - end.x) * scale,
        y: end.y + (field.y - end.y) * scale,
        width: field.width * scale,
        height: field.height * scale,
      }
    }
    for (let depth = 0; depth < rooms; depth++) {
      const [near, far] = [at(depth), at(depth + 1)]
      const [right, foot] = [near.x + near.width, near.y + near.height]
      const [farRight, farFoot] = [far.x + far.width, far.y + far.height]
      const scale = shrink ** depth
      const floor = p`M${near.x} ${foot}L${far.x} ${farFoot}H${farRight}L${right} ${foot}z`
      sheet.fill(rectangle(near), depth % 2 ? palette.half : palette.tint)
      sheet.fill(p`M${near.x} ${near.y}H${right}L${farRight} ${far.y}H${far.x}z`, palette.counter)
      sheet.fill(floor, palette.ground)
      sheet.within(floor, () => {
        let boards = ''
        for (let board = -7; board <= 7; board++)
          boards += p`M${end.x} ${end.y}L${end.x + board * near.width * 0.12} ${foot}`
        sheet.stroke(boards, palette.ink, 5 * scale + 1)
      })
      const wallLeft = p`M${near.x} ${near.y}L${far.x} ${far.y}V${farFoot}L${near.x} ${foot}z`
      sheet.fill(wallLeft, palette.half)
      sheet.within(wallLeft, () => sheet.hatch(near, even(10 * scale + 3, 0.24), palette.ground))
      picture(near, far, 'right')
      picture(near, far, 'left')
      const step = far.width * 0.05
      sheet.fill(
        rectangle({ x: far.x - step, y: far.y - step, width: far.width + step * 2, height: far.height + step }),
        palette.ink,
      )
    }
    function picture(near: Box, far: Box, side: 'left' | 'right') {
      const [x1, x2] = side === 'left' ? [near.x, far.x] : [near.x + near.width, far.x + far.width]
      const span = (share: number, level: number): readonly [number, number] => {
        const x = x1 + (x2 - x1) * share
        const [top, bottom] = [
          near.y + (far.y - near.y) * share,
          near.y + near.height + (far.y + far.height - near.y - near.height) * share,
        ]
        return [x, top + (bottom - top) * level]
      }
      const from = random.between(0.2, 0.3)
      const to = random.between(0.62, 0.76)
      const corners = [span(from, 0.3), span(to, 0.3), span(to, 0.62), span(from, 0.62)]
      const outline = `M${corners.map(([x, y]) => p`${x} ${y}`).join('L')}z`
      sheet.fill(outline, random.chance(0.4) ? palette.spot : palette.ink)
      sheet.stroke(outline, palette.counter, Math.max(3, near.width * 0.009))
    }
    const last = at(rooms)
    sheet.fill(rectangle(last), palette.ground)
    sheet.hatch(last, graded(last.width, last.width / 12, 0.7, 0.1), palette.ink)
    const w = last.width * 0.42
    sheet.fill(
      rectangle({
        x: last.x + (last.width - w) / 2,
        y: last.y + last.height * 0.25,
        width: w,
        height: w * random.between(0.8, 1.3),
      }),
      palette.spot,
    )
  },
}
