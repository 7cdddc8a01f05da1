import type { Palette } from './palette.ts'

export type Point = readonly [x: number, y: number]
export type Box = { x: number; y: number; width: number; height: number }

/**
 * Path data with its numbers rounded: `p\`M${x} ${y}h${width}z\``. Plates are a thousand units wide, so a unit is
 * under a pixel at any size they are shown at.
 */
export function p(parts: TemplateStringsArray, ...values: (number | string)[]): string {
  let data = parts[0] ?? ''
  for (const [index, value] of values.entries()) {
    data += (typeof value === 'number' ? Math.round(value) : value) + (parts[index + 1] ?? '')
  }
  return data.replaceAll(' -', '-')
}

/** A tenth where it shows, a whole number where it does not. */
const brief = (value: number) => (Math.abs(value) < 8 ? Math.round(value * 10) / 10 : Math.round(value))

/** Straight lines through the points; closed unless `open`. */
export function polygon(points: readonly Point[], open = false): string {
  return `${points.map(([x, y], index) => p`${index ? 'L' : 'M'}${x} ${y}`).join('')}${open ? '' : 'z'}`
}

/** Straight lines through the points and back, in steps from the first: what `copies` repeats. */
export function loop(points: readonly Point[]): string {
  const [first = [0, 0], ...others] = points.map(([x, y]) => [Math.round(x), Math.round(y)] as const)
  let [x, y] = first
  let data = p`M${x} ${y}`
  for (const [nextX, nextY] of others) {
    data += p`l${nextX - x} ${nextY - y}`
    ;[x, y] = [nextX, nextY]
  }
  return `${data}z`
}

/**
 * One outline at several places, as one outline: whoever looks styles one element for them all. Only its first command
 * may be absolute.
 */
export function copies(outline: string, places: readonly Point[]): string {
  const [start = '', left = '0', top = '0'] = /^M(-?\d+) ?(-?\d+)/u.exec(outline) ?? []
  const rest = outline.slice(start.length)
  return places.map(([x, y]) => p`M${Number(left) + x} ${Number(top) + y}` + rest).join('')
}

/** A smooth curve through the points: Catmull-Rom, whose every tangent mirrors the last, hence the short command. */
export function curve(points: readonly Point[], start: 'M' | 'L' = 'M'): string {
  const rounded = points.map(([x, y]) => [Math.round(x), Math.round(y)] as const)
  const at = (index: number): Point => rounded[Math.max(0, Math.min(rounded.length - 1, index))] ?? [0, 0]
  let data = p`${start}${at(0)[0]} ${at(0)[1]}`
  for (let index = 0; index < rounded.length - 1; index++) {
    const [from, to, after] = [at(index), at(index + 1), at(index + 2)]
    data += index ? ' ' : 's'
    data += p`${to[0] - from[0] - (after[0] - from[0]) / 6} ${to[1] - from[1] - (after[1] - from[1]) / 6} ${to[0] - from[0]} ${to[1] - from[1]}`
  }
  return data.replaceAll(' -', '-')
}

/** Its radius is rounded first: an arc and a chord rounded apart make a cushion. */
export function circle(x: number, y: number, radius: number): string {
  const r = Math.max(1, Math.round(radius))
  return p`M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
}

export const rectangle = ({ x, y, width, height }: Box) => p`M${x} ${y}h${width}v${height}h${-width}z`

/** Lengths of strokes and gaps, as `stroke-dasharray` wants them. */
export type Dashes = readonly number[]

/** Closer than this, lines turn to moiré where a plate is shown the size of a hand. */
const closest = 12

/** Even lines: `share` of each `period` is inked. */
export function even(period: number, share: number): Dashes {
  const step = Math.max(period, closest)
  return [step * share, step * (1 - share)]
}

/** Lines that swell or thin over `length`, as a burin presses, then stop: the tone of an engraving in one stroke. */
export function graded(length: number, period: number, from: number, to: number): Dashes {
  const count = Math.max(2, Math.min(24, Math.round(length / Math.max(period, closest))))
  const step = length / count
  const strokes = Array.from({ length: count }, (_, index) => {
    const inked = step * Math.max(0.03, Math.min(0.97, from + ((to - from) * (index + 0.5)) / count))
    return [inked, step - inked]
  }).flat()
  return [...strokes.slice(0, -1), 4000]
}

/** Strokes around a circle of radius `r`, `count` of them, as an attribute. */
export function rays(r: number, count: number, share: number): string {
  const step = (2 * Math.PI * r) / count
  return `${(step * share).toFixed(2)} ${(step * (1 - share)).toFixed(2)}`
}

const attributesOf = (attributes: Record<string, string | number | undefined>) =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 100) / 100 : value}"`)
    .join('')

