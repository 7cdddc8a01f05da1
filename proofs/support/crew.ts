import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../../src/platform/root.ts'
import type { Ledger } from './ledger.ts'
import { environmentOf, type Site } from './site.ts'

/** A process of ours that works on the data folder. */
export interface Hand {
  readonly pid: number
  readonly process: ChildProcess
  /** Fulfilled when it is dead and all it said was heard. */
  readonly ended: Promise<number | NodeJS.Signals | null>
}

let writers = 0
let messages = 0

/** Edits without end; what is acknowledged is entered in the ledger. */
export function startWriter(dataDir: string, ledger: Ledger): Hand {
  writers += 1
  return startHand(dataDir, [join(root, 'proofs/support/writer.ts'), dataDir, String(writers * 1_000_000)], (line) => {
    const [id = '', phone = ''] = line.split(' ')
    ledger.edited(id, phone)
  })
}

export function startWorker(dataDir: string): Hand {
  return startHand(dataDir, ['--enable-source-maps', join(root, 'dist/worker.mjs')])
}

export function startCimaise(dataDir: string, ...words: string[]): Hand {
  return startHand(dataDir, [join(root, 'dist/cli.mjs'), ...words])
}

function startHand(dataDir: string, words: readonly string[], hear: (line: string) => void = () => undefined): Hand {
  const child = spawn(execPath, [...words], {
    cwd: root,
    env: environmentOf(dataDir),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  createInterface({ input: child.stdout }).on('line', hear)
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  )
  return { pid: child.pid ?? 0, process: child, ended }
}

/** Posts "une information est fausse ?" without end, each message once; a 303 acknowledges it. */
export function startPosting(site: Site, slug: string, ledger: Ledger): { stop(): Promise<void> } {
  let going = true
  const posting = (async () => {
    while (going) {
      messages += 1
      const message = `proof ${messages}`
      const answer = await fetch(`${site.address}/musees/${slug}/correction`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          origin: site.address,
          'sec-fetch-site': 'same-origin',
          // Everybody from elsewhere: one visitor alone would soon have said enough.
          'x-forwarded-for': `192.0.2.${messages % 250}`,
        },
        body: new URLSearchParams({ about: 'other', message, sender_email: `visitor-${messages}@example.org` }),
      }).catch(() => undefined)
      if (answer?.status === 303) ledger.posted(message)
      else await pause(50)
    }
  })()
  return {
    async stop() {
      going = false
      await posting
    },
  }
}

export function postmasterOf(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'database/postmaster.pid'), 'utf8'), 10)
}
