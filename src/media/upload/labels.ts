import exifr from 'exifr'

/** What the photographer's program wrote into the file: proposed, never shown unread. */
export interface Labels {
  readonly photographer?: string
  readonly credit?: string
  readonly caption?: string
}

/** The IPTC and XMP labels of a file; none when it has none, or when they cannot be read. */
export async function readLabels(path: string): Promise<Labels> {
  const tags: Record<string, unknown> | undefined = await exifr
    .parse(path, { iptc: true, xmp: true, tiff: true, exif: false, gps: false, mergeOutput: true })
    .catch(() => undefined)
  if (!tags) return {}
  const first = (...names: string[]) => names.map((name) => words(tags[name])).find((text) => text !== undefined)
  const photographer = first('Byline', 'creator', 'Artist')
  const credit = first('Credit', 'CopyrightNotice', 'rights', 'Copyright')
  const caption = first('Caption', 'description')
  return { ...(photographer && { photographer }), ...(credit && { credit }), ...(caption && { caption }) }
}

function words(value: unknown): string | undefined {
  if (Array.isArray(value)) return words(value[0])
  if (value !== null && typeof value === 'object' && 'value' in value) return words(value.value)
  if (typeof value !== 'string') return undefined
  const text = value.replace(/\p{Cc}+/gu, ' ').trim()
  return text.length > 0 && text.length <= 300 ? text : undefined
}
