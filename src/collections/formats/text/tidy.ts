/** A value as every format can give it back: no spaces at the ends of its lines, one kind of line end. */
export function tidy(value: string): string {
  if (!/[\r\n]/.test(value)) return value.trim()
  return value
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}
