import type { Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'

/** What a plate is made of: drawn under everything, in the ground's own tones, seen from near and felt from afar. */
export type Ground = {
  under: (sheet: Sheet, random: Random) => void
  /** What shows through the drawing: a weave, a grain. */
  over?: (sheet: Sheet, random: Random) => void
  /** How a plate of this matter is edged. */
  edge: 'none' | 'line' | 'double' | 'rounded' | 'bevel' | 'rivets' | 'selvedge'
}
