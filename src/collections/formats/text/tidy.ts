/** A value as every format can give it back: no spaces at the ends of its lines, one kind of line end. */
export function tidy(value: string): string {
  return value.replace(/[^\S\n]*\r?\n|\r/g, '\n').trim()
}