/** The sheet a plate is drawn on: marks are laid in order, each over the last. */
export class Sheet {
  readonly #marks: string[] = []
  readonly #definitions: string[] = []
  #names = 0
  readonly width: number
  readonly height: number
  readonly palette: Palette

  constructor(width: number, height: number, palette: Palette) {
    this.width = width
    this.height = height
    this.palette = palette
  }

  get bounds(): Box {
    return { x: 0, y: 0, width: this.width, height: this.height }
  }

  #name(): string {
    return `k${this.#names++}`
  }

  /** A few copies of what `draw` lays, side by side: of more than ten, each mark is better one outline (`copies`). */
  row(draw: () => void, count: number, step: number): void {
    const id = this.#name()
    const start = this.#marks.length
    draw()
    this.define(`<g id="${id}">${this.#marks.splice(start).join('')}</g>`)
    for (let index = 0; index < count; index++) {
      const x = Math.round(index * step * 10) / 10
      this.lay(`<use href="#${id}"${x === 0 ? '' : ` x="${x}"`}/>`)
    }
  }

  /** Copies of an outline drawn around the origin, evenly turned. */
  turned(data: string, count: number, colour: string): void {
    const id = this.#name()
    this.define(`<path id="${id}" d="${data}"/>`)
    const copies = Array.from(
      { length: count },
      (_, turn) => `<use href="#${id}" transform="rotate(${Math.round((turn * 3600) / count) / 10})"/>`,
    )
    this.lay(`<g fill="${colour}">${copies.join('')}</g>`)
  }

  /** Markup for `<defs>`. */
  define(markup: string): void {
    this.#definitions.push(markup)
  }

  /** Markup that is laid as it is. */
  lay(markup: string): void {
    this.#marks.push(markup)
  }

  fill(data: string, colour: string, attributes: Record<string, string | number | undefined> = {}): void {
    this.lay(`<path${attributesOf({ fill: colour, ...attributes })} d="${data}"/>`)
  }

  stroke(
    data: string,
    colour: string,
    width: number,
    attributes: Record<string, string | number | undefined> = {},
  ): void {
    this.lay(
      `<path${attributesOf({ fill: 'none', stroke: colour, 'stroke-width': width, ...attributes })} d="${data}"/>`,
    )
  }

  /** What `draw` lays is seen only inside the outline. */
  within(outline: string, draw: () => void, rule?: 'evenodd'): void {
    const id = this.#name()
    this.define(`<clipPath id="${id}"><path${attributesOf({ 'clip-rule': rule })} d="${outline}"/></clipPath>`)
    this.lay(`<g clip-path="url(#${id})">`)
    draw()
    this.lay('</g>')
  }

  /** What `draw` lays is moved, turned or scaled: an SVG transform list. */
  placed(transform: string, draw: () => void): void {
    this.lay(`<g transform="${transform}">`)
    draw()
    this.lay('</g>')
  }

  /**
   * Parallel lines over a box, at `angle` degrees from the vertical: one stroke as wide as the box, dashed. A hundred
   * lines cost eighty bytes, and stay sharp at every size where a pattern would show its seams.
   */
  hatch(
    box: Box,
    dashes: Dashes,
    colour: string,
    { angle = 0, opacity }: { angle?: number; opacity?: number } = {},
  ): void {
    const turn = (angle * Math.PI) / 180
    const [along, across] = [Math.cos(turn), Math.sin(turn)]
    const length = Math.abs(box.width * along) + Math.abs(box.height * across)
    const breadth = Math.abs(box.height * along) + Math.abs(box.width * across)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    this.stroke(
      p`M${x - (along * length) / 2} ${y - (across * length) / 2}L${x + (along * length) / 2} ${y + (across * length) / 2}`,
      colour,
      Math.ceil(breadth) + 2,
      { 'stroke-dasharray': dashes.map(brief).join(' '), opacity },
    )
  }

  /**
   * A solid silhouette modelled by lines of the ground's colour on one side: light falls from the left, so they are cut
   * into the left of a dark ink and into the right of a pale one.
   */
  engrave(
    outline: string,
    box: Box,
    { angle = 0, period = 13, share = 0.55, colour = this.palette.ink, into = this.palette.ground } = {},
  ): void {
    const light = this.palette.inkIsLight
    const half = box.width * 0.62
    const side = { ...box, x: light ? box.x + box.width - half : box.x, width: half }
    this.within(outline, () => {
      this.fill(rectangle({ x: box.x - 40, y: box.y - 40, width: box.width + 80, height: box.height + 80 }), colour)
      this.hatch(side, light ? graded(half, period, 0.02, share) : graded(half, period, share, 0.02), into, { angle })
    })
  }

  toString(title: string): string {
    const { width, height } = this
    const definitions = this.#definitions.length ? `<defs>${this.#definitions.join('')}</defs>` : ''
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${escapeXml(title)}</title>${definitions}${this.#marks.join('')}</svg>`
  }
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
