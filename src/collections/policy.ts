import type { Visitor } from '../platform/visitor.ts'

/** A museum's own team and the association write its works; the operator signs for the association. */
export function canEditWork(visitor: Visitor, work: { readonly museum_id: string }): boolean {
  if (visitor.kind === 'operator') return true
  if (visitor.kind === 'stranger') return false
  return visitor.roles.some(
    ({ museum_id, role }) =>
      (museum_id === null && ['administrator', 'editor'].includes(role)) ||
      (museum_id === work.museum_id && ['lead', 'contributor'].includes(role)),
  )
}

/** A file of many museums is brought in by the association; a museum's own by those who answer for the museum. */
export function canImportWorks(visitor: Visitor, museum_id: string | null): boolean {
  if (visitor.kind === 'operator') return true
  return (
    visitor.kind === 'member' &&
    visitor.roles.some(
      (held) =>
        (held.museum_id === null && held.role === 'administrator') ||
        (museum_id !== null && held.museum_id === museum_id && held.role === 'lead'),
    )
  )
}

/** What leaves the pages for good is taken away by those who answer for the museum, or by the association. */
export function canRemoveWork(visitor: Visitor, work: { readonly museum_id: string }): boolean {
  return canImportWorks(visitor, work.museum_id)
}

/** A museum's groups are written by those who write its works; the network's own by the association. */
export function canEditGroup(visitor: Visitor, { museum_id }: { readonly museum_id: string | null }): boolean {
  return museum_id === null ? canEditPerson(visitor) : canEditWork(visitor, { museum_id })
}

export function canRemoveGroup(visitor: Visitor, { museum_id }: { readonly museum_id: string | null }): boolean {
  return museum_id === null ? canEditPerson(visitor) : canRemoveWork(visitor, { museum_id })
}

/** Persons and terms belong to no museum: whoever writes works somewhere may add one, the association corrects them. */
export function canEditPerson(visitor: Visitor): boolean {
  if (visitor.kind === 'operator') return true
  return (
    visitor.kind === 'member' &&
    visitor.roles.some(({ museum_id, role }) => museum_id === null && ['administrator', 'editor'].includes(role))
  )
}

/** Whose word a visitor's is: no later import overwrites it. */
export function sourceOf(visitor: Visitor, work: { readonly museum_id: string }): 'museum' | 'association' {
  return visitor.kind === 'member' && visitor.roles.some(({ museum_id }) => museum_id === work.museum_id)
    ? 'museum'
    : 'association'
}
