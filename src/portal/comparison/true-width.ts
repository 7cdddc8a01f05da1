import { type WorkLine, workRatio } from '../../collections/index.ts'

/** A photograph shows more than the work (a frame, a base, a ground) when its proportions are this far from the work's. */
const farthest = 0.15

/**
 * How wide what is shown of a work is in truth, in millimetres; undefined when its measures do not tell, or when the
 * photograph is not cut at its edges.
 */
export function trueWidth(work: WorkLine): number | undefined {
  const width = work.width_mm ?? work.diameter_mm
  const height = work.height_mm ?? work.diameter_mm
  if (width === null && height === null) return undefined
  // A plate has the proportions of the measures that are known.
  if (!work.image) return width ?? undefined
  const ratio = workRatio(work)
  if (width === null || height === null) return width ?? (height ?? 0) * ratio
  return Math.abs((ratio * height) / width - 1) <= farthest ? width : undefined
}
