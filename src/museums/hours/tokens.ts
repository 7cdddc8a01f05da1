export type Token = { kind: 'time' | 'number' | 'word' | 'comment' | 'sign'; text: string }

const forms: readonly [Token['kind'] | 'space' | 'french-time' | 'open-quote', RegExp][] = [
  ['space', /\s+/y],
  ['comment', /"([^"]*)"/y],
  ['open-quote', /".*/y],
  ['time', /\d{1,2}:\d{2}(?!\d)/y],
  ['french-time', /\d{1,2}\s?[hH](?:\d{2})?(?![\p{L}\d])|\d{1,2}\.\d{2}(?!\d)/uy],
  ['number', /\d+/y],
  ['word', /\p{L}+\.?/uy],
  ['sign', /\|\||[-–—,;:+/[\]]/y],
]

/** The words of an hours text, or the part that cannot be one. */
export function tokensOf(
  text: string,
): Token[] | { problem: 'time-form' | 'open-quote' | 'not-understood'; part: string } {
  const tokens: Token[] = []
  let at = 0
  reading: while (at < text.length) {
    for (const [kind, form] of forms) {
      form.lastIndex = at
      const found = form.exec(text)
      if (!found) continue
      const [whole, inside] = found
      if (kind === 'french-time') return { problem: 'time-form', part: whole }
      if (kind === 'open-quote') return { problem: 'open-quote', part: whole }
      if (kind === 'comment') tokens.push({ kind, text: (inside ?? '').trim() })
      else if (kind === 'sign') tokens.push({ kind, text: /[–—]/.test(whole) ? '-' : whole })
      else if (kind !== 'space') tokens.push({ kind, text: whole })
      at += whole.length
      continue reading
    }
    return { problem: 'not-understood', part: text.slice(at, at + 12) }
  }
  return tokens
}
