/** Who wrote a field: the Ministry's base, a file of the museum's own, or somebody in Cimaise. */
export type Source = 'joconde' | 'file' | 'museum' | 'association'
export type Sources = Readonly<Record<string, Source>>

const weight: Readonly<Record<Source, number>> = { joconde: 0, file: 1, museum: 2, association: 2 }

/** An import replaces what an import of its kind or a lesser one wrote, and never what was written in Cimaise. */
export function mayReplace(incoming: Source, present: Source | undefined): boolean {
  return present === undefined || weight[incoming] >= weight[present]
}
