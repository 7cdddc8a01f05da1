/** Why a whole file is refused. The sentences are in `messages/`. */
export type FileRefusal =
  | {
      readonly reason:
        | 'empty'
        | 'no-rows'
        | 'web-page'
        | 'spreadsheet'
        | 'archive'
        | 'pdf'
        | 'json'
        | 'binary'
        | 'cut-in-a-letter'
    }
  | { readonly reason: 'too-large'; readonly size_bytes: number; readonly limit_bytes: number }
  | { readonly reason: 'mixed-encoding'; readonly row: number }
  | { readonly reason: 'no-header'; readonly first_line: string }
  | { readonly reason: 'repeated-header'; readonly headers: readonly string[] }
  | { readonly reason: 'missing-columns'; readonly headers: readonly string[]; readonly found: readonly string[] }
  /** `after`: the first cell of the last row that could be read. */
  | { readonly reason: 'quote-not-closed' | 'unreadable-row'; readonly row: number; readonly after: string }
  | ({ readonly reason: 'column-counts'; readonly expected: number } & FaultyRows)
  | ({ readonly reason: 'shifted-columns'; readonly header: string } & FaultyRows)
  | ({ readonly reason: 'accents-lost' | 'accents-doubled' } & FaultyRows)

interface FaultyRows {
  /** Every faulty row, in order; `found` is what stands where something else was expected. */
  readonly rows: readonly { readonly row: number; readonly museofile_id: string; readonly found: string }[]
  /** Rows of the whole file. */
  readonly of: number
}
