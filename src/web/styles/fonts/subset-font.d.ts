declare module 'subset-font' {
  type Options = {
    targetFormat?: 'sfnt' | 'woff2'
    variationAxes?: { [axis: string]: number | { min: number; max: number } | undefined }
    keepFeatures?: readonly string[]
    noHinting?: boolean
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>
}
