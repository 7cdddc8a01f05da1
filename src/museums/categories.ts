import type { Language } from '../platform/languages.ts'
import { messagesIn } from './messages/index.ts'

/** A category's name as it stands in a sentence; one that the Ministry's list does not have is shown as it was written. */
export function categoryName(language: Language, category: string): string {
  const names: ReadonlyMap<string, string> = new Map(Object.entries(messagesIn(language).categories))
  return names.get(category) ?? category
}
