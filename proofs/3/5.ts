#!/usr/bin/env node
// The bench of the search, at 30 000 works and at a million: it ends badly when a bound does not hold.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { exit } from 'node:process'
import { root } from '../../src/platform/root.ts'

const { status } = spawnSync(join(root, 'bench/search'), { cwd: root, stdio: 'inherit' })
exit(status ?? 1)
