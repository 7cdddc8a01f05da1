import { z } from 'zod'
import { correctionSubjects } from '../forms.ts'

/** What a visitor says is wrong. `site` is the field that only machines fill. */
export const correctionForm = z.object({
  about: z.enum(correctionSubjects),
  message: z.string().trim().min(3).max(2000),
  sender_email: z.email().max(200),
  site: z.string().optional(),
})
export type CorrectionFields = z.output<typeof correctionForm>
