import { p } from '../drawing.ts'
import type { Ground } from './ground.ts'

/** A sign fired on sheet iron: one sheen across it, and a border set in from its edge. */
export const enamel: Ground = {
  under: (sheet, random) => {
    const { width, height, palette } = sheet
    const at = random.between(0.2, 0.6) * width
    sheet.fill(p`M${at} 0h${width * 0.3}L${at + width * 0.02} ${height}h${-width * 0.3}z`, palette.tint, {
      opacity: 0.5,
    })
  },
  edge: (sheet) => {
    const { width, height, palette } = sheet
    sheet.stroke(p`M8 8h${width - 16}v${height - 16}h${16 - width}z`, palette.ground, 16)
    sheet.lay(
      `<rect x="13" y="13" width="${width - 26}" height="${height - 26}" rx="16" fill="none" stroke="${palette.ink}" stroke-width="6"/>`,
    )
  },
}
