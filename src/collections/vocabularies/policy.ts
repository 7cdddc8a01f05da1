import type { Visitor } from '../../platform/visitor.ts'

/** Terms and persons belong to no museum: whoever writes works somewhere may bring one that is not there yet. */
export function canBring(visitor: Visitor): boolean {
  return visitor.kind === 'operator' || (visitor.kind === 'member' && visitor.roles.length > 0)
}
