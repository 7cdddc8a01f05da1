/** `ascii`: not one accent in what was looked at. */
export type Encoding = 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The encoding that bytes show, taken from the beginning of a file; `mac` and `dos` are those of old machines. */
export function encodingOf(bytes: Uint8Array): Encoding | 'mac' | 'dos' | 'binary' {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (bytes.includes(0)) return withoutMark(bytes)
  const { sound, faulty } = lettersIn(bytes)
  if (sound + faulty === 0) return 'ascii'
  // Windows-1252 hardly ever looks like UTF-8: a text that does in most places is UTF-8 with some places spoiled.
  return sound > faulty ? 'utf-8' : oneByteEncoding(bytes)
}

/** UTF-16 that lost its mark still has a zero in every other byte. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' {
  const zeros = [0, 0]
  bytes.forEach((byte, position) => {
    if (byte === 0) zeros[position % 2] = (zeros[position % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const most = bytes.length * 0.4
  if (odd > most && even < odd / 20) return 'utf-16le'
  if (even > most && odd < even / 20) return 'utf-16be'
  return 'binary'
}

/** Letters of several bytes that are sound UTF-8, and bytes that are not; a letter cut by the end is neither. */
function lettersIn(bytes: Uint8Array): { sound: number; faulty: number } {
  let sound = 0
  let faulty = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    const length = lengthOf(lead)
    let followed = 1
    while (followed < length && ((bytes[at + followed] ?? 0) & 0xc0) === 0x80) followed++
    if (followed < length && at + followed >= bytes.length) break
    const whole = length > 0 && followed === length
    if (whole && length > 1) sound++
    if (!whole) faulty++
    at += whole ? length : 1
  }
  return { sound, faulty }
}

function lengthOf(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0
}

/** How é and è are written in each; no French text does without them. */
const usualLetters = { 'windows-1252': [0xe9, 0xe8], mac: [0x8e, 0x8f], dos: [0x82, 0x8a] } as const

function oneByteEncoding(bytes: Uint8Array): 'windows-1252' | 'mac' | 'dos' {
  const count = { 'windows-1252': 0, mac: 0, dos: 0 }
  for (const byte of bytes)
    for (const name of ['windows-1252', 'mac', 'dos'] as const)
      if (byte === usualLetters[name][0] || byte === usualLetters[name][1]) count[name]++
  if (count['windows-1252'] >= count.mac && count['windows-1252'] >= count.dos) return 'windows-1252'
  return count.mac >= count.dos ? 'mac' : 'dos'
}
