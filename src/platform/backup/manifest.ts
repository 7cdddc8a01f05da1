import { z } from 'zod'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)
const name = z.string().regex(/^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/)

/** What an archive holds, written last: an archive without it was cut. */
export const manifestForm = z.strictObject({
  format: z.literal(1),
  cimaise: z.string(),
  made_at: z.iso.datetime(),
  postgresql: z.string(),
  network: z.string(),
  demonstration: z.boolean(),
  migrations: z.array(z.strictObject({ name: z.string(), digest })),
  /** `digest`: SHA-256 of the table's whole `COPY` text. */
  tables: z.array(z.strictObject({ name, columns: z.array(z.string()), rows: count, digest })),
  sequences: z.array(z.strictObject({ name, value: count, called: z.boolean() })),
  /** Every entry of the archive in its order, this one excepted, with the digest of its bytes as they stand there. */
  entries: z.array(z.strictObject({ path: z.string(), bytes: count, digest })),
})
export type Manifest = z.output<typeof manifestForm>

export const manifestPath = 'manifest.json'
/** The digest of the manifest itself, the very last entry. */
export const sealPath = 'manifest.sha256'
export const secretPath = 'secret'
export const installationPath = 'installation.json'

/** The parts of a table are one gzip file cut in pieces: `cat` joins them. */
export const tablePath = (table: string, part: number) => `tables/${table}/${String(part).padStart(6, '0')}.gz`
export const filePath = (path: string) => `files/${path}`

export type EntryKind =
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'secret' | 'installation' }

/** What an entry is by its path; undefined for a path no archive of ours holds, above all one that climbs out. */
export function entryKind(path: string): EntryKind | undefined {
  if (path === secretPath) return { kind: 'secret' }
  if (path === installationPath) return { kind: 'installation' }
  const table = /^tables\/([a-z0-9_]+\.[a-z0-9_]+)\/\d{6,}\.gz$/.exec(path)?.[1]
  if (table) return { kind: 'table', table }
  const file = /^files\/(.+)$/.exec(path)?.[1]
  return file?.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
    ? { kind: 'file', path: file }
    : undefined
}
