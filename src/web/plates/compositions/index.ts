import { abstraction } from './abstraction.ts'
import { ammonite } from './ammonite.ts'
import { animal } from './animal.ts'
import { arms } from './arms.ts'
import { beetles } from './beetles.ts'
import { bells } from './bells.ts'
import { book } from './book.ts'
import { cabinet } from './cabinet.ts'
import { castle } from './castle.ts'
import { cavalry } from './cavalry.ts'
import { cave } from './cave.ts'
import { cloister } from './cloister.ts'
import { coin } from './coin.ts'
import type { Composition } from './composition.ts'
import { cross } from './cross.ts'
import { crystals } from './crystals.ts'
import { discs } from './discs.ts'
import { dish } from './dish.ts'
import { enfilade } from './enfilade.ts'
import { facade } from './facade.ts'
import { flowers } from './flowers.ts'
import { garment } from './garment.ts'
import { globe } from './globe.ts'
import { glory } from './glory.ts'
import { group } from './group.ts'
import { hanging } from './hanging.ts'
import { herbarium } from './herbarium.ts'
import { horizon } from './horizon.ts'
import { interior } from './interior.ts'
import { landscape } from './landscape.ts'
import { lapidary } from './lapidary.ts'
import { lens } from './lens.ts'
import { lines } from './lines.ts'
import { lithic } from './lithic.ts'
import { machine } from './machine.ts'
import { madonna } from './madonna.ts'
import { map } from './map.ts'
import { mask } from './mask.ts'
import { medal } from './medal.ts'
import { mobile } from './mobile.ts'
import { mosaic } from './mosaic.ts'
import { moth } from './moth.ts'
import { pedestal } from './pedestal.ts'
import { plan } from './plan.ts'
import { portrait } from './portrait.ts'
import { roofs } from './roofs.ts'
import { rose } from './rose.ts'
import { rosette } from './rosette.ts'
import { sea } from './sea.ts'
import { shore } from './shore.ts'
import { standing } from './standing.ts'
import { stillLife } from './still-life.ts'
import { strata } from './strata.ts'
import { tools } from './tools.ts'
import { torso } from './torso.ts'
import { typology } from './typology.ts'
import { vessel } from './vessel.ts'
import { weave } from './weave.ts'
import { wheel } from './wheel.ts'

export { type Composition, type Layout, layoutsFor, type Traits } from './composition.ts'

export const compositions = {
  ammonite,
  beetles,
  bells,
  book,
  cabinet,
  castle,
  cave,
  cloister,
  crystals,
  discs,
  enfilade,
  facade,
  globe,
  glory,
  hanging,
  herbarium,
  horizon,
  lapidary,
  lens,
  lines,
  lithic,
  machine,
  map,
  medal,
  mobile,
  mosaic,
  moth,
  plan,
  roofs,
  rose,
  rosette,
  sea,
  stillLife,
  strata,
  tools,
  typology,
  vessel,
  weave,
  wheel,
  portrait,
  standing,
  group,
  torso,
  animal,
  madonna,
  cross,
  landscape,
  shore,
  cavalry,
  flowers,
  abstraction,
  pedestal,
  coin,
  dish,
  garment,
  interior,
  arms,
  mask,
} satisfies Record<string, Composition>

export type CompositionName = keyof typeof compositions

/** What works show and museums do not stand for. */
export const forWorksAlone = [
  'portrait',
  'standing',
  'group',
  'torso',
  'animal',
  'madonna',
  'cross',
  'landscape',
  'shore',
  'cavalry',
  'flowers',
  'abstraction',
  'pedestal',
  'coin',
  'dish',
  'garment',
  'interior',
  'arms',
  'mask',
] as const satisfies readonly CompositionName[]
