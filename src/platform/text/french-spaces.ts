const noBreak = '\u00a0'
const narrowNoBreak = '\u202f'

/** The spaces French sets before its double signs and inside its quotes, made such that no line breaks there. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ :(?=\s|$)/gm, `${noBreak}:`)
    .replace(/ ([;!?»])/g, `${narrowNoBreak}$1`)
    .replace(/« /g, `«${narrowNoBreak}`)
}
