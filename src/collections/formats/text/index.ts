export { remarkSpoiledAccents } from './accents.ts'
export { type OpenText, openText } from './decode.ts'
export { encodeText, type WrittenEncoding } from './encode.ts'
export type { Encoding } from './encoding.ts'
export { type Line, readLines } from './lines.ts'
export {
  columnLimit,
  firstRow,
  firstRows,
  hintedSeparator,
  type Row,
  readRows,
  type Separator,
  separators,
} from './rows.ts'
export { bytesOf, peek, type Source } from './source.ts'
export { tidy } from './tidy.ts'
