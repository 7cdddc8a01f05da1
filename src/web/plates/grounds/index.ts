import { enamel } from './enamel.ts'
import type { Ground } from './ground.ts'
import { bronze, glaze, slate, stone } from './mineral.ts'
import { earth, gilded, panel, pressed, silver, wove } from './old.ts'
import { laid, wood } from './printed.ts'
import { canvas, woven } from './woven.ts'

export type { Ground } from './ground.ts'

export const grounds = {
  canvas,
  laid,
  stone,
  glaze,
  bronze,
  slate,
  wood,
  woven,
  enamel,
  panel,
  wove,
  pressed,
  silver,
  gilded,
  earth,
} satisfies Record<string, Ground>

export type GroundName = keyof typeof grounds
