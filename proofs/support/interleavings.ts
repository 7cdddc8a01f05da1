import { setTimeout as pause } from 'node:timers/promises'
import { openInstallation } from '../../src/installation.ts'
import { editMuseum } from '../../src/museums/commands.ts'
import { show } from './report.ts'
import { eventually, type Site } from './site.ts'

const operator = { kind: 'operator', name: 'Proof 4' } as const
const visitorsAround = 6
const windowMs = 40

interface Tally {
  /** Answers begun before the commit and ended after it: old or new, both are right, and either may be wrongly kept. */
  astride: number
  old: number
  seenAfterMs: number[]
  stale: string[]
}

/**
 * Edits museums from this process, each edit committing at a random instant amid visits of the pages that show it.
 * Once a page has shown the edit, it must never show what was before; and it must show it within a second.
 */
export async function provesFreshness(site: Site, count: number): Promise<void> {
  const installation = await openInstallation({ DATA_DIR: site.dataDir, LOG_LEVEL: 'error' }, () => undefined)
  const tally: Tally = { astride: 0, old: 0, seenAfterMs: [], stale: [] }
  const lastNames = new Map<string, string>()
  try {
    const { db } = installation
    const museums = await db
      .selectFrom('museums.museum')
      .select(['id', 'slug'])
      .where('status', '=', 'published')
      .execute()
    for (let turn = 0; turn < count; turn += 1) {
      const museum = museums[turn % museums.length]
      if (!museum) throw new Error('There is no museum to edit')
      const name = `Musée du tour ${String(turn).padStart(4, '0')}`
      // The sheet, a list that shows every museum, and the same in another language and form.
      const path = [`/musees/${museum.slug}`, '/musees', `/en/museums/${museum.slug}`, '/musees.json'][turn % 4] ?? ''
      await interleave(site, path, name, tally, async (commitAt) => {
        await db.transaction().execute(async (trx) => {
          const outcome = await editMuseum(trx, operator, museum.id, { name })
          if (outcome !== 'edited') throw new Error(`${museum.slug}: ${outcome}`)
          await commitAt
        })
      })
      lastNames.set(museum.slug, name)
    }
    await pause(300)
    for (const [slug, name] of lastNames)
      for (const path of [`/musees/${slug}`, `/en/museums/${slug}`, '/musees.json'])
        if (!(await read(site, path)).includes(name)) tally.stale.push(`${path} is without “${name}” at the end`)
  } finally {
    await installation.close()
  }
  const slowest = Math.max(...tally.seenAfterMs)
  show(
    `${count} interleavings of a visit and a commit: no page is kept stale`,
    tally.seenAfterMs.length === count && tally.stale.length === 0,
    tally.stale.slice(0, 5).join('; ') ||
      `${tally.astride} answers astride a commit (${tally.old} of them old), the edit shown ${median(tally.seenAfterMs).toFixed(1)} ms after its commit (median), ${slowest.toFixed(0)} ms at most`,
  )
  // Without visits that a commit overtakes, nothing was tried.
  show('Visits and commits did cross', tally.astride >= count && tally.old > 0, `${tally.astride} times`)
}

async function interleave(
  site: Site,
  path: string,
  name: string,
  tally: Tally,
  edit: (commitAt: Promise<unknown>) => Promise<void>,
): Promise<void> {
  const commitMs = Math.random() * windowMs
  const visits: Promise<{ begun: number; ended: number; isNew: boolean }>[] = []
  const visiting = Promise.all(
    Array.from({ length: visitorsAround }, async () => {
      // Around the commit more often than far from it.
      const offset = (Math.random() + Math.random() - 1) * 0.5 * windowMs
      await pause(Math.max(0, commitMs + offset))
      visits.push(visit(site, path, name))
    }),
  )
  await edit(pause(commitMs))
  const committed = performance.now()
  await visiting
  const seen = await Promise.all(visits)
  const shown = await eventually(async () => (await read(site, path)).includes(name), 1000)
  if (!shown) return void tally.stale.push(`${path} is without “${name}” a second after the commit`)
  const firstNew = seen.filter(({ isNew, ended }) => isNew && ended >= committed).map(({ ended }) => ended)
  tally.seenAfterMs.push(Math.max(0, Math.min(performance.now(), ...firstNew) - committed))
  const astride = seen.filter(({ begun, ended }) => begun < committed && ended > committed)
  tally.astride += astride.length
  tally.old += astride.filter(({ isNew }) => !isNew).length
  // Whatever was being made is made by now: what is kept must be what was committed.
  for (let again = 0; again < 4; again += 1) {
    if (!(await read(site, path)).includes(name)) tally.stale.push(`${path} showed “${name}” and lost it`)
    await pause(3)
  }
}

async function visit(site: Site, path: string, name: string) {
  const begun = performance.now()
  const text = await read(site, path)
  return { begun, ended: performance.now(), isNew: text.includes(name) }
}

async function read(site: Site, path: string): Promise<string> {
  const answer = await fetch(site.address + path)
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
  return answer.text()
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
