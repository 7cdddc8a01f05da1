import { randomBytes } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ten random characters of Crockford's base 32, lower case: primary key of every record, and in URLs. */
export function newId(): string {
  return Array.from(randomBytes(10), (byte) => alphabet[byte & 31]).join('')
}

export function isId(word: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(word)
}
