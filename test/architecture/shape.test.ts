import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/root.ts'
import { find, listFiles, sources } from './sources.ts'

const written = listFiles(['src', 'test', 'bin', 'bench', 'proofs'], /\.(tsx?|mjs|css)$/).filter(
  (path) => !path.endsWith('.generated.ts'),
)

test('no file is longer than 300 lines, and half of them are under 80', () => {
  const lengths = written.map((path) => ({
    path,
    lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1,
  }))
  expect(lengths.length).toBeGreaterThan(50)
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80)
})

test('no folder is a drawer for everything', () => {
  const folders = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(folders.length).toBeGreaterThan(10)
  const drawers = folders.filter(({ name }) => /^(utils?|helpers?|common|services?|types|lib|shared|misc)$/.test(name))
  expect(drawers.map(({ parentPath, name }) => join(parentPath, name))).toEqual([])
})

test('names of files are in kebab case', () => {
  const names = sources.map(({ path }) => path)
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((path) => !/^[a-z0-9-]+(\.[a-z]+)+$/.test(path.split('/').at(-1) ?? ''))).toEqual([])
})

test('nothing is exported wholesale', () => {
  expect(find(sources, /^export\s+\*.*$/gm)).toEqual([])
})

test('a style attribute sets custom properties and nothing else', () => {
  const pages = sources.filter(({ path }) => path.endsWith('.tsx'))
  const attributes = find(pages, /\sstyle\s*=\s*.*$/gm)
  expect(attributes.length, 'style attributes looked at').toBeGreaterThan(0)
  expect(attributes.filter((each) => !/style=\{customProperties\(/.test(each))).toEqual([])
  const drawings = sources.filter(({ path }) => !path.endsWith('.tsx'))
  expect(find(drawings, /(?<![-\w])style=(?!\$\{customProperties)/g)).toEqual([])
})

test('raw HTML enters a page in one place', () => {
  const places = find(sources, /dangerouslySetInnerHTML/g)
  expect(places.length).toBeGreaterThan(0)
  expect(places.filter((place) => !place.startsWith('src/web/components/scripts-of-the-page.tsx:'))).toEqual([])
})
