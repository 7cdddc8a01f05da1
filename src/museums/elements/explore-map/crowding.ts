export type Box = { left: number; top: number; right: number; bottom: number }

export const around = (x: number, y: number, halfWidth: number, halfHeight = halfWidth): Box => ({
  left: x - halfWidth,
  top: y - halfHeight,
  right: x + halfWidth,
  bottom: y + halfHeight,
})

/** Which boxes may be shown, the first ones first, so that none touches another or one of those already `taken`. */
export function withRoom(boxes: readonly Box[], taken: readonly Box[]): boolean[] {
  const shown = [...taken]
  return boxes.map((box) => {
    const free = shown.every(
      (other) =>
        box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom,
    )
    if (free) shown.push(box)
    return free
  })
}

export type Point = { x: number; y: number }

const ahead: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export const isArrow = (key: string) => key in ahead

/** The index of the point that an arrow key leads to: near, and in that direction rather than beside; -1 for none. */
export function nextInDirection(points: readonly Point[], from: Point, key: string): number {
  const direction = ahead[key]
  if (!direction) return -1
  let next = -1
  let least = Infinity
  points.forEach((point, index) => {
    const x = point.x - from.x
    const y = point.y - from.y
    const forward = x * direction.x + y * direction.y
    const aside = Math.abs(x * direction.y - y * direction.x)
    if (forward <= 0 || aside > forward * 2) return
    const effort = forward + aside * 2
    if (effort < least) {
      least = effort
      next = index
    }
  })
  return next
}
