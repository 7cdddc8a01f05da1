/** The name of an original in its store, from its digest: folders stay small enough to be read. */
export const originalName = (digest: string) => `${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`

/** The digest of a stored name; undefined for a file that is not one of ours. */
export function digestOf(name: string): string | undefined {
  const digest = name.split('/').at(-1) ?? ''
  return /^[0-9a-f]{64}$/.test(digest) && name === originalName(digest) ? digest : undefined
}
