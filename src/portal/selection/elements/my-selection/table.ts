import type { KeptWork } from '../kept/works.ts'

/** The site's table of these works, each on one line, with the visitor's own notes put at the ends, here in the browser. */
export async function tableWithNotes(address: string, works: readonly KeptWork[], column: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`No table at ${address}`)
  const bytes = await answer.arrayBuffer()
  // The mark of the encoding stays: spreadsheets look for it.
  return withNotes(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), works, column)
}

export function withNotes(table: string, works: readonly Pick<KeptWork, 'id' | 'note'>[], column: string): string {
  const [head = '', ...lines] = table.split('\r\n').filter((line) => line !== '')
  const notes = new Map(works.map(({ id, note }) => [id, note]))
  const noted = lines.map((line) => {
    // The address stands last: it names the work.
    const id = /\/([0-9a-z]{10})(?:\/[^/;]*)?"?$/.exec(line)?.[1] ?? ''
    return `${line};${cell(notes.get(id) ?? '')}`
  })
  return [`${head};${cell(column)}`, ...noted, ''].join('\r\n')
}

/** What a spreadsheet would take for a formula is made text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
