#!/usr/bin/env node
// The bench of pages, whole: it ends badly when a bound does not hold, or when any answer is not 200.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { exit } from 'node:process'
import { root } from '../../src/platform/root.ts'

const { status } = spawnSync(join(root, 'bench/pages'), { cwd: root, stdio: 'inherit' })
exit(status ?? 1)
