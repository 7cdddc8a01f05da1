import { type Box, curve, type Point } from '../drawing.ts'

/** Half the outline of a turned pot from lip to foot: radius (1 = widest) and depth (0 lip, 1 foot). */
export type Profile = readonly [Point, ...Point[]]

export const amphora: Profile = [
  [0.3, 0],
  [0.27, 0.05],
  [0.24, 0.2],
  [0.72, 0.33],
  [0.78, 0.45],
  [0.55, 0.72],
  [0.18, 0.92],
  [0.1, 1],
]
export const jar: Profile = [
  [0.62, 0],
  [0.52, 0.07],
  [0.9, 0.28],
  [1, 0.45],
  [0.85, 0.72],
  [0.5, 0.96],
  [0.52, 1],
]
export const jug: Profile = [
  [0.42, 0],
  [0.36, 0.06],
  [0.34, 0.28],
  [0.8, 0.48],
  [0.92, 0.66],
  [0.7, 0.9],
  [0.56, 0.97],
  [0.6, 1],
]
export const bottle: Profile = [
  [0.24, 0],
  [0.17, 0.05],
  [0.16, 0.38],
  [0.62, 0.55],
  [0.72, 0.7],
  [0.58, 0.93],
  [0.44, 1],
]
export const bowl: Profile = [
  [1, 0],
  [0.96, 0.12],
  [0.86, 0.45],
  [0.6, 0.78],
  [0.32, 0.9],
  [0.36, 1],
]
export const krater: Profile = [
  [1, 0],
  [0.84, 0.07],
  [0.7, 0.3],
  [0.82, 0.5],
  [0.66, 0.74],
  [0.22, 0.86],
  [0.2, 0.91],
  [0.48, 1],
]
export const urn: Profile = [
  [0.5, 0],
  [0.46, 0.05],
  [0.86, 0.2],
  [0.98, 0.38],
  [0.72, 0.66],
  [0.42, 0.9],
  [0.46, 1],
]
export const goblet: Profile = [
  [0.72, 0],
  [0.7, 0.2],
  [0.56, 0.44],
  [0.16, 0.56],
  [0.12, 0.82],
  [0.2, 0.9],
  [0.6, 1],
]

export const profiles = [amphora, jar, jug, bottle, bowl, krater, urn, goblet] as const

/** One side of the pot, lip to foot, in the box; `side` -1 for the left. */
export function flank(profile: Profile, box: Box, side: 1 | -1, inset = 0): Point[] {
  const centre = box.x + box.width / 2
  return profile.map(([radius, depth]) => [
    centre + side * Math.max(0, (radius * box.width) / 2 - inset),
    box.y + depth * box.height,
  ])
}

/** The closed outline of the pot in the box. */
export function lathe(profile: Profile, box: Box): string {
  return `${curve(flank(profile, box, 1))}${curve(flank(profile, box, -1).reverse(), 'L')}z`
}

/** How wide the pot is at a depth (0 to 1), as a share of its widest. */
export function radiusAt(profile: Profile, depth: number): number {
  const after = profile.findIndex(([, level]) => level >= depth)
  const [end, start] = [profile[Math.max(after, 0)] ?? profile[0], profile[Math.max(after - 1, 0)] ?? profile[0]]
  const share = end[1] === start[1] ? 0 : (depth - start[1]) / (end[1] - start[1])
  return start[0] + (end[0] - start[0]) * share
}
