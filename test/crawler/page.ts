/** What a machine sees of a page: enough to follow it everywhere. */
export interface Page {
  readonly path: string
  readonly status: number
  readonly type: string
  /** Where a redirect leads. */
  readonly to: string | undefined
  readonly html: Html | undefined
}

export interface Html {
  readonly lang: string | undefined
  readonly title: string | undefined
  readonly headings: number
  readonly canonical: string | undefined
  readonly alternates: ReadonlyMap<string, string>
  readonly isHidden: boolean
  readonly ids: readonly string[]
  readonly links: readonly Link[]
  /** Images without an `alt`. */
  readonly unsaid: readonly string[]
  /** Resources asked of another host. */
  readonly foreign: readonly string[]
}

export interface Link {
  /** The element and the attribute: `a href`. */
  readonly by: string
  readonly href: string
}

const tagPattern = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g
const attributePattern = /([^\s=>/]+)(?:="([^"]*)")?/g

export function readHtml(text: string, base: string): Html {
  const elements = [...text.matchAll(tagPattern)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: new Map(
      [...attributes.matchAll(attributePattern)].map(([, key = '', value = '']) => [key, unescaped(value)] as const),
    ),
  }))
  const all = (name: string) => elements.filter((element) => element.name === name).map(({ attributes }) => attributes)
  const metas = all('meta')
  const links = all('link')
  return {
    lang: all('html')[0]?.get('lang'),
    title: unescaped(/<title>([^<]*)<\/title>/.exec(text)?.[1] ?? '') || undefined,
    headings: all('h1').length,
    canonical: links.find((link) => link.get('rel') === 'canonical')?.get('href'),
    alternates: new Map(
      links
        .filter((link) => link.get('rel') === 'alternate' && link.has('hreflang'))
        .map((link) => [link.get('hreflang') ?? '', link.get('href') ?? '']),
    ),
    isHidden: metas.some((meta) => meta.get('name') === 'robots' && meta.get('content')?.includes('noindex')),
    ids: elements.flatMap(({ attributes }) => attributes.get('id') ?? []),
    links: elements.flatMap(({ name, attributes }) =>
      [...attributes].flatMap(([key, value]) =>
        addressesIn(key, value, base).map((href) => ({ by: `${name} ${key}`, href })),
      ),
    ),
    unsaid: all('img')
      .filter((image) => !image.has('alt'))
      .map((image) => image.get('src') ?? ''),
    foreign: elements
      .filter(({ name, attributes }) => isFetched(name, attributes))
      .flatMap(({ attributes }) =>
        ['src', 'href', 'poster', 'srcset', 'data'].flatMap((key) => attributes.get(key) ?? []),
      )
      .filter((value) => /^(https?:)?\/\//.test(value) && !value.startsWith(base)),
  }
}

/** True for an element that makes a browser fetch something by itself. */
function isFetched(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === 'link') return /stylesheet|icon|preload|preconnect/.test(attributes.get('rel') ?? '')
  return name !== 'a' && name !== 'form' && name !== 'meta'
}

/** The addresses of this site that an attribute holds; any attribute may hold one, for an element to read. */
function addressesIn(key: string, value: string, base: string): string[] {
  if (key === 'srcset' || key === 'imagesrcset')
    return value.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '')
  const address = value.startsWith(`${base}/`) || value === base ? value.slice(base.length) || '/' : value
  if (key === 'd' || key === 'content' ? !address.startsWith('/') : !/^[/#?]/.test(address)) return []
  return address.startsWith('//') || /\s/.test(address) ? [] : [address]
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
