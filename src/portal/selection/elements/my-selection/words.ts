export type Words = Record<
  | 'keepAll'
  | 'keptAll'
  | 'loading'
  | 'failed'
  | 'note'
  | 'noteStays'
  | 'drag'
  | 'clear'
  | 'cleared'
  | 'undo'
  | 'restored'
  | 'print'
  | 'share'
  | 'copy'
  | 'copied'
  | 'notCopied'
  | 'csv'
  | 'full'
  | 'onlyHere'
  | 'count'
  | 'up'
  | 'down'
  | 'remove'
  | 'taken'
  | 'moved',
  string
>

/** Puts facts in a sentence: `{title}` and the like. */
export function filled(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(facts[name] ?? whole))
}

export function button(text: string, act: () => void, kind = 'button'): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = kind
  made.textContent = text
  made.addEventListener('click', act)
  return made
}
