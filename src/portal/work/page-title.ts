import { creatorWords, readInventoryNumber, type Work } from '../../collections/index.ts'
import type { Language } from '../../platform/languages.ts'

/** Search engines and tabs show no more, the site's name included. */
const [longest, longestMaker, longestNumber] = [110, 40, 24]

/**
 * « Sans titre, Jean-Michel Meurice, 989.12.3 »: many works share title and maker, the number tells them apart; where there is
 * none, the Joconde reference. `site` is what follows the title.
 */
export function workPageTitle(
  work: Pick<Work, 'shown_title' | 'creators' | 'inventory_number' | 'joconde_id'>,
  site: string,
  language: Language,
): string {
  const [first] = work.creators
  const written = readInventoryNumber(work.inventory_number ?? '')?.number.split(/\s*;\s*/)[0]
  const number = written || work.joconde_id
  const behind = [
    first && shortened(creatorWords(first, language), longestMaker),
    number && shortened(number, longestNumber),
  ].filter((part) => part)
  const room = longest - ` | ${site}`.length - behind.join('').length - 2 * behind.length
  return [shortened(work.shown_title, Math.max(room, 16)), ...behind].join(', ')
}

/** Cut between two words. */
function shortened(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) return text
  const cut = letters.slice(0, most - 1).join('')
  return `${cut.replace(/[\s,;:–—-]+\S*$/u, '')}…`
}
