import type { Sheet } from '../drawing.ts'
import type { Random } from '../random.ts'

/** What a plate is made of, in the ground's own tones: seen from near, felt from afar. */
export type Ground = {
  under: (sheet: Sheet, random: Random) => void
  /** What shows through the drawing: a weave, joints. */
  over?: (sheet: Sheet, random: Random) => void
  /** How the matter ends at the edge of the plate, over everything but the inscription. */
  edge?: (sheet: Sheet) => void
}
