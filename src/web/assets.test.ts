import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Assets, assetsBase, loadAssets } from './assets.ts'

const folder = mkdtempSync(join(tmpdir(), 'cimaise-client-'))
let assets: Assets

beforeAll(async () => {
  await build({ build: { outDir: folder, emptyOutDir: true }, logLevel: 'error' })
  assets = loadAssets(folder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (address: string) => join(folder, address.slice(assetsBase.length))
const sent = (address: string) => brotliCompressSync(readFileSync(fileOf(address))).length

describe('what a first visit fetches', () => {
  it('is one stylesheet under 16 KB and scripts under 4 KB', () => {
    expect(assets.styles).toHaveLength(1)
    expect(assets.styles.map(sent).every((size) => size < 16_000)).toBe(true)
    expect(sent(assets.script)).toBeLessThan(4_000)
  })

  it('is three fonts under 140 KB', () => {
    const fonts = readdirSync(folder).filter((file) => file.endsWith('.woff2'))
    expect(fonts).toHaveLength(3)
    expect(fonts.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThan(140_000)
    for (const font of Object.values(assets.fonts)) expect(statSync(fileOf(font)).size).toBeGreaterThan(10_000)
  })

  it('holds nothing that the content security policy refuses', () => {
    for (const sheet of assets.styles) {
      const css = readFileSync(fileOf(sheet), 'utf8')
      expect(css).not.toMatch(/url\(["']?data:/)
      expect(css).not.toMatch(/url\(["']?https?:/)
    }
  })

  it('says the order of the layers before any of them speaks', () => {
    const css = readFileSync(fileOf(assets.styles[0] ?? ''), 'utf8')
    const named = [...css.matchAll(/@layer ([\w,\s]+)[;{]/g)].flatMap(([, names = '']) => names.split(/\s*,\s*/))
    expect([...new Set(named)]).toEqual(['reset', 'tokens', 'base', 'components', 'areas'])
  })
})

describe('a custom element', () => {
  it('has its own file, found by its tag', () => {
    const address = assets.element('scheme-choice')
    expect(address).toMatch(/^\/assets\/scheme-choice-.+\.js$/)
    expect(readFileSync(fileOf(address ?? ''), 'utf8')).toContain('scheme-choice')
    expect(assets.element('no-such-element')).toBeUndefined()
  })

  it('is not part of what every page loads', () => {
    expect(readFileSync(fileOf(assets.script), 'utf8')).not.toContain('customElements.define')
  })
})

it('names the folder when the build is missing a file', () => {
  expect(() => loadAssets(join(folder, 'nowhere'))).toThrow(/nowhere/)
})
