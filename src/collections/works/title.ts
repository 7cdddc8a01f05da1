import { slugOf } from '../../platform/text/slug.ts'
import type { Written } from '../written.ts'

const longestSlug = 80

/**
 * What a work is called on its page: its first title without what qualifies it (« titre factice »), else its
 * appellation, else its object type. Never empty.
 */
export function shownTitle(written: Written): string {
  return (
    firstTitle(written.title) ||
    firstTitle(written.appellation) ||
    capitalized(firstTitle(written.object_types?.split(';')[0])) ||
    capitalized(firstTitle(written.domains?.split(';')[0])) ||
    written.inventory_number?.trim() ||
    written.joconde_id?.trim() ||
    '?'
  )
}

/** « Biche (titre d’usage) ; La biche (autre titre) » → « Biche ». A date in parentheses belongs to the title. */
function firstTitle(text: string | null | undefined): string {
  const first = (text ?? '').split(/\s;\s|;$|#/)[0] ?? ''
  return first
    .replace(/\s*\((?:[^()]*\btitres?\b[^()]*)\)/giu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}

/** The readable end of a work's address; cut between two words. */
export function workSlug(title: string): string {
  const slug = slugOf(title)
  return (slug.length <= longestSlug ? slug : slug.slice(0, longestSlug + 1).replace(/-[^-]*$/, '')) || 'sans-titre'
}
