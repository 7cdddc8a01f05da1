declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** Gives the bytes of `COPY … TO STDOUT`; `rowCount` is known once it has ended. */
  export function to(statement: string): Readable & Submittable & { readonly rowCount: number }
  /** Takes the bytes of `COPY … FROM STDIN`. */
  export function from(statement: string): Writable & Submittable & { readonly rowCount: number }
}
