/**
 * Who acts. Policies are pure functions of one of these and a thing.
 * The operator is whoever holds the command line: they hold the database anyway, and sign with a name.
 */
export type Visitor =
  | { readonly kind: 'stranger' }
  | { readonly kind: 'operator'; readonly name: string }
  | { readonly kind: 'member'; readonly person_id: string; readonly name: string; readonly roles: readonly Role[] }

/** A role in one museum, or in the association when `museum_id` is null. */
export interface Role {
  readonly museum_id: string | null
  readonly role: string
}

export const stranger: Visitor = { kind: 'stranger' }

export function nameOf(visitor: Visitor): string {
  return visitor.kind === 'stranger' ? 'stranger' : visitor.name
}
