import { show } from './report.ts'

/** What an address answered. `head`: its status, type, ETag, and where it leads. */
interface Answer {
  readonly head: string
  readonly bytes: Buffer
}
export type Snapshot = ReadonlyMap<string, Answer>

const atOnce = 4

/** Every address of sitemap.xml in every language, and every address of the site that one of those pages names. */
export async function listAddresses(site: string): Promise<readonly string[]> {
  const sitemap = await (await fetch(`${site}/sitemap.xml`)).text()
  const pages = new Set([...sitemap.matchAll(/(?:<loc>|href=")([^<"]+)/g)].flatMap(([, to]) => localPath(site, to)))
  show('Addresses of sitemap.xml, in all languages', pages.size > 1000, pages.size)
  const found = new Set([...pages, '/sitemap.xml', '/robots.txt'])
  await each([...pages], async (path) => {
    const body = await (await fetch(site + path)).text()
    for (const [, to] of body.matchAll(/(?:href|src|content|action|data-[a-z]+)="([^"]+)"/g))
      for (const address of localPath(site, to?.replaceAll('&amp;', '&'))) found.add(address)
  })
  // What the build made is not in a backup.
  return [...found].filter((path) => !/^\/(assets|tiles)\//.test(path)).sort()
}

export async function photograph(site: string, paths: readonly string[]): Promise<Snapshot> {
  const taken = new Map<string, Answer>()
  await each(paths, async (path) => {
    const answer = await fetch(site + path, { redirect: 'manual', headers: { 'accept-encoding': 'identity' } })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const { headers, status } = answer
    const head = [status, headers.get('content-type'), headers.get('etag'), headers.get('location')].join(' ').trim()
    taken.set(path, { head, bytes })
  })
  return taken
}

/** The addresses that did not answer the same, head and bytes. */
export function differing(before: Snapshot, after: Snapshot): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => {
    const [one, other] = [before.get(path), after.get(path)]
    return one?.head !== other?.head || !one || !other?.bytes.equals(one.bytes)
  })
}

/** Where two answers begin to part: a few words of each. */
export function parting(path: string, before: Snapshot, after: Snapshot): string {
  const [one, other] = [before.get(path), after.get(path)].map((answer) => answer?.bytes.toString() ?? '')
  let at = 0
  while (at < (one?.length ?? 0) && one?.[at] === other?.[at]) at++
  const words = (text = '') => text.slice(Math.max(0, at - 60), at + 60).replaceAll('\n', ' ')
  return `${path}: …${words(one)}… → …${words(other)}…`
}

/** `html 1400, svg 132`: addresses by the end of their name. */
export function byKind(paths: Iterable<string>): string {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const kind = path.includes('?') ? 'filters' : (/\.([a-z]+)$/.exec(path)?.[1] ?? 'pages')
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')
}

function localPath(site: string, to: string | undefined): string[] {
  const path = to?.startsWith(`${site}/`) ? to.slice(site.length) : to
  return path?.startsWith('/') && !path.startsWith('//') ? [path.replace(/#.*/, '')] : []
}

async function each(paths: readonly string[], act: (path: string) => Promise<void>): Promise<void> {
  const waiting = [...paths]
  const take = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await act(path)
  }
  await Promise.all(Array.from({ length: atOnce }, take))
}
