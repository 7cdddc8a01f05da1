import type { Font, Glyph } from 'fontkit'

type Command = { letter: 'm' | 'l' | 'q' | 'c' | 'z'; points: number[] }

/**
 * A glyph as path data in relative integers. TrueType cuts each curve its designer drew into two or three quadratic
 * ones that meet halfway between their handles; joined again they take half the bytes.
 */
export function outlineOf(font: Font, glyph: Glyph, unitsPerEm: number): string {
  // How far, in the font's thousandths, a rebuilt curve may stray from the font's: about one unit of what is written.
  const tolerance = Math.round(1000 / unitsPerEm)
  const letters = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' } as const
  const commands = glyph.path.commands.map(({ command, args }): Command => ({ letter: letters[command], points: args }))
  return write(joined(commands, tolerance), unitsPerEm / font.unitsPerEm)
}

function joined(commands: readonly Command[], tolerance: number): Command[] {
  const result: Command[] = []
  let from: readonly number[] = [0, 0]
  for (let index = 0; index < commands.length; index++) {
    const command = commands[index]
    if (!command) continue
    if (command.letter === 'q') {
      const run = [command]
      for (let next = commands[index + run.length]; next?.letter === 'q'; next = commands[index + run.length]) {
        if (run.length === 3 || !meetsHalfway(run.at(-1) ?? command, next)) break
        run.push(next)
      }
      const cubic = run.length > 1 ? cubicOf(from, run, tolerance) : undefined
      if (cubic) {
        result.push(cubic)
        index += run.length - 1
        from = cubic.points.slice(-2)
        continue
      }
    }
    result.push(command)
    if (command.letter !== 'z') from = command.points.slice(-2)
  }
  return result
}

function meetsHalfway(
  { points: [x1 = 0, y1 = 0, x = 0, y = 0] }: Command,
  { points: [x2 = 0, y2 = 0] }: Command,
): boolean {
  return Math.abs((x1 + x2) / 2 - x) < 0.8 && Math.abs((y1 + y2) / 2 - y) < 0.8
}

function cubicOf([x0 = 0, y0 = 0]: readonly number[], run: readonly Command[], tolerance: number): Command | undefined {
  const [ax = 0, ay = 0] = run[0]?.points ?? []
  const [bx = 0, by = 0, x3 = 0, y3 = 0] = run.at(-1)?.points ?? []
  const reach = (2 * run.length) / 3
  const [x1, y1, x2, y2] = [
    x0 + (ax - x0) * reach,
    y0 + (ay - y0) * reach,
    x3 + (bx - x3) * reach,
    y3 + (by - y3) * reach,
  ]
  const at = (t: number, p0: number, p1: number, p2: number, p3: number) =>
    (1 - t) ** 3 * p0 + 3 * t * (1 - t) ** 2 * p1 + 3 * t * t * (1 - t) * p2 + t ** 3 * p3
  const faithful = run.slice(0, -1).every(({ points: [, , x = 0, y = 0] }, index) => {
    const t = (index + 1) / run.length
    return Math.hypot(at(t, x0, x1, x2, x3) - x, at(t, y0, y1, y2, y3) - y) <= tolerance
  })
  return faithful ? { letter: 'c', points: [x1, y1, x2, y2, x3, y3] } : undefined
}

function write(commands: readonly Command[], scale: number): string {
  let [x, y, startX, startY, data, last] = [0, 0, 0, 0, '', '']
  for (const { letter, points } of commands) {
    if (letter === 'z') {
      // What follows a closed contour is relative to where that contour began.
      ;[x, y] = [startX, startY]
      data += 'z'
      last = ''
      continue
    }
    const rounded = points.map((value, index) => Math.round((index % 2 ? -value : value) * scale))
    const moved = rounded.map((value, index) => value - (index % 2 ? y : x))
    ;[x, y] = [rounded.at(-2) ?? x, rounded.at(-1) ?? y]
    if (letter === 'm') [startX, startY] = [x, y]
    else if (moved.every((value) => value === 0)) continue
    if (letter === 'l' && moved.includes(0)) {
      data += moved[1] === 0 ? `h${moved[0]}` : `v${moved[1]}`
      last = ''
    } else {
      data += (letter === last ? ' ' : letter) + moved.join(' ')
      last = letter === 'm' ? '' : letter
    }
  }
  return data.replaceAll(' -', '-').replace(/^m/, 'M')
}
