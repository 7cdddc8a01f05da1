import { circle, p, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition } from './composition.ts'

/** A monstrance: rays straight and rays of flame around a small clear disc. */
export const glory: Composition = {
  shape: 'object',
  layouts: ['above', 'side', 'below', 'framed'],
  ratios: [0.64, 1.5],
  draw: ({ sheet, field, random }) => {
    const r = Math.min(field.width * 0.48, field.height * 0.38)
    const [x, y] = [field.x + field.width / 2, field.y + Math.min(field.height * 0.42, r * 1.14)]
    stem(sheet, x, y + r * 0.5, field.y + field.height * 0.97, r)
    sheet.placed(p`translate(${x} ${y})`, () => rays(sheet, random, r))
  },
}

function rays(sheet: Sheet, random: Random, r: number): void {
  const { palette } = sheet
  const count = random.pick([12, 16, 20])
  const w = (r * 1.5) / count
  sheet.turned(p`M${-w} ${-r * 0.36}L0 ${-r}L${w} ${-r * 0.36}z`, count, palette.ink)
  sheet.placed(`rotate(${(180 / count).toFixed(2)})`, () =>
    sheet.turned(
      p`M${-w * 0.8} ${-r * 0.34}q${w * 1.2} ${-r * 0.14} ${w * 0.3} ${-r * 0.3}q${-w * 0.7} ${-r * 0.12} ${w * 0.5} ${-r * 0.26}q${w * 0.9} ${r * 0.18} ${w * 0.3} ${r * 0.26}q${-w * 0.4} ${r * 0.14} ${w * 0.5} ${r * 0.3}z`,
      count,
      palette.spot,
    ),
  )
  sheet.fill(circle(0, 0, r * 0.44), palette.ground)
  sheet.fill(circle(0, 0, r * 0.42), palette.ink)
  sheet.stroke(circle(0, 0, r * 0.355), palette.ground, r * 0.06, {
    'stroke-dasharray': `.1 ${Math.round(r * 0.093)}`,
    'stroke-linecap': 'round',
  })
  sheet.fill(circle(0, 0, r * 0.28), palette.ground)
  sheet.fill(circle(0, 0, r * 0.24), palette.light)
  const arm = r * 0.13
  const cross = random.chance(0.5)
    ? p`M${-arm * 0.2} ${-arm}h${arm * 0.4}v${arm * 0.8}h${arm * 0.8}v${arm * 0.4}h${-arm * 0.8}v${arm * 0.8}h${-arm * 0.4}v${-arm * 0.8}h${-arm * 0.8}v${-arm * 0.4}h${arm * 0.8}z`
    : p`M0 ${arm}C${-arm * 1.6} 0 ${-arm * 0.9} ${-arm * 1.1} 0 ${-arm * 0.4}C${arm * 0.9} ${-arm * 1.1} ${arm * 1.6} 0 0 ${arm}z`
  sheet.fill(cross, palette.dark)
}

function stem(sheet: Sheet, x: number, top: number, foot: number, r: number): void {
  const { palette } = sheet
  const tall = foot - top
  const w = r * 0.09
  const outline = p`M${x - w} ${top}V${top + tall * 0.38}q${-w * 2.2} ${tall * 0.05} 0 ${tall * 0.12}L${x - w * 0.8} ${foot - tall * 0.22}q${-w} ${tall * 0.1} ${-w * 5} ${tall * 0.16}v${tall * 0.06}h${w * 11.6}v${-tall * 0.06}q${-w * 4} ${-tall * 0.06} ${-w * 5} ${-tall * 0.16}L${x + w} ${top + tall * 0.5}q${w * 2.2} ${-tall * 0.07} 0 ${-tall * 0.12}V${top}z`
  sheet.fill(outline, palette.ink)
  sheet.stroke(p`M${x - w * 5} ${foot - tall * 0.07}h${w * 10}`, palette.ground, 4)
  sheet.stroke(p`M${x - w * 0.35} ${top + tall * 0.3}V${foot - tall * 0.3}`, palette.ground, w * 0.3)
}
