import { button, filled, type Words } from './words.ts'

export interface RowActs {
  readonly move: (id: string, by: -1 | 1) => void
  readonly remove: (id: string) => void
  readonly note: (id: string, text: string) => void
}

/** Gives a work of the list its note and its ways up, down and out. */
export function equipRow(item: HTMLElement, note: string, words: Words, acts: RowActs): void {
  const { id = '', title = '' } = item.dataset
  const own = document.createElement('div')
  own.className = 'own'
  own.append(noteField(id, note, words, acts))
  const ways = document.createElement('p')
  ways.className = 'ways'
  const way = (sign: string, sentence: string, act: () => void, name: string) => {
    const made = button(sign, act)
    made.setAttribute('aria-label', filled(sentence, { title }))
    made.title = filled(sentence, { title })
    made.dataset.way = name
    return made
  }
  ways.append(
    way('↑', words.up, () => acts.move(id, -1), 'up'),
    way('↓', words.down, () => acts.move(id, 1), 'down'),
    way('×', words.remove, () => acts.remove(id), 'remove'),
  )
  own.append(ways)
  item.append(grip(words.drag, item), own)
}

/** The note as it is typed, and as it is printed: paper shows no field. */
function noteField(id: string, text: string, words: Words, acts: RowActs): HTMLElement {
  const field = document.createElement('div')
  field.className = 'field'
  const label = document.createElement('label')
  label.htmlFor = `note-${id}`
  label.textContent = words.note
  const hint = document.createElement('small')
  hint.textContent = ` ${words.noteStays}`
  label.append(hint)
  const area = document.createElement('textarea')
  area.id = `note-${id}`
  area.rows = 2
  area.maxLength = 2000
  area.value = text
  const printed = document.createElement('p')
  printed.className = 'printed-note'
  printed.textContent = text
  area.addEventListener('input', () => {
    printed.textContent = area.value
    acts.note(id, area.value)
  })
  field.append(label, area, printed)
  return field
}

/** For a pointer only: the buttons do the same for everyone. It alone drags, so that notes can be selected. */
function grip(word: string, item: HTMLElement): HTMLElement {
  const handle = document.createElement('span')
  handle.className = 'grip'
  handle.title = word
  handle.setAttribute('aria-hidden', 'true')
  handle.textContent = '⠿'
  handle.addEventListener('pointerdown', () => {
    item.draggable = true
  })
  for (const end of ['pointerup', 'pointercancel'])
    handle.addEventListener(end, () => {
      item.draggable = false
    })
  return handle
}
