import { z } from 'zod'

/** Every field of a group that a person may write; absent fields stay as they are, null empties one. */
export const groupForm = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    description: z.string().trim().min(1).max(20_000).nullable(),
    /** Null: a group of the network, which may hold works of several museums. */
    museum_id: z.string().nullable(),
    status: z.enum(['draft', 'published', 'withdrawn']),
  })
  .partial()
export type GroupFields = z.output<typeof groupForm>
