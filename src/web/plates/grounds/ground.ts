import type { Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'

/** What a plate is made of, in the ground's own tones: seen from near, felt from afar. */
export type Ground = {
  under: (sheet: Sheet, random: Random) => void
  /** What shows through the drawing, and how the matter ends at the edge of the plate. */
  over?: (sheet: Sheet, random: Random) => void
}
