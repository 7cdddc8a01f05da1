import { type Box, circle, even, graded, p, rectangle, type Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'
import type { Composition, Traits } from './composition.ts'
import { type Stand, shape } from './shape.ts'
import { silhouette } from './silhouette.ts'
import { cloth, head } from './sitter.ts'

/** Head and shoulders cut in wood: half a face in the light, half in shadow, and nobody's likeness. */
export const portrait: Composition = {
  shape: 'object',
  layouts: ['above', 'side', 'below'],
  ratios: [0.66, 1],
  draw: ({ sheet, field, random, traits }) => {
    const side = random.pick([1, -1] as const)
    const child = traits.variant === 'child'
    const oval = traits.details?.includes('oval') ?? false
    const scale = Math.min(field.height / 122, field.width / 104)
    const middle = field.x + field.width / 2
    const stand: Stand = {
      x: middle - side * 50 * scale,
      y: field.y + field.height - 124 * scale,
      scale,
      side,
    }
    behind(sheet, random, field, oval ? scale : undefined)
    const draw = () => {
      if (traits.variant === 'profile') silhouette(sheet, random, stand, traits)
      else if (traits.variant === 'woman') woman(sheet, random, stand, traits)
      else
        man(
          sheet,
          random,
          child ? { ...stand, x: middle - side * 55 * scale, y: stand.y - scale * 12, scale: scale * 1.1 } : stand,
          traits,
        )
    }
    if (oval) sheet.within(ovalIn(field, scale), draw)
    else draw()
  },
}

function ovalIn(field: Box, scale: number): string {
  const [rx, ry] = [scale * 48, scale * 60]
  const [x, y] = [field.x + field.width / 2, field.y + field.height - scale * 62]
  return p`M${x - rx} ${y}A${rx} ${ry} 0 1 1 ${x + rx} ${y}A${rx} ${ry} 0 1 1 ${x - rx} ${y}z`
}

/** What is behind a head: shade on the side of the light, as engravers set it, or an oval cut in stone. */
function behind(sheet: Sheet, random: Random, field: Box, oval: number | undefined): void {
  const { palette } = sheet
  if (oval) {
    sheet.hatch(field, even(15, 0.4), palette.half, { angle: 90 })
    sheet.fill(ovalIn(field, oval), palette.tint)
    sheet.stroke(ovalIn(field, oval), palette.dark, 7)
    return
  }
  const kind = random.integer(0, 3)
  if (kind === 0) sheet.hatch(field, graded(field.width, 19, 0.5, 0.04), palette.half, { angle: random.near(0, 8) })
  if (kind === 1) sheet.hatch(field, graded(field.width, 19, 0.42, 0.04), palette.half, { angle: 45 })
  if (kind === 2) {
    const r = Math.min(field.width, field.height) * random.between(0.36, 0.44)
    sheet.fill(circle(field.x + field.width / 2, field.y + field.height * 0.46, r), palette.spot)
  }
  if (kind === 3) {
    const x = field.x + field.width * random.pick([0.62, 0.24])
    sheet.fill(rectangle({ ...field, x, width: field.width }), palette.tint)
    sheet.hatch({ ...field, x, width: field.width * 0.5 }, even(17, 0.2), palette.half)
  }
}

const coats = [
  'M-8 130C-6 100 14 92 38 82L50 100L62 82C86 92 106 100 108 130Z',
  'M-2 130C0 104 12 90 40 81L60 81C88 90 100 104 102 130Z',
  'M-14 130C-10 96 20 94 36 78L50 92L64 78C80 94 110 96 114 130Z',
] as const

function man(sheet: Sheet, random: Random, stand: Stand, { details = [], variant }: Traits): void {
  const { palette } = sheet
  const at = (data: string) => shape(data, stand)
  const has = (word: string) => details.includes(word)
  const lead = stand.scale
  if (has('wig'))
    sheet.fill(
      at(
        'M50 12C30 10 24 26 26 40C18 54 22 72 16 86C26 96 38 92 40 80L60 80C62 92 76 98 86 86C78 72 82 52 74 40C76 24 70 10 50 12Z',
      ),
      palette.half,
    )
  head(sheet, stand)
  cloth(
    sheet,
    variant === 'child' ? 'M18 130C18 104 28 90 40 80L60 80C72 90 82 104 82 130Z' : random.pick(coats),
    stand,
    has('soldier') ? palette.spot : palette.dark,
    has('soldier') ? palette.dark : palette.half,
    random,
  )
  if (has('armour')) {
    sheet.stroke(
      at('M28 88C36 100 64 100 72 88M4 104C12 96 20 94 28 98M96 104C88 96 80 94 72 98M50 97L50 128'),
      palette.light,
      lead * 1.2,
    )
  } else if (has('ruff')) {
    sheet.fill(at('M26 80C30 70 70 70 74 80C76 92 24 92 26 80Z'), palette.light)
    sheet.stroke(at('M30 84L36 74M38 88L42 74M47 89L48 75M56 89L54 75M64 87L60 74M70 84L66 74'), palette.dark, lead)
  } else if (has('soldier')) {
    sheet.stroke(at('M38 81L36 128M62 81L64 128'), palette.light, lead * 1.6)
    sheet.fill(at('M37 74L63 74L64 84L50 88L36 84Z'), palette.dark)
    sheet.fill(
      at(
        'M-6 106C0 98 14 96 20 100L18 108C10 104 2 106 -4 112ZM106 106C100 98 86 96 80 100L82 108C90 104 98 106 104 112Z',
      ),
      palette.light,
    )
  } else if (variant === 'child') {
    sheet.fill(
      at('M38 78L50 84L62 78C74 84 76 94 74 98C64 100 54 96 50 90C46 96 36 100 26 98C24 94 26 84 38 78Z'),
      palette.light,
    )
    sheet.fill(at('M50 90L40 98L44 104L50 94L56 104L60 98Z'), palette.spot)
  } else {
    sheet.fill(at('M38 80L50 88L62 80L57 116L50 124L43 116Z'), palette.light)
    sheet.fill(
      random.chance(0.6)
        ? at('M42 82L50 88L58 82L58 91L50 88L42 91ZM46 90L54 90L55 112L50 118L45 112Z')
        : at('M37 78L50 84L63 78L60 92L54 90L57 106L50 112L43 106L46 90L40 92Z'),
      has('wig') ? palette.light : palette.spot,
    )
    sheet.stroke(at('M38 81L30 100L38 104L36 128M62 81L70 100L62 104L64 128'), palette.light, lead * 0.7)
  }
  if (has('beard'))
    sheet.fill(
      at(
        random.pick([
          'M32 48C32 74 40 86 51 87C61 86 68 74 68 48C66 58 60 60 57 59C52 56 48 56 43 59C38 60 34 58 32 48ZM45 62L55 62L50 65Z',
          'M33 52C34 66 38 74 44 76C46 92 54 92 56 76C62 74 66 66 67 52C65 61 60 62 57 60C52 57 48 57 43 60C38 62 35 60 33 52Z',
        ]),
      ),
      palette.dark,
    )
  else if (has('moustache'))
    sheet.fill(at('M38 62C42 55 48 57 50 59C52 57 58 55 62 62C57 62 54 62 50 61C46 62 42 63 38 62Z'), palette.dark)
  manHair(sheet, random, stand, has, variant === 'child')
}

function manHair(sheet: Sheet, random: Random, stand: Stand, has: (word: string) => boolean, child: boolean): void {
  const { palette } = sheet
  const at = (data: string) => shape(data, stand)
  if (has('helmet')) {
    sheet.fill(at('M28 40C26 14 40 6 51 6C66 6 74 16 72 42L66 36C56 32 42 32 34 36Z'), palette.half)
    sheet.fill(at('M48 8C44 -6 70 -12 88 8C84 18 82 26 84 38C78 26 70 10 52 10Z'), palette.spot)
    sheet.stroke(at('M29 34C40 27 60 27 71 34'), palette.light, stand.scale * 1.4)
  } else if (has('mitre')) {
    sheet.fill(at('M32 34L28 6L50 -16L72 6L68 34C56 29 44 29 32 34Z'), palette.light)
    sheet.stroke(at('M50 -14L50 30M29 12C42 6 58 6 71 12M31 30C44 24 56 24 69 30'), palette.spot, stand.scale * 2.2)
  } else if (has('crown')) {
    manHair(sheet, random, stand, () => false, false)
    sheet.fill(at('M33 26L29 4L40 14L50 0L60 14L71 4L67 26C56 21 44 21 33 26Z'), palette.spot)
  } else if (has('hat')) {
    sheet.fill(
      at(
        random.pick([
          'M12 34C26 20 30 24 34 22C34 4 66 0 68 22C74 24 80 22 90 36C68 28 36 28 12 34Z',
          'M22 30L32 26L30 -6C44 -10 58 -10 71 -6L68 26L79 30C60 36 40 36 22 30Z',
          'M24 32C16 10 44 2 64 8C84 12 84 26 70 32C56 24 40 26 24 32Z',
        ]),
      ),
      palette.dark,
    )
    sheet.stroke(at('M33 23C44 18 58 18 69 23'), palette.spot, stand.scale * 2.6)
  } else if (has('wig')) {
    sheet.fill(
      at('M31 46C22 34 30 12 50 12C70 12 80 34 69 46C67 36 64 30 60 28C52 30 44 30 38 28C34 32 32 38 31 46Z'),
      palette.half,
    )
    sheet.stroke(
      at(
        'M24 44C16 46 18 56 26 54C16 58 18 68 26 66C16 70 18 80 26 78M76 44C84 46 82 56 74 54C84 58 82 68 74 66C84 70 82 80 74 78',
      ),
      palette.light,
      stand.scale * 1.5,
    )
  } else {
    sheet.fill(
      at(
        child
          ? 'M29 48C24 26 36 14 50 14C66 14 76 26 71 48C69 42 68 38 66 34C56 38 44 38 33 33C31 38 30 42 29 48Z'
          : random.pick([
              'M31 46C27 26 38 15 52 16C66 16 73 28 69 47C67 42 67 38 65 34C56 33 48 30 44 26C42 31 36 33 34 36C33 40 32 43 31 46Z',
              'M31 44C31 26 38 18 48 17C44 20 40 24 37 31C34 35 33 40 31 44ZM58 18C68 22 71 32 69 46C67 40 66 34 62 29Z',
              'M30 50C22 34 30 13 52 13C72 13 78 34 70 50L67 38C58 36 50 32 46 24C42 32 38 36 34 38Z',
            ]),
      ),
      palette.dark,
    )
  }
}

function woman(sheet: Sheet, random: Random, stand: Stand, { details = [] }: Traits): void {
  const { palette } = sheet
  const at = (data: string) => shape(data, stand)
  const has = (word: string) => details.includes(word)
  const veiled = has('veil')
  const style = random.integer(0, 3)
  if (veiled)
    sheet.fill(at('M50 8C26 8 22 32 22 50C20 76 12 96 2 130L98 130C88 96 80 76 78 50C78 32 74 8 50 8Z'), palette.dark)
  else if (style === 0)
    sheet.fill(
      at('M50 10C26 10 22 36 26 56C22 76 30 88 26 96L42 90L58 90L74 96C70 88 78 74 74 56C78 36 74 10 50 10Z'),
      palette.dark,
    )
  head(sheet, stand)
  const low = random.chance(0.5)
  if (low) sheet.fill(at('M2 128C8 100 26 92 39 80L61 80C74 92 92 100 98 128Z'), palette.light)
  cloth(
    sheet,
    low
      ? 'M0 130C4 108 12 98 22 94C34 110 66 110 78 94C88 98 96 108 100 130Z'
      : 'M2 130C4 104 18 94 38 82C44 90 56 90 62 82C82 94 96 104 98 130Z',
    stand,
    random.chance(0.5) && !veiled ? palette.spot : palette.dark,
    palette.half,
    random,
  )
  if (low || has('jewel'))
    sheet.stroke(
      at('M38 80C43 91 57 91 62 80'),
      palette.spot === palette.light ? palette.dark : palette.spot,
      stand.scale * 2.2,
      { 'stroke-dasharray': `0.1 ${Math.round(stand.scale * 3.2)}`, 'stroke-linecap': 'round' },
    )
  if (!low) sheet.stroke(at('M38 82C44 90 56 90 62 82'), palette.light, stand.scale * 2.4)
  if (veiled) {
    sheet.fill(at('M29 52C24 26 36 13 50 13C64 13 76 26 71 52C69 36 62 25 50 25C38 25 31 36 29 52Z'), palette.light)
    return
  }
  sheet.fill(
    at(
      [
        'M30 50C24 28 34 12 51 12C68 12 76 28 70 50C69 40 64 28 50 24C38 28 32 38 30 50Z',
        'M30 48C22 24 36 10 50 12C66 8 78 26 70 48C68 40 66 36 62 32C52 34 42 30 38 28C34 34 32 40 30 48ZM42 12C38 -4 62 -4 60 12Z',
        'M29 54C20 26 36 11 52 12C70 12 78 28 72 52C76 58 70 66 66 60C70 48 66 36 48 26C40 34 36 44 33 58C28 62 26 58 29 54Z',
        'M30 46C26 22 40 6 54 8C74 10 76 30 70 47C67 38 60 34 56 28C46 34 38 34 34 34C32 38 31 42 30 46ZM68 22C84 20 86 42 72 44Z',
      ][style] ?? '',
    ),
    palette.dark,
  )
  if (has('hat')) {
    sheet.fill(at('M6 30C18 18 30 20 36 18C40 0 66 0 68 18C78 20 90 22 96 36C70 24 34 26 6 30Z'), palette.dark)
    sheet.fill(at('M36 18C46 22 60 22 68 18L69 24C58 28 44 28 35 24Z'), palette.spot)
  } else if (has('crown')) sheet.fill(at('M34 22L31 4L41 12L50 0L59 12L69 4L66 22C56 17 44 17 34 22Z'), palette.spot)
  else if (has('coif')) {
    sheet.fill(at('M28 50C18 20 34 2 52 4C72 4 82 24 72 50C70 34 62 24 50 24C38 24 30 34 28 50Z'), palette.light)
    sheet.stroke(
      at('M30 38C34 24 42 19 50 19C58 19 66 24 70 38M28 32C34 16 42 11 50 11C60 11 68 17 72 32'),
      palette.dark,
      stand.scale * 0.8,
    )
  } else if (random.chance(0.4)) sheet.stroke(at('M33 32C44 23 58 23 68 32'), palette.spot, stand.scale * 2.4)
}
