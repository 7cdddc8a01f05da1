import type { Wall } from '../web/index.ts'
import { type Domain, domainCodes } from './domains.ts'

const painted = ['ochre', 'prussian', 'aubergine', 'pompeian', 'bottle', 'slate', 'woad'] as const satisfies readonly Wall[]

/** Each theme is read on its wall; two that follow each other are never of one colour. */
export function themeWall(domain: Domain): Wall {
  return painted[domainCodes.indexOf(domain) % painted.length] ?? 'prussian'
}
