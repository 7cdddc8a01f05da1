import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../platform/root.ts'

/** Of Cimaise, from `package.json`. */
export const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
