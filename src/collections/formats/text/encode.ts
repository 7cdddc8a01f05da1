export type WrittenEncoding = 'utf-8' | 'iso-8859-1'

/** Web readers take ISO-8859-1 for Windows-1252, which has the same letters and « œ », « ’ », « € » besides. */
const bytesByLetter = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
    (letter, byte) => [letter, byte],
  ),
)

/** The byte of a letter in Windows-1252. */
export function byteOf(letter: string): number | undefined {
  return bytesByLetter.get(letter)
}

/** A text as bytes; a letter that the encoding lacks becomes its bare letter or « ? », and is told of. */
export function encodeText(text: string, encoding: WrittenEncoding, lost: (letter: string) => void): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  const bytes = Array.from(text, (letter) => {
    const byte = byteOf(letter)
    if (byte !== undefined) return byte
    lost(letter)
    return byteOf(letter.normalize('NFKD').charAt(0)) ?? 0x3f
  })
  return Uint8Array.from(bytes)
}
