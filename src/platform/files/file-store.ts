import type { Readable } from 'node:stream'

/** Where whole files are kept by name: a folder of this machine, or an S3-compatible store. A name is relative and has no `..`. */
export interface FileStore {
  /** Takes the file at `path` (it is gone from there) and keeps it under `name`, whole or not at all, in the place of any other. */
  keep(name: string, path: string): Promise<void>
  /** Its bytes, or `length` of them from `start`; undefined when there is no such file. */
  read(name: string, range?: { readonly start: number; readonly length: number }): Promise<Buffer | undefined>
  stream(name: string): Promise<Readable | undefined>
  /** In bytes; undefined when there is no such file. */
  size(name: string): Promise<number | undefined>
  /** Removing what is not there is no error. */
  remove(name: string): Promise<void>
  /** Every file, in no order. */
  list(): AsyncGenerator<{ readonly name: string; readonly bytes: number; readonly changed_at: Date }>
  /** A path of this machine that holds the file, for a library that reads files; undefined when there is no such file. */
  pathOf(name: string): Promise<string | undefined>
}

const nameForm = /^[a-zA-Z0-9][a-zA-Z0-9._-]*(\/[a-zA-Z0-9][a-zA-Z0-9._-]*)*$/

/** @throws TypeError on what could lead out of the store. */
export function checkName(name: string): string {
  if (name.length > 200 || !nameForm.test(name)) throw new TypeError(`Not the name of a stored file: ${name}`)
  return name
}
