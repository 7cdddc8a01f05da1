import { fold } from '../../../reading/index.ts'

/** Words alone, in small letters without accents, for comparing terms of any language. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
