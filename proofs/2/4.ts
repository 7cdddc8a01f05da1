#!/usr/bin/env node
// The site without its database, and pages made while an edit commits.
import { provesFreshness } from '../support/interleavings.ts'
import { provesOutage } from '../support/outage.ts'
import { prove } from '../support/report.ts'
import { copiesMade, makeFolder, startSite } from '../support/site.ts'

await prove('Line 4: the database stopped, and pages never older than a committed edit', async (later) => {
  const folder = makeFolder('proof-4')
  later(folder.remove)
  const first = await startSite(folder.path)
  later(first.stop)
  await copiesMade(first)
  const second = await provesOutage(first)
  later(second.stop)
  await provesFreshness(second, 200)
})
