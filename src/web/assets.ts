import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** That of texts, or that of the titles of works. */
export type EarlyFont = 'text' | 'italic'

/** Where the browser finds what the client build made: addresses with the digest of their content. */
export type Assets = {
  styles: readonly string[]
  /** The module every page loads; it fetches the custom elements the page holds. */
  script: string
  /** Worth asking for before the stylesheet is read: that of titles on every page, one of the others on some. */
  fonts: { headings: string } & Record<EarlyFont, string>
  icon: string
  /** The stylesheet of one kind of page: `selection` for `selection.page.css`. */
  sheet(name: string): string | undefined
  /** The chunk of one custom element, for a page that wants it early. */
  element(tag: string): string | undefined
}

const manifestForm = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).optional(), src: z.string().optional() }),
)

export const assetsBase = '/assets/'

/**
 * Reads the manifest of the client build in `folder` (`dist/client`).
 * @throws when the build is missing or lacks one of the files every page needs.
 */
export function loadAssets(folder: string): Assets {
  const manifest = manifestForm.parse(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')))
  const entries = Object.entries(manifest)
  const address = (file: string) => assetsBase + file
  const made = (source: string) => {
    const entry = entries.find(([key]) => key.endsWith(source))
    if (!entry) throw new Error(`The client build in ${folder} lacks ${source}: build it again`)
    return entry[1]
  }
  const site = made('src/web/site.ts')
  const elements = new Map(
    entries.flatMap(([key, { file }]) => {
      const tag = key.match(/\/elements\/([a-z]+(?:-[a-z]+)+)\.ts$/)?.[1]
      return tag ? [[tag, address(file)] as const] : []
    }),
  )
  const sheets = new Map(
    entries.flatMap(([key, { file }]) => {
      const name = key.match(/\/([a-z-]+)\.page\.css$/)?.[1]
      return name ? [[name, address(file)] as const] : []
    }),
  )
  return {
    styles: (site.css ?? []).map(address),
    script: address(site.file),
    fonts: {
      headings: address(made('/bricolage-grotesque.woff2').file),
      text: address(made('/literata.woff2').file),
      italic: address(made('/literata-italic.woff2').file),
    },
    icon: address(made('src/web/styles/icon.svg').file),
    sheet: (name) => sheets.get(name),
    element: (tag) => elements.get(tag),
  }
}
