import { circle, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import { halo, type Stand, shape } from './shape.ts'

/** Kinds of people a plate knows how to stand up: all of them a hundred units high, feet on the ground line. */
export type Kind = 'woman' | 'man' | 'child' | 'soldier' | 'antique' | 'monk' | 'peasant' | 'bishop' | 'angel' | 'nude'

type Look = {
  /** Whole clothed body, without the head. */
  body: string
  skin: string
  /** Folds and seams, as strokes of the other tone. */
  folds: string
  over?: string
}

const looks: Record<Kind, readonly [Look, ...Look[]]> = {
  woman: [
    {
      body: 'M-5 -84C-12 -82 -13 -76 -12 -66L-7 -56C-16 -40 -21 -20 -24 0L24 0C21 -20 16 -40 7 -56L12 -66C13 -76 12 -82 5 -84Z',
      skin: 'M-12 -70C-15 -60 -13 -50 -4 -46L-2 -49C-8 -53 -9 -60 -8 -68ZM12 -70C15 -60 13 -50 4 -46L2 -49C8 -53 9 -60 8 -68Z',
      folds: 'M-7 -56L7 -56M-3 -54C-7 -36 -10 -16 -11 -1M3 -54C5 -36 6 -16 5 -1M7 -52C12 -36 15 -16 16 -2',
      over: 'M-6 -54L-9 -10L9 -10L6 -54Z',
    },
    {
      body: 'M-5 -84C-11 -83 -12 -74 -10 -64L-7 -58C-13 -44 -14 -20 -13 0L13 0C15 -24 12 -44 7 -58L10 -64C12 -74 11 -83 5 -84Z',
      skin: 'M-11 -74C-16 -64 -18 -54 -15 -44L-12 -45C-13 -54 -11 -62 -8 -68ZM11 -74C17 -66 16 -58 11 -52L9 -55C12 -59 11 -64 8 -68Z',
      folds: 'M-7 -58C-3 -55 3 -55 7 -58M-2 -56C-5 -36 -6 -14 -5 -1M4 -56C7 -36 8 -14 7 -1',
    },
  ],
  man: [
    {
      body: 'M-5 -84C-13 -83 -15 -76 -15 -66L-16 -46L-11 -45L-10 -38L-9 -2L-14 0L-2 0L0 -36L3 0L14 0L10 -3L10 -40L11 -46L16 -46L15 -66C15 -76 13 -83 5 -84Z',
      skin: 'M-16 -46L-15 -41L-11 -41L-11 -46ZM16 -46L15 -41L11 -41L11 -46Z',
      folds: 'M0 -82L0 -42M-4 -84L-6 -74L0 -64L6 -74L4 -84M-10 -66L-11 -46M10 -66L11 -46M-10 -40L10 -40',
    },
    {
      body: 'M-5 -84C-14 -83 -16 -74 -16 -62C-20 -44 -20 -30 -18 -18L-9 -18L-9 -2L-13 0L-2 0L-1 -18L2 -18L3 0L14 0L10 -3L10 -18L17 -18C19 -34 18 -50 15 -64C15 -76 13 -83 5 -84Z',
      skin: 'M-4 -84L4 -84L0 -76Z',
      folds: 'M0 -76L1 -19M-10 -70C-12 -50 -12 -34 -11 -19M9 -70C11 -50 11 -34 10 -19M-14 -48L-8 -45',
    },
  ],
  child: [
    {
      body: 'M-4 -58C-10 -57 -11 -50 -11 -44L-8 -40C-11 -30 -12 -22 -12 -15L-6 -15L-6 0L-1 0L0 -15L2 0L7 0L6 -15L12 -15C12 -22 11 -30 8 -40L11 -44C11 -50 10 -57 4 -58Z',
      skin: 'M-11 -46L-13 -34L-10 -33L-8 -42ZM11 -46L13 -34L10 -33L8 -42Z',
      folds: 'M-8 -38L8 -38M-2 -37L-3 -16M3 -37L4 -16',
    },
  ],
  soldier: [
    {
      body: 'M-5 -84C-14 -83 -16 -76 -16 -64L-15 -46L-12 -46L-13 -32L-9 -32L-9 -3L-14 0L-2 0L0 -32L3 0L14 0L10 -3L10 -32L13 -32L12 -46L15 -46L16 -64C16 -76 14 -83 5 -84Z',
      skin: 'M-15 -46L-14 -41L-11 -42L-12 -46ZM15 -46L14 -41L11 -42L12 -46Z',
      folds: 'M-11 -80L11 -50M11 -80L-11 -50M-12 -46L12 -46M-9 -20L-1 -20M2 -20L10 -20',
    },
  ],
  antique: [
    {
      body: 'M-6 -84C-15 -82 -16 -72 -14 -62C-18 -44 -18 -20 -15 0L15 0C18 -24 17 -44 13 -58C16 -70 15 -82 6 -84Z',
      skin: 'M6 -82C15 -80 17 -70 15 -58L22 -48L19 -45L11 -55L9 -70ZM-4 -84L4 -84L3 -78L-3 -78Z',
      folds:
        'M-12 -78C-4 -66 6 -58 14 -54M-14 -68C-6 -54 4 -46 13 -42M-14 -56C-8 -44 0 -34 12 -28M-9 -40C-10 -26 -10 -12 -9 -1M-2 -32C-2 -20 -2 -10 -2 -1M5 -26C6 -16 6 -8 6 -1',
    },
    {
      body: 'M-7 -83C-13 -80 -14 -70 -11 -60C-13 -52 -13 -48 -12 -42C-15 -26 -13 -12 -12 0L11 0C14 -16 15 -30 11 -44C12 -52 12 -58 10 -62C14 -72 13 -80 7 -83Z',
      skin: 'M-12 -78C-18 -70 -20 -60 -22 -50L-18 -48C-16 -56 -13 -62 -9 -66ZM12 -78C19 -76 22 -82 20 -94L24 -94C27 -78 22 -70 10 -68Z',
      folds:
        'M-9 -82C-5 -74 5 -74 9 -82M-11 -58C-4 -54 4 -54 10 -60M-11 -46C-4 -50 4 -40 11 -44M-7 -42C-9 -28 -9 -14 -8 -1M-1 -42C-1 -28 -2 -14 -2 -1M6 -40C7 -28 6 -14 5 -1',
    },
  ],
  monk: [
    {
      body: 'M-5 -86C-14 -84 -17 -74 -17 -62C-19 -40 -19 -18 -18 0L18 0C19 -20 19 -42 17 -62C17 -74 14 -84 5 -86Z',
      skin: 'M-6 -58C-2 -60 2 -60 6 -58L5 -52L-5 -52Z',
      folds: 'M-14 -64C-10 -56 -6 -52 0 -51C6 -52 10 -56 14 -64M-11 -44L11 -44M-4 -44L-6 -1M5 -44L7 -1M2 -44L3 -22',
    },
  ],
  peasant: [
    {
      body: 'M-6 -82C-14 -80 -15 -72 -15 -62L-18 -46L-13 -44L-12 -34L-10 -8L-14 0L-3 0L-1 -32L4 0L15 0L10 -7L12 -44L17 -48L15 -66C14 -76 12 -82 5 -83Z',
      skin: 'M-18 -46L-18 -41L-13 -41L-13 -45ZM17 -48L19 -43L15 -42L13 -46Z',
      folds: 'M-11 -60L-12 -46M-12 -44L12 -44M10 -64L12 -48M-7 -80L-5 -46M6 -81L5 -46M-10 -10L-3 -10M3 -10L10 -9',
    },
  ],
  bishop: [
    {
      body: 'M-5 -84C-16 -82 -22 -60 -24 -34L-15 -30C-16 -18 -16 -8 -16 0L16 0C16 -8 16 -18 15 -30L24 -34C22 -60 16 -82 5 -84Z',
      skin: 'M-8 -52C-4 -56 4 -56 8 -52L6 -47L-6 -47Z',
      folds: 'M-15 -30C-6 -18 6 -18 15 -30M0 -80L0 -22M-9 -74L0 -62L9 -74M-8 -18L-8 -1M8 -18L8 -1',
    },
  ],
  angel: [
    {
      body: 'M-5 -84C-12 -82 -13 -74 -11 -64L-8 -58C-13 -40 -17 -18 -20 0C-8 -4 8 -4 20 0C16 -20 12 -42 8 -58L11 -64C13 -74 12 -82 5 -84Z',
      skin: 'M-11 -72C-14 -62 -10 -54 -2 -56L-2 -59C-7 -58 -9 -62 -8 -68ZM11 -72C14 -62 10 -54 2 -56L2 -59C7 -58 9 -62 8 -68Z',
      folds: 'M-8 -58C-3 -55 3 -55 8 -58M-3 -55C-6 -36 -9 -18 -10 -3M3 -55C5 -36 7 -18 8 -3',
    },
  ],
  nude: [
    {
      body: 'M-5 -83C-12 -81 -13 -74 -10 -64C-8 -58 -8 -54 -10 -48C-12 -38 -9 -28 -8 -20C-9 -12 -8 -6 -9 0L-3 0C-3 -8 -2 -18 0 -30L4 0L10 0C9 -8 8 -14 9 -22C12 -34 13 -42 10 -50C8 -56 8 -60 10 -66C13 -74 12 -81 5 -83Z',
      skin: 'M-11 -78C-17 -70 -17 -58 -10 -52L-8 -55C-12 -60 -12 -66 -8 -70ZM11 -78C18 -84 16 -96 6 -98L4 -95C11 -92 12 -84 8 -76Z',
      folds: 'M-7 -69C-5 -66 -2 -66 -1 -69M2 -69C3 -66 6 -66 8 -69M0 -64L0 -52M-6 -48C-2 -44 2 -44 6 -48M0 -44L0 -32',
    },
  ],
}

/** Where a head is, and how big, above the body. */
const headOf = (kind: Kind) => (kind === 'child' ? ([0, -67, 8] as const) : ([0, -92, 7] as const))

export type Person = {
  kind: Kind
  stand: Stand
  colour: string
  details?: readonly string[]
}

/** One standing figure: `stand` is the point between the feet. */
export function person(sheet: Sheet, random: Random, { kind, stand, colour, details = [] }: Person): void {
  const { palette } = sheet
  const at = (data: string) => shape(data, stand)
  const look = random.pick(looks[kind])
  const { scale, side = 1 } = stand
  const [hx, hy, r] = headOf(kind)
  const other = colour === palette.light ? palette.dark : palette.light
  const [headX, headY] = [stand.x + side * hx * scale, stand.y + hy * scale]
  const has = (word: string) => details.includes(word)
  if (kind === 'angel') {
    const wing = 'M-6 -80C-26 -110 -46 -92 -44 -66C-42 -46 -34 -34 -26 -26C-30 -44 -20 -62 -6 -70Z'
    for (const turn of [side, -side] as const) {
      const data = shape(wing, { ...stand, side: turn as 1 | -1 })
      sheet.fill(data, palette.half)
      sheet.stroke(
        shape('M-12 -78C-30 -88 -40 -76 -38 -58M-10 -73C-26 -78 -34 -64 -33 -46', { ...stand, side: turn as 1 | -1 }),
        other,
        scale * 0.8,
      )
    }
  }
  if (has('halo') || kind === 'angel') halo(sheet, headX, headY, scale * r * 1.9)
  const chin = hy + r
  sheet.fill(at(`M-3 ${chin - 3}L3 ${chin - 3}L4 ${chin + 5}L-4 ${chin + 5}Z`), palette.light)
  const body = at(look.body)
  const box = { x: stand.x - 26 * scale, y: stand.y - 88 * scale, width: 52 * scale, height: 90 * scale }
  const nude = kind === 'nude'
  sheet.fill(at(look.skin), palette.light)
  const flat = colour === palette.half || colour === palette.spot
  if (flat && !nude) sheet.fill(body, colour)
  else
    sheet.within(body, () => {
      sheet.fill(rectangle(box), nude ? palette.light : colour)
      const half = 26 * scale
      if (scale > 1.6) {
        const lit = colour === palette.light || nude
        sheet.hatch(
          { ...box, x: lit ? stand.x - 4 * scale : box.x, width: half + 4 * scale },
          lit ? graded(half, 13, 0.05, 0.62) : graded(half, 13, 0.5, 0.04),
          lit ? palette.dark : palette.half,
          { angle: lit ? -8 : 8 },
        )
      }
    })
  sheet.stroke(at(look.folds), nude || colour === palette.light ? palette.dark : other, Math.max(2, scale * 0.7))
  if (look.over && random.chance(0.5)) sheet.fill(at(look.over), other, { opacity: 0.9 })
  sheet.fill(circle(headX, headY, r * scale), palette.light)
  // Light comes from the left: the right of every face is in shadow.
  const R = r * scale
  sheet.fill(
    p`M${headX + R * 0.1} ${headY - R}A${R} ${R} 0 0 1 ${headX + R * 0.1} ${headY + R}Q${headX - R * 0.15} ${headY} ${headX + R * 0.1} ${headY - R}z`,
    palette.dark,
    { opacity: 0.55 },
  )
  sheet.fill(
    p`M${headX - R * 0.98} ${headY - R * 0.2}A${R} ${R} 0 0 1 ${headX + R * 0.98} ${headY - R * 0.2}Q${headX} ${headY - R * 0.7} ${headX - R * 0.98} ${headY - R * 0.2}z`,
    palette.dark,
  )
  worn(sheet, kind, stand, headX, headY, scale, has)
}

function worn(
  sheet: Sheet,
  kind: Kind,
  stand: Stand,
  x: number,
  y: number,
  scale: number,
  has: (word: string) => boolean,
): void {
  const { palette } = sheet
  const at = (data: string) => shape(data, { ...stand, x, y })
  if (kind === 'monk')
    sheet.fill(at('M-10 12C-12 -8 -6 -11 0 -11C6 -11 12 -8 10 12C6 4 6 -4 0 -5C-6 -4 -6 4 -10 12Z'), palette.dark)
  else if (kind === 'bishop') {
    sheet.fill(at('M-8 -3L-9 -13L0 -23L9 -13L8 -3C3 -5 -3 -5 -8 -3Z'), palette.light)
    sheet.stroke(at('M0 -21L0 -6'), palette.spot, scale * 1.4)
    sheet.stroke(shape('M20 0L20 -92C20 -108 34 -106 32 -96C31 -90 24 -92 26 -97', stand), palette.spot, scale * 2)
  } else if (kind === 'soldier') {
    sheet.fill(
      at(
        has('helmet')
          ? 'M-9 0C-9 -12 9 -12 9 0L12 2L-12 2ZM-2 -10C-4 -18 8 -18 12 -8C8 -12 4 -12 2 -10Z'
          : 'M-8 -3L-9 -17L9 -17L8 -3L11 -1L-11 -1Z',
      ),
      palette.dark,
    )
    sheet.stroke(shape('M18 0L18 -108', stand), palette.dark, scale * 1.6)
    sheet.fill(shape('M15.500 -104L18 -116L20.500 -104Z', stand), palette.spot)
  } else if (kind === 'peasant' || (kind === 'man' && has('hat')))
    sheet.fill(at('M-14 -2C-8 -6 -7 -8 -6 -12C-2 -15 4 -15 6 -12C7 -8 8 -6 14 -2C6 -4 -6 -4 -14 -2Z'), palette.dark)
  else if (kind === 'woman') {
    if (has('coif'))
      sheet.fill(at('M-9 5C-11 -8 -6 -14 0 -14C6 -14 11 -8 9 5C7 -2 5 -5 0 -5C-5 -5 -7 -2 -9 5Z'), palette.light)
    else if (has('hat'))
      sheet.fill(at('M-16 -1C-8 -7 -8 -10 -6 -13C-2 -16 4 -16 6 -13C8 -10 8 -7 16 -1C6 -5 -6 -5 -16 -1Z'), palette.spot)
    else
      sheet.fill(
        at('M-8 4C-9 -8 -4 -11 0 -11C5 -11 9 -8 8 4C7 -2 4 -5 0 -5C-4 -5 -7 -2 -8 4ZM-4 -10C-6 -17 6 -17 4 -10Z'),
        palette.dark,
      )
  } else if (kind === 'nude')
    sheet.fill(at('M-8 6C-10 -8 -4 -11 0 -11C5 -11 10 -8 8 6C7 -1 4 -5 0 -5C-4 -5 -7 -1 -8 6Z'), palette.dark)
}
