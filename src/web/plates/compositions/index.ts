import type { Composition } from './composition.ts'
import { discs } from './discs.ts'
import { enfilade } from './enfilade.ts'
import { facade } from './facade.ts'
import { herbarium } from './herbarium.ts'
import { horizon } from './horizon.ts'
import { machine } from './machine.ts'
import { rosette } from './rosette.ts'
import { strata } from './strata.ts'
import { tools } from './tools.ts'
import { vessel } from './vessel.ts'

export type { Composition, Layout, Traits } from './composition.ts'

export const compositions = {
  discs,
  enfilade,
  facade,
  herbarium,
  horizon,
  machine,
  rosette,
  strata,
  tools,
  vessel,
} satisfies Record<string, Composition>

export type CompositionName = keyof typeof compositions
