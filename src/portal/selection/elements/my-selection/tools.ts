import { type KeptWork, sharedAddress } from '../kept/works.ts'
import { tableWithNotes } from './table.ts'
import { button, type Words } from './words.ts'

interface Acts {
  readonly words: Words
  /** The page and its table: `/ma-selection`, `/ma-selection.csv`. */
  readonly path: string
  readonly file: string
  /** Those the site still shows, in order. */
  readonly shown: () => readonly KeptWork[]
  readonly tell: (sentence: string) => void
  readonly clear: () => void
}

/** What is done with the whole selection: print, table, address to send, remove. */
export function selectionTools({ words, path, file, shown, tell, clear }: Acts) {
  const element = document.createElement('div')
  element.className = 'selection-tools'
  const acts = document.createElement('p')
  acts.className = 'actions'
  acts.append(
    button(words.print, () => print(), 'button main'),
    button(words.csv, async () => {
      const table = await tableWithNotes(sharedAddress(file, shown()), shown(), words.note).catch(() => undefined)
      if (table) save(table, file.slice(file.lastIndexOf('/') + 1))
      else tell(words.failed)
    }),
    button(words.clear, clear),
  )
  const share = document.createElement('div')
  share.className = 'field'
  const label = document.createElement('label')
  label.textContent = words.share
  label.htmlFor = 'selection-address'
  const line = document.createElement('div')
  line.className = 'share-line'
  const address = document.createElement('input')
  address.id = 'selection-address'
  address.readOnly = true
  address.addEventListener('focus', () => address.select())
  line.append(
    address,
    button(words.copy, async () => {
      const copied = await navigator.clipboard?.writeText(address.value).then(
        () => true,
        () => false,
      )
      if (!copied) address.focus()
      tell(copied ? words.copied : words.notCopied)
    }),
  )
  share.append(label, line)
  element.append(acts, share)
  return {
    element,
    refresh() {
      address.value = new URL(sharedAddress(path, shown()), location.href).href
    },
  }
}

/** Gives a text made here as a file. */
function save(text: string, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
