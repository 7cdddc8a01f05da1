import { printOpenGraph } from '../museums/index.ts'
import type { Wall } from '../web/index.ts'
import { describeWorkPlate, type PlateFacts } from './plate.ts'

/** 1200 × 630, what other sites ask for. */
const ratio = 1200 / 630

/**
 * The picture that other sites show of a work without a photograph: its plate at their proportions, PNG. It says on
 * itself that it is drawn, and whose the work is: once away, nothing else does.
 */
export function drawWorkOpenGraph(facts: PlateFacts, museum: string, wall: Wall): Promise<Buffer> {
  const plate = describeWorkPlate(facts, { wall, ratio })
  const above = [facts.artist, facts.date].filter((part) => part !== null).join(', ')
  // A weave is a thousand lines, which PNG keeps badly and other sites show the size of a stamp.
  const ground = plate.ground === 'canvas' || plate.ground === 'woven' ? 'wove' : plate.ground
  const below = `${museum} · planche dessinée`
  return printOpenGraph({ ...plate, ground, inscription: { ...plate.inscription, above: above || undefined, below } })
}
