import { afterAll, beforeEach, inject } from 'vitest'
import type { Visitor } from '../../src/platform/visitor.ts'
import { type CastMuseum, type CastName, museums, theMoment } from './cast.ts'
import { instantOf } from './moment.ts'
import type { Answer, Route, Site } from './site.ts'
import { db } from './stage.ts'

export { metricsToken, theDay, theMoment } from './cast.ts'
export { instantOf } from './moment.ts'
export type { Answer, Route } from './site.ts'
export { db } from './stage.ts'

const cast = (name: CastName): CastMuseum & { readonly id: string } => ({
  ...museums[name],
  id: inject('museumIds')[name],
})
export const lavoir = cast('lavoir')
export const verre = cast('verre')
export const etoffes = cast('etoffes')
export const cloches = cast('cloches')
export const oubli = cast('oubli')
export const moutarde = cast('moutarde')
export const brouillon = cast('brouillon')
export const sel = cast('sel')

const member = (person_id: string, name: string, museum: { readonly id: string }): Visitor => ({
  kind: 'member',
  person_id,
  name,
  roles: [{ museum_id: museum.id, role: 'lead' }],
})
/** Keeps the Lavoir. */
export const ines = member('0000000001', 'Inès Cabanel', lavoir)
/** Keeps the Verre. */
export const oscar = member('0000000002', 'Oscar Viguier', verre)
export const operator: Visitor = { kind: 'operator', name: 'Fernand' }

let now = instantOf(theMoment)
let site: Promise<Site> | undefined
const raised = () => {
  // Loaded when first asked for: a test of one query has no need of the whole site.
  site ??= import('./site.ts').then(({ raiseSite }) => raiseSite({ db: () => db, now: () => now }))
  return site
}

beforeEach(() => {
  now = instantOf(theMoment)
})
afterAll(async () => (await site)?.close())

/** Sets the clock until the end of the test: `2026-11-22T15:00` on the clocks of the network. */
export function setClock(local: string): void {
  now = instantOf(local)
}

/** Asks the site for a page, as a stranger. */
export async function visit(path: string, headers?: Record<string, string>): Promise<Answer> {
  return (await raised()).visit(path, headers)
}

/** Posts a form, as a stranger. */
export async function post(path: string, fields: Record<string, string | readonly string[]>): Promise<Answer> {
  return (await raised()).post(path, fields)
}

/** Every route of the site, as it was registered. */
export async function listRoutes(): Promise<readonly Route[]> {
  return (await raised()).routes
}
