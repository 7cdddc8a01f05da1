import { z } from 'zod'
import { type WrittenField, writtenFields } from './written.ts'

// Descriptions and bibliographies of the base Joconde run to some thirty thousand characters.
const text = z.string().max(60_000).nullable()
const line = z.string().trim().min(1).max(500).nullable()

/** Every field of a work that a person may write; absent fields stay as they are, null empties one. */
export const workForm = z
  .strictObject({
    ...(Object.fromEntries(writtenFields.map((field) => [field, text])) as Record<WrittenField, typeof text>),
    on_display: z.boolean().nullable(),
    display_place: line,
    licence: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .nullable(),
    external_ids: z.record(z.string().regex(/^[a-z][a-z0-9_-]*$/), z.string().trim().min(1).max(300)),
  })
  .partial()
export type WorkFields = z.output<typeof workForm>
