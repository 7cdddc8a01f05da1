import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/root.ts'
import { areaOf, areas, type Import, type Source, sources } from './sources.ts'

const order = (area: string) => (areas as readonly string[]).indexOf(area)
const said = (source: Source, { line, from }: Import, why: string) => `${source.path}:${line}  ${from}  ${why}`

/** What a rule finds wrong in every import it is concerned with; it must be concerned with some. */
function violations(
  files: readonly Source[],
  rule: (source: Source, imported: Import) => string | false | undefined,
): string[] {
  const found: string[] = []
  let looked = 0
  for (const source of files)
    for (const imported of source.imports) {
      const why = rule(source, imported)
      if (why === undefined) continue
      looked += 1
      if (why) found.push(said(source, imported, why))
    }
  expect(looked, 'imports this rule looked at').toBeGreaterThan(0)
  return found
}

test('the folders of src are the areas of the design', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.length).toBeGreaterThan(2)
  expect(folders.map(({ name }) => name).filter((name) => order(name) < 0 && name !== 'cli')).toEqual([])
})

test('an area imports only areas below it', () => {
  const found = violations(sources, ({ area }, { file }) => {
    const other = file && areaOf(file)
    if (!area || !other || other === area || file.endsWith('/paths.ts')) return undefined
    return order(other) < order(area) ? false : `${area} stands below ${other}`
  })
  expect(found).toEqual([])
})

test('only the ways to run the house import the files that compose it', () => {
  const found = violations(
    sources.filter(({ area }) => area),
    (_source, { file }) => {
      if (!file?.startsWith('src/')) return undefined
      return areaOf(file) === undefined && 'a file of composition'
    },
  )
  expect(found).toEqual([])
})

test('an area is entered through its index, or for a link through its paths', () => {
  const found = violations(sources, ({ area }, { file }) => {
    const other = file && areaOf(file)
    if (!other || other === area || other === 'platform') return undefined
    const entrances = [`src/${other}/index.ts`, `src/${other}/paths.ts`, ...(area ? [] : [`src/${other}/cli.ts`])]
    return entrances.includes(file) || /\.css$/.test(file) ? false : `enter by src/${other}/index.ts`
  })
  expect(found).toEqual([])
})

test('a folder inside an area is entered through its index when it has one', () => {
  const found = violations(sources, ({ path }, { file }) => {
    // A catalogue is a file like another; an element must not bring a whole face into the browser.
    if (!file || !/^src\/[^/]+\/.+\//.test(file) || /\/messages\/[^/]+$/.test(file) || path.includes('/elements/'))
      return undefined
    const closed = foldersOf(file).filter((folder) => existsSync(join(root, folder, 'index.ts')))
    const outside = closed.filter((folder) => !path.startsWith(`${folder}/`))
    if (outside.length === 0) return undefined
    return outside.includes(dirname(file)) && file.endsWith('/index.ts') ? false : `enter by ${outside[0]}/index.ts`
  })
  expect(found).toEqual([])
})

/** The folders below its area that hold a file, the outermost first. */
function foldersOf(file: string): string[] {
  const parts = dirname(file).split('/')
  return parts.slice(2).map((_part, index) => parts.slice(0, index + 3).join('/'))
}

test('an index opens its own files only, name by name', () => {
  const faces = sources.filter(({ path, area }) => area && path.endsWith('/index.ts'))
  expect(faces.length).toBeGreaterThan(1)
  const found = violations(faces, ({ path }, { file, handsOn }) => {
    if (!file || !handsOn) return undefined
    return file.startsWith(`${dirname(path)}/`) ? false : 'not of this folder'
  })
  expect(found).toEqual([])
})

test('folders inside an area meet without a circle', () => {
  const links = new Map<string, Set<string>>()
  for (const { path, imports } of sources)
    for (const { file, types } of imports) {
      const [from, to] = [path, file ?? ''].map((each) => /^src\/[^/]+\/[^/]+(?=\/)/.exec(each)?.[0])
      if (types || !from || !to || from === to || areaOf(path) !== areaOf(file ?? '')) continue
      links.set(from, (links.get(from) ?? new Set()).add(to))
    }
  expect(links.size).toBeGreaterThan(0)
  expect(findCircles(links)).toEqual([])
})

function findCircles(links: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const circles: string[] = []
  const known = new Set<string>()
  const walk = (folder: string, way: readonly string[]) => {
    if (way.includes(folder)) {
      circles.push([...way.slice(way.indexOf(folder)), folder].join(' → '))
      return
    }
    if (known.has(folder)) return
    for (const next of links.get(folder) ?? []) walk(next, [...way, folder])
    known.add(folder)
  }
  for (const folder of links.keys()) walk(folder, [])
  return circles
}
