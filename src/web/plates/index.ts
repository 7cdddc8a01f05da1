export {
  type CompositionName,
  compositions,
  forWorksAlone,
  type Layout,
  layoutsFor,
  type Traits,
} from './compositions/index.ts'
export { type GroundName, grounds } from './grounds/index.ts'
export { type Palette, type Polarity, paletteOf, type Tone } from './palette.ts'
export { type Drawing, drawPlate, type Plate } from './plate.ts'
export { digest, type Random, randomFrom } from './random.ts'
