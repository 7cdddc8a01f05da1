export { type Dimension, type DimensionKind, dimensionKinds } from './dimension.ts'
export { type MainDimensions, mainDimensions } from './main-dimensions.ts'
export { readDimensions } from './read-dimensions.ts'
export { writeDimensions } from './write-dimensions.ts'
