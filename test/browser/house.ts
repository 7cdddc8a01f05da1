import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { execPath } from 'node:process'
import type { TestProject } from 'vitest/node'
import { root } from '../../src/platform/root.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site is served: `http://localhost:41873`. */
    address: string
    /** The program; empty when this machine has none. */
    chromium: string
  }
}

/** Opens the demonstration as `npm start` does: the built server, a process of its own, its own data folder. */
export default async function openHouse(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium()
  project.provide('chromium', chromium ?? '')
  project.provide('address', '')
  if (!chromium) return async () => undefined
  const place = mkdtempSync(join(tmpdir(), `cimaise-scene-${process.pid}-`))
  // Root's PostgreSQL runs as another user, who has to go through.
  chmodSync(place, 0o755)
  const server = spawn(execPath, ['--enable-source-maps', join(root, 'dist/server.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      NETWORK: 'occitanie',
      DATA_DIR: join(place, 'data'),
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      RENDERINGS_PER_MINUTE: '1000000',
    },
  })
  const said: string[] = []
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const close = async () => {
    server.kill('SIGTERM')
    await ended
    await rm(place, { recursive: true, force: true })
  }
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', (bytes: Buffer) => {
        said.push(bytes.toString())
        const found = /http:\/\/localhost:\d+/.exec(said.join(''))
        if (found) resolve(found[0])
      })
      server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said.join('')}`)))
    })
    project.provide('address', address)
  } catch (error) {
    await close()
    throw error
  }
  return close
}

function findChromium(): string | undefined {
  const names = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names
    .filter((name): name is string => Boolean(name))
    .flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))))
    .find(existsSync)
}
