import { museumPath } from './paths.ts'
import type { Museum } from './queries.ts'

/** A museum's visiting card, vCard 4.0 (RFC 6350). */
export function museumCard(museum: Museum, baseUrl: string): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `FN:${escaped(museum.name)}`,
    `ORG:${escaped(museum.name)}`,
    `ADR:;;${escaped(museum.street ?? '')};${escaped(museum.commune_name)};;${escaped(museum.postcode ?? '')};France`,
    ...(museum.phone ? [`TEL;VALUE=uri:tel:${museum.phone}`] : []),
    ...(museum.email ? [`EMAIL:${escaped(museum.email)}`] : []),
    ...(museum.website ? [`URL:${museum.website}`] : []),
    ...(museum.latitude !== null && museum.longitude !== null
      ? [`GEO:geo:${museum.latitude},${museum.longitude}`]
      : []),
    `SOURCE:${baseUrl}${museumPath('fr', museum)}`,
    `REV:${museum.updated_at.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** RFC 6350 §3.4. */
function escaped(text: string): string {
  return text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n')
}

/** RFC 6350 §3.2: 75 octets a line, never in the middle of a character. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > 75) {
      pieces.push(piece)
      piece = ' '
    }
    piece += character
  }
  return [...pieces, piece].join('\r\n')
}
