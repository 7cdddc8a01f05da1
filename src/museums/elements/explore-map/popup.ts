import { type Museum, say, type Words } from './settings.ts'

const outOfTheMapsReach = ['mousedown', 'touchstart', 'dblclick', 'wheel', 'click'] as const

/** What a mark tells: one museum, or those that share one place, each a link to its page. */
export function popupOf(members: readonly Museum[], words: Words, dismiss: () => void): HTMLElement {
  const popup = document.createElement('div')
  popup.className = 'explore-popup'
  for (const kind of outOfTheMapsReach) popup.addEventListener(kind, (event) => event.stopPropagation())
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'explore-dismiss'
  close.ariaLabel = words.dismiss
  close.textContent = '×'
  close.addEventListener('click', dismiss)
  popup.append(...members.map(entryOf), close)
  popup.role = 'group'
  popup.ariaLabel = members.length === 1 ? (members[0]?.name ?? '') : say(words.sameSpot, { count: members.length })
  return popup
}

function entryOf({ name, town, href, note }: Museum): HTMLElement {
  const entry = document.createElement('p')
  const link = document.createElement('a')
  link.href = href
  link.textContent = name
  entry.append(link, lineOf(town))
  if (note) entry.append(lineOf(note))
  return entry
}

function lineOf(text: string): HTMLElement {
  const line = document.createElement('span')
  line.textContent = text
  return line
}
