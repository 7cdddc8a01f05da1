import { tidy } from '../split.ts'
import type { Dimension } from './dimension.ts'
import { MeasureReader } from './measure-reader.ts'
import { resolveMeasures } from './resolve-measures.ts'
import { tokensOf } from './tokens.ts'

/**
 * Reads DIMS, in millimetres, grammes and cubic centimetres. What the trade writes and means:
 * - centimetres and grammes where no unit is written; one unit written last holds for the measures before it
 *   (`H. 0,336 ; L. 0,412 m`); a painting of `Hauteur 0.61 ; Largeur 0.49` is in metres; `PDS` in capitals is in kilogrammes,
 *   `VOLUM.` in cubic metres, as those who write them do;
 * - `l.` is the width and `L.` the length, but behind a number (`17 H ; 24.2 L`) L is the width: that older way of writing
 *   knows H, L, P and D only, for drawings, paintings and sculptures alike;
 * - `18 x 24` without letters is height by width (by depth).
 */
export function readDimensions(text: string): Dimension[] {
  const tokens = tokensOf(tidy(text.replace(/[#\n]/g, ' ; ')))
  const reader = new MeasureReader(tokens)
  reader.read(0, tokens.length)
  return resolveMeasures(reader.list.all, tokens, reader.headerUnit)
}
