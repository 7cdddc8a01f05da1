import { z } from 'zod'
import { licenceOf, licences } from './licences.ts'

const line = z.string().trim().min(1).max(300)
const text = z.string().trim().min(1).max(4000)

/** A code of the list, or a URI of it in any of its forms, becomes the URI we keep. */
const licence = z.string().transform((typed, context) => {
  const code = Object.keys(licences).find((each) => each.toLowerCase() === typed.trim().toLowerCase())
  const known = (code as keyof typeof licences | undefined) ?? licenceOf(typed)
  if (known) return licences[known].uri as string
  context.addIssue({ code: 'custom', message: 'unknown-licence' })
  return z.NEVER
})

/** What a member says of an image. What the file itself says is read from it. */
export const imageForm = z
  .object({
    museum_id: z.string().nullable(),
    status: z.enum(['draft', 'submitted', 'published', 'withdrawn']),
    alternative_text: text.nullable(),
    caption: text.nullable(),
    credit: line.nullable(),
    photographer: line.nullable(),
    licence: licence.nullable(),
    focal_x: z.number().min(0).max(1).nullable(),
    focal_y: z.number().min(0).max(1).nullable(),
    embargo_until_on: z.iso.date().nullable(),
  })
  .partial()
  .refine(({ focal_x, focal_y }) => (focal_x === undefined) === (focal_y === undefined), 'focal-point')
export type ImageFields = z.output<typeof imageForm>
