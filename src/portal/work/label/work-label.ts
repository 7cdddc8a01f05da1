import { creatorWords, dateWords, lifeWords, techniqueWords, type WorkLine } from '../../../collections/index.ts'
import { workPath } from '../../../collections/paths.ts'
import { typesetFrench } from '../../../platform/text/typeset.ts'
import { qrPath } from './qr-code.tsx'

/** In millimetres: the size of a visiting card, which frames and boxes take. */
const [width, height, margin, code] = [85, 55, 5, 27]

/** The label of a work, to print and stick: who, what, when, of what, where, its number, and a code that leads to its page. */
export function drawWorkLabel(work: WorkLine, baseUrl: string): string {
  const address = baseUrl + workPath('fr', { id: work.id, slug: '' })
  const { path, size } = qrPath(address)
  const [first] = work.creators
  const life = first && lifeWords(first, 'fr')
  const date = dateWords(work, 'fr')
  const room = width - 2 * margin
  const lines = [
    ...linesOf(first && `${creatorWords(first, 'fr')}${life ? ` (${life})` : ''}`, 3.6, room, 1, 'font-weight="600"'),
    ...linesOf(work.shown_title, 3.6, room, 2, 'font-style="italic" font-family="Georgia, serif"'),
    ...linesOf(date, 3, room, 1),
  ]
  const beside = [
    ...linesOf(work.techniques ? techniqueWords(work.techniques) : undefined, 2.7, room - code, 2),
    ...linesOf(`${work.museum_name}, ${work.commune_name}`, 2.7, room - code, 3),
    ...linesOf(work.inventory_number ? `Inv. ${work.inventory_number}` : undefined, 2.7, room - code, 1),
    ...linesOf(address.replace(/^https?:\/\//, ''), 2.3, room - code, 2),
  ]
  const top = stack(lines, margin)
  const foot = stack(beside, 0)
  // What stands beside the code ends where it ends.
  const shift = height - margin - foot.end
  const scale = code / size
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" font-family="Arial, Helvetica, sans-serif" lang="fr"><title>${escaped(work.shown_title)}</title><rect width="${width}" height="${height}" fill="#fff"/><rect x=".1" y=".1" width="${width - 0.2}" height="${height - 0.2}" fill="none" stroke="#999" stroke-width=".1"/>${top.drawn}<g transform="translate(0 ${round(shift)})">${foot.drawn}</g><path transform="translate(${width - code - 1} ${height - code - 1}) scale(${round(scale)})" d="${path}"/></svg>`
}

interface Line {
  readonly text: string
  readonly size: number
  readonly attributes: string
}

/** Breaks a text into lines of `room` millimetres; what `most` lines cannot hold ends in an ellipsis. */
function linesOf(text: string | undefined, size: number, room: number, most: number, attributes = ''): Line[] {
  if (!text) return []
  // Half an em a letter, and a little: no font of the reader's own is much wider.
  const longest = Math.floor(room / (size * 0.51))
  const lines: string[] = []
  for (const word of typesetFrench(text).split(/[ \n]+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`
    else for (let rest = word; rest !== ''; rest = rest.slice(longest)) lines.push(rest.slice(0, longest))
  }
  const kept = lines.slice(0, most)
  const last = kept.at(-1)
  if (lines.length > most && last !== undefined) kept[kept.length - 1] = `${last.slice(0, longest - 1)}…`
  return kept.map((line) => ({ text: line, size, attributes }))
}

function stack(lines: readonly Line[], from: number): { drawn: string; end: number } {
  let end = from
  const drawn = lines.map(({ text, size, attributes }) => {
    end += size * 1.28
    return `<text x="${margin}" y="${round(end - size * 0.28)}" font-size="${size}" ${attributes}>${escaped(text)}</text>`
  })
  return { drawn: drawn.join(''), end }
}

const round = (number: number) => Math.round(number * 1000) / 1000
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
