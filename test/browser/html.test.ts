import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'
import { inLanguage, templates } from './templates.ts'

const run = promisify(execFile)
const checker = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar')
const java =
  process.env.JAVA ||
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'java'))
    .find(existsSync)

test.for(['fr', 'ca'] as const)(
  'the Nu HTML checker finds no error in any template, in %s',
  async (language, { skip }) => {
    skip(!java && !process.env.CI, 'Java is missing')
    skip(!inject('address') && !process.env.CI, 'the site was not opened, for want of Chromium')
    if (!java) throw new Error('Java is missing: install it (Debian: apt-get install default-jre-headless) or set JAVA')
    const place = mkdtempSync(join(tmpdir(), 'cimaise-html-'))
    try {
      const files = await Promise.all(
        templates.map(async (template, number) => {
          const path = await inLanguage(template, language)
          const file = join(place, `${number}.html`)
          writeFileSync(file, await (await fetch(inject('address') + path)).text())
          return { file, path }
        }),
      )
      // It writes what it finds on the standard error, and ends with 1 when that is something.
      const { stderr } = await run(
        java,
        ['-jar', checker, '--errors-only', '--format', 'json', ...files.map((each) => each.file)],
        {
          maxBuffer: 64 * 1024 * 1024,
        },
      ).catch((error: { stderr: string }) => error)
      const { messages } = JSON.parse(stderr) as {
        messages: { url: string; message: string; extract?: string; lastLine?: number }[]
      }
      const page = (url: string) => files.find(({ file }) => url.endsWith(file))?.path
      expect(
        messages.map(({ url, message, extract }) => `${page(url)}  ${message}  ${extract?.slice(0, 160)}`),
      ).toEqual([])
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  },
)
