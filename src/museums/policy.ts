import type { Visitor } from '../platform/visitor.ts'

/** The association edits every museum; a museum's own staff theirs; the operator signs for the association. */
export function canEditMuseum(visitor: Visitor, museum: { readonly id: string }): boolean {
  if (visitor.kind === 'operator') return true
  if (visitor.kind === 'stranger') return false
  return visitor.roles.some(
    ({ museum_id, role }) =>
      (museum_id === null && ['administrator', 'editor'].includes(role)) ||
      (museum_id === museum.id && role === 'lead'),
  )
}

/** Museums enter and leave the network, and files are imported, by the association alone. */
export function canKeepMuseums(visitor: Visitor): boolean {
  if (visitor.kind === 'operator') return true
  return (
    visitor.kind === 'member' &&
    visitor.roles.some(({ museum_id, role }) => museum_id === null && role === 'administrator')
  )
}

/** Whose word a visitor's is: a later import of Museofile never overwrites either. */
export function sourceOf(visitor: Visitor, museum: { readonly id: string }): 'museum' | 'association' {
  return visitor.kind === 'member' && visitor.roles.some(({ museum_id }) => museum_id === museum.id)
    ? 'museum'
    : 'association'
}
