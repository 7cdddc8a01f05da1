export const dimensionKinds = [
  'height',
  'width',
  'length',
  'depth',
  'thickness',
  'diameter',
  'circumference',
  'weight',
  'volume',
  'scale',
] as const
export type DimensionKind = (typeof dimensionKinds)[number]

export type Dimension = {
  kind: DimensionKind
  value_mm?: number
  value_g?: number
  value_cm3?: number
  /** Of a model: 50 for 1/50. */
  scale?: number
  /** The lower end of what is written as an interval, in the same unit; the value is the upper one. */
  least?: number
  /** What is measured when it is not the object itself, as written: « avec cadre », « feuille », « socle ». */
  part?: string
  approximate?: boolean
}
