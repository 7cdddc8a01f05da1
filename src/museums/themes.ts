import type { Network } from '../platform/network.ts'
import type { Wall } from '../web/index.ts'
import { type Domain, domainCodes, isDomain } from './domains.ts'

const painted = [
  'ochre',
  'prussian',
  'aubergine',
  'pompeian',
  'bottle',
  'slate',
  'woad',
] as const satisfies readonly Wall[]

/** Each theme is read on its wall; two that follow each other are never of one colour. */
export function themeWall(domain: Domain): Wall {
  return painted[domainCodes.indexOf(domain) % painted.length] ?? 'prussian'
}

/** The network's themes that have a museum, in the profile's order, with how many: the others have no page. */
export function themesOf(
  network: Pick<Network, 'themes'>,
  museums: readonly { readonly domains: readonly string[] }[],
): { domain: Domain; count: number }[] {
  return network.themes
    .filter(isDomain)
    .map((domain) => ({ domain, count: museums.filter((museum) => museum.domains.includes(domain)).length }))
    .filter(({ count }) => count > 0)
}
