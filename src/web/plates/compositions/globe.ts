import { circle, p, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import { type Composition, roundIn } from './composition.ts'

const radians = Math.PI / 180

/** The globe turned to the museum's own meridian, and the routes by which its collections came. */
export const globe: Composition = {
  shape: 'object',
  layouts: ['side', 'below', 'above', 'framed'],
  ratios: [0.68, 1.8],
  draw: (scene) => {
    const { sheet, random, traits } = scene
    const { palette } = sheet
    const {
      centre: [x, y],
      radius: r,
    } = roundIn(scene, random.between(0.5, 0.62))
    const home = { latitude: traits.latitude ?? 43.6, longitude: traits.longitude ?? 2 }
    const facing = { latitude: random.between(8, 26), longitude: home.longitude + random.pick([-38, 34, 62]) }
    const at = (latitude: number, longitude: number): readonly [number, number, number] => {
      const [a, b] = [latitude * radians, (longitude - facing.longitude) * radians]
      const c = facing.latitude * radians
      return [
        x + r * Math.cos(a) * Math.sin(b),
        y - r * (Math.cos(c) * Math.sin(a) - Math.sin(c) * Math.cos(a) * Math.cos(b)),
        Math.sin(c) * Math.sin(a) + Math.cos(c) * Math.cos(a) * Math.cos(b),
      ]
    }
    sheet.fill(circle(x + r * 0.05, y + r * 0.05, r * 1.02), palette.dark, { opacity: 0.5 })
    sheet.engrave(
      circle(x, y, r),
      { x: x - r, y: y - r, width: r * 2, height: r * 2 },
      { period: r / 20, share: 0.6, angle: 12 },
    )
    const line = (points: readonly (readonly [number, number, number])[]) => {
      let data = ''
      let drawing = false
      for (const [px, py, front] of points) {
        if (front < 0) drawing = false
        else {
          data += p`${drawing ? 'L' : 'M'}${px} ${py}`
          drawing = true
        }
      }
      return data
    }
    const range = (from: number, to: number, step: number) =>
      Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)
    let net = ''
    for (const longitude of range(-180, 165, 30))
      net += line(range(-75, 75, 15).map((latitude) => at(latitude, longitude)))
    for (const latitude of [-60, -30, 0, 30, 60])
      net += line(range(-180, 180, 15).map((longitude) => at(latitude, longitude)))
    sheet.stroke(net, palette.ground, 3.4, { 'stroke-linejoin': 'round' })
    routes(sheet, random, at, home, line)
  },
}

type Project = (latitude: number, longitude: number) => readonly [number, number, number]

function routes(
  sheet: Sheet,
  random: Random,
  at: Project,
  home: { latitude: number; longitude: number },
  line: (points: ReturnType<Project>[]) => string,
): void {
  const { palette } = sheet
  const ports = random
    .shuffle([
      [14, -17],
      [6, 2],
      [-12, 44],
      [19, -72],
      [-5, -40],
      [12, 45],
      [16, 80],
      [1, 104],
      [35, 136],
      [-20, 57],
      [34, -6],
    ] as const)
    .slice(0, 4)
  let [ways, dots] = ['', '']
  for (const [latitude, longitude] of ports) {
    const steps = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1]
    ways += line(
      steps.map((share) =>
        at(
          home.latitude + (latitude - home.latitude) * share - Math.sin(share * Math.PI) * 6,
          home.longitude + (longitude - home.longitude) * share - Math.sin(share * Math.PI) * 14,
        ),
      ),
    )
    const [x, y, facing] = at(latitude, longitude)
    if (facing > 0) dots += circle(x, y, 11)
  }
  sheet.stroke(ways, palette.ground, 12)
  sheet.stroke(ways, palette.spot, 6)
  sheet.fill(dots, palette.ground)
  const [x, y] = at(home.latitude, home.longitude)
  sheet.fill(circle(x, y, 24), palette.ground)
  sheet.fill(circle(x, y, 15), palette.spot)
}
