import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { root } from '../../src/platform/root.ts'

/** The areas of the house, lowest first: each may import those before it. */
export const areas = [
  'platform',
  'search',
  'web',
  'accounts',
  'media',
  'museums',
  'collections',
  'agenda',
  'stories',
  'enquiries',
  'community',
  'association',
  'discovery',
  'portal',
  'interop',
  'office',
] as const

export interface Import {
  /** What is written between the quotes. */
  readonly from: string
  /** The file it means, from the root; undefined for a package. */
  readonly file: string | undefined
  /** Only types: nothing of it runs. */
  readonly types: boolean
  /** `export … from`. */
  readonly handsOn: boolean
  readonly line: number
}

export interface Source {
  /** From the root of the project: `src/museums/paths.ts`. */
  readonly path: string
  /** Undefined for the composition: the files directly under `src/`, and the command line's. */
  readonly area: string | undefined
  readonly text: string
  readonly imports: readonly Import[]
}

/** The paths of every file under `folders`, from the root. */
export function listFiles(folders: readonly string[], pattern: RegExp): string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => pattern.test(path))
    .sort()
}

const importPattern =
  /^(?:import|export)\s+(type\s)?([^'"`;]*?)from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

/** The files that run: tests are spectators of the house and may look everywhere. */
export const sources: readonly Source[] = listFiles(['src'], /\.tsx?$/)
  .filter((path) => !/\.(test|cast)\.tsx?$|\.d\.ts$|\.generated\.ts$/.test(path))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, area: areaOf(path), text, imports: importsOf(path, text) }
  })

export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(importPattern)].map((match) => {
    const from = match[3] ?? match[4] ?? match[5] ?? ''
    const names = match[2]?.trim() ?? ''
    const each = /^\{([\s\S]*)\}$/
      .exec(names)?.[1]
      ?.split(',')
      .map((name) => name.trim())
    return {
      from,
      file: from.startsWith('.') ? normalize(join(dirname(path), from)) : undefined,
      types: match[1] !== undefined || (each?.every((name) => name === '' || name.startsWith('type ')) ?? false),
      handsOn: match[0].startsWith('export'),
      line: text.slice(0, match.index).split('\n').length,
    }
  })
}

export function areaOf(file: string): string | undefined {
  const parts = file.split('/')
  return parts[0] === 'src' && parts.length > 2 && parts[1] !== 'cli' ? parts[1] : undefined
}

/** Every place where `pattern` (global) occurs, as `path:line  what was found`. */
export function find(files: readonly Pick<Source, 'path' | 'text'>[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => `${path}:${lineAt(text, match.index)}  ${match[0].trim()}`),
  )
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
