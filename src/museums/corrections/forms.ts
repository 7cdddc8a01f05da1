import { z } from 'zod'
import { correctionSubjects } from '../forms.ts'

/** A browser counts a line break as one sign and sends two; PostgreSQL takes no NUL, and a letter no other control sign. */
const words = z.string().transform((text) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim(),
)

/** What a visitor says is wrong. `site` is the field that only machines fill. */
export const correctionForm = z.object({
  about: z.enum(correctionSubjects),
  message: words.pipe(z.string().min(3).max(2000)),
  sender_email: words.pipe(z.email().max(200)),
  site: z.string().optional(),
})
export type CorrectionFields = z.output<typeof correctionForm>
