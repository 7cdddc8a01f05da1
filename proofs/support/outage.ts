import { say, show } from './report.ts'
import { cimaise, eventually, type Site, startSite } from './site.ts'

const noticed = /class="copy-notice"/
const typed = {
  about: 'hours',
  message: 'Le musée ouvre à 9 h le samedi.\nJ’y étais hier, et « fermé » était écrit.',
  sender_email: 'ines.proof@example.org',
}

/** Stops the database under a running site, starts the site again without it, reads everything, and starts the database. */
export async function provesOutage(first: Site): Promise<Site> {
  const addresses = await listAddresses(first)
  const phone = '05 61 00 00 01'
  const stopping = await cimaise(first.dataDir, 'database', 'stop')
  show('`cimaise database stop` under a running site', stopping.code === 0, stopping.output.trim())
  await readAll(first, addresses, 'The same process')
  await first.stop()
  const site = await startSite(first.dataDir, { port: first.port })
  try {
    await readAll(site, addresses, 'Started again without the database')
    await askUnseenFilter(site)
    const sheet = addresses.find((address) => /^\/musees\/(?!carte)/.test(address)) ?? ''
    const form = `${sheet}/correction`
    await fillForm(site, form)

    const starting = await cimaise(site.dataDir, 'database', 'start')
    const started = performance.now()
    show('`cimaise database start`', starting.code === 0, starting.output.trim())
    const back = await eventually(async () => !noticed.test(await textOf(site, sheet)), 5000)
    show('Normal again without a restart', back, `${Math.round(performance.now() - started)} ms after the command`)
    const sent = await post(site, form)
    show('The same form is received', sent.status === 303, `${sent.status} → ${sent.headers.get('location')}`)

    const reference = sheet.split('/').at(-1) ?? ''
    const edit = await cimaise(site.dataDir, 'museum', 'edit', reference, '--phone', phone, '--as', 'Proof 4')
    const edited = performance.now()
    const shown = await eventually(
      async () => (await textOf(site, sheet)).replace(/[\s\u202f\u00a0]/g, ' ').includes(phone),
      1000,
    )
    show(
      'An edit made then shows within a second',
      edit.code === 0 && shown,
      shown ? `${Math.round(performance.now() - edited)} ms after the command’s end` : edit.output,
    )
    return site
  } catch (error) {
    await site.stop()
    throw error
  }
}

/** The pages of sitemap.xml, in every language. */
async function listAddresses(site: Site): Promise<string[]> {
  const xml = await textOf(site, '/sitemap.xml')
  const found = new Set(
    [...xml.matchAll(/(?:<loc>|href=")(https?:\/\/[^<"]+)/g)].map(([, url = '']) => {
      const { pathname, search } = new URL(url)
      return pathname + search
    }),
  )
  const languages = ['en', 'es', 'oc', 'ca'].filter(
    (language) => found.has(`/${language}`) || found.has(`/${language}/`),
  )
  show('sitemap.xml has every language', languages.length === 4, `fr ${languages.join(' ')}`)
  return [...found]
}

async function readAll(site: Site, addresses: readonly string[], when: string): Promise<void> {
  const faults: string[] = []
  const times: number[] = []
  for (const address of addresses) {
    const start = performance.now()
    const answer = await fetch(site.address + address, { redirect: 'manual' })
    const body = await answer.text()
    const milliseconds = performance.now() - start
    times.push(milliseconds)
    if (answer.status !== 200) faults.push(`${address} answers ${answer.status}`)
    else if (!noticed.test(body)) faults.push(`${address} has no notice`)
    else if (milliseconds >= 1000) faults.push(`${address} took ${Math.round(milliseconds)} ms`)
  }
  times.sort((a, b) => a - b)
  const p = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1)
  show(
    `${when}: every address of sitemap.xml answers 200 in under 1 s, with the notice`,
    addresses.length > 500 && faults.length === 0,
    `${addresses.length} addresses, median ${p(0.5)} ms, p99 ${p(0.99)} ms, slowest ${times.at(-1)?.toFixed(0)} ms`,
  )
  for (const fault of faults.slice(0, 10)) say(`  ${fault}`)
}

async function askUnseenFilter(site: Site): Promise<void> {
  const answer = await fetch(`${site.address}/musees?departement=gers&jour=2027-03-07&heure=15%3A17&theme=egypte`)
  const body = await answer.text()
  const why = /<h1[^>]*>([^<]*)<\/h1>\s*<p class="lead">([^<]*)/.exec(body)
  show(
    'A filter never seen before answers a page that says why',
    answer.status === 503 && why !== null && /<footer/.test(body),
    `${answer.status}, “${why?.[1]}: ${why?.[2]}”`,
  )
}

async function fillForm(site: Site, form: string): Promise<void> {
  const page = await textOf(site, form)
  show('The form is there, with the notice', noticed.test(page) && /<textarea/.test(page), form)
  const answer = await post(site, form)
  const body = await answer.text()
  const kept = Object.values(typed).every((value) => body.includes(escaped(value)))
  const title = /<h1[^>]*>([^<]*)/.exec(body)?.[1]
  show(
    'Posted, it comes back with all that was typed, and says what happened',
    answer.status === 503 && kept,
    `${answer.status}, “${title}”`,
  )
}

function post(site: Site, path: string): Promise<Response> {
  return fetch(site.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(typed),
  })
}

async function textOf(site: Site, path: string): Promise<string> {
  return (await fetch(site.address + path)).text()
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
