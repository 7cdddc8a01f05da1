import type { Visitor } from '../platform/visitor.ts'

/** An image belongs to a museum, or to the association (`null`). */
interface Kept {
  readonly museum_id: string | null
}

/** The association adds and edits every image; a museum's own staff theirs. */
export function canEditImage(visitor: Visitor, image: Kept): boolean {
  if (visitor.kind === 'operator') return true
  if (visitor.kind === 'stranger') return false
  return visitor.roles.some(
    ({ museum_id, role }) =>
      (museum_id === null && ['administrator', 'editor'].includes(role)) ||
      (museum_id !== null && museum_id === image.museum_id && ['lead', 'contributor'].includes(role)),
  )
}

/** Any member may show a published image of the network; one that is not yet, whoever may edit it. */
export function canUseImage(visitor: Visitor, image: Kept & { readonly status: string }): boolean {
  if (canEditImage(visitor, image)) return true
  return visitor.kind === 'member' && visitor.roles.length > 0 && image.status === 'published'
}
