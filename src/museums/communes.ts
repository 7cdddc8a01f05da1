import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../platform/root.ts'

export interface Commune {
  /** INSEE code. */
  readonly code: string
  readonly name: string
  readonly department_code: string
  readonly postcodes: readonly string[]
}

export interface CommuneFound {
  readonly commune: Commune
  /** How sure it is: the name itself, the name of a commune merged since, a name that resembles, or the postcode alone. */
  readonly by: 'name' | 'merged-name' | 'likeness' | 'postcode'
  /** The name it was found under, spelled as the INSEE spells it: the merged commune's own, else the commune's. */
  readonly name: string
}

interface Entry {
  readonly name: string
  readonly key: string
  readonly words: readonly string[]
  readonly commune: Commune
  readonly merged: boolean
}

interface Department {
  readonly code: string
  readonly name: string
  readonly communes: Commune[]
  readonly entries: Entry[]
}

let table: ReadonlyMap<string, Department> | undefined

/** The communes of a département, in the order of their codes; none for a code that is not one. */
export function listCommunes(departmentCode: string): readonly Commune[] {
  return departments().get(departmentCode)?.communes ?? []
}

/** The commune of an INSEE code of today; undefined for a code that is none, or no longer. */
export function communeOfCode(code: string): Commune | undefined {
  const department = code.startsWith('97') ? code.slice(0, 3) : code.slice(0, 2)
  return listCommunes(department).find((commune) => commune.code === code)
}

/** The code of a département from its name or code, whatever the case, accents, hyphens and article. */
export function departmentNamed(name: string): string | undefined {
  const wanted = joined(wordsOf(name))
  const bare = withoutArticle(wordsOf(name))
  for (const department of departments().values()) {
    if (department.code.toLowerCase() === wanted || withoutArticle(wordsOf(department.name)) === bare)
      return department.code
  }
  return undefined
}

export function departmentOfPostcode(postcode: string): string | undefined {
  if (!/^\d{5}$/.test(postcode)) return undefined
  if (postcode.startsWith('20')) return Number(postcode) < 20200 ? '2A' : '2B'
  const code = postcode.startsWith('97') ? postcode.slice(0, 3) : postcode.slice(0, 2)
  return departments().has(code) ? code : undefined
}

/**
 * The commune a town's name means, as people write it: capitals, CEDEX, « St », arrondissements, communes merged since,
 * two towns on one line (the first one counts), slips of the pen when the postcode agrees.
 * Looks in the département first, then in the postcode's own; undefined when neither knows it.
 */
export function findCommune(town: string, departmentCode?: string, postcode?: string): CommuneFound | undefined {
  const elsewhere = postcode ? departmentOfPostcode(postcode) : undefined
  const searched = [...new Set([departmentCode, elsewhere])].flatMap((code) => departments().get(code ?? '') ?? [])
  for (const department of searched) {
    for (const reading of readingsOf(town)) {
      const found = sameName(department, reading, postcode) ?? likeName(department, reading, postcode)
      if (found) return found
    }
  }
  for (const department of searched) {
    const served = postcode ? department.communes.filter((commune) => commune.postcodes.includes(postcode)) : []
    const [only] = served
    if (only && served.length === 1) return { commune: only, by: 'postcode', name: only.name }
  }
  return undefined
}

function sameName(department: Department, words: readonly string[], postcode?: string): CommuneFound | undefined {
  const key = joined(words)
  const matches = department.entries.filter((entry) => entry.key === key)
  const best =
    matches.find((entry) => postcode && entry.commune.postcodes.includes(postcode)) ??
    matches.find((entry) => !entry.merged) ??
    matches[0]
  return best && { commune: best.commune, by: best.merged ? 'merged-name' : 'name', name: best.name }
}

/** Two names may resemble, not two names and one postcode; where the postcode is a CEDEX, the names must be closer. */
function likeName(department: Department, words: readonly string[], postcode?: string): CommuneFound | undefined {
  if (!postcode) return undefined
  const served = department.entries.filter((entry) => entry.commune.postcodes.includes(postcode))
  return onlyAlike(served, words, 5) ?? onlyAlike(department.entries, words, 12) ?? sameFirstWord(served, words)
}

function onlyAlike(
  entries: readonly Entry[],
  words: readonly string[],
  lettersPerSlip: number,
): CommuneFound | undefined {
  const key = joined(words)
  const alike = entries.filter(
    (entry) =>
      begins(entry.words, words) || begins(words, entry.words) || slips(entry.key, key) * lettersPerSlip <= key.length,
  )
  return agreed(alike)
}

function agreed(alike: readonly Entry[]): CommuneFound | undefined {
  const [best] = alike
  if (!best || alike.some((entry) => entry.commune !== best.commune)) return undefined
  return { commune: best.commune, by: 'likeness', name: best.commune.name }
}

/** « Verdun-sur-le-Doubs » became Verdun-Ciel: one word in common is enough where no other commune of the postcode has it. */
function sameFirstWord(served: readonly Entry[], words: readonly string[]): CommuneFound | undefined {
  const [first = ''] = words
  const alike = first.length > 4 && !first.startsWith('saint') ? served.filter((entry) => entry.words[0] === first) : []
  return agreed(alike)
}

/** The town's name as it stands, then its first part when it names two (« Fourmies / Trélon »). */
function readingsOf(town: string): string[][] {
  const plain = town
    .replace(/\(.*?\)/g, ' ')
    .replace(/\bc[eé]dex\b.*$/i, ' ')
    .replace(/\b\d+(er?|e|è|ème)?(\s+arrondissement)?\b/gi, ' ')
  const parts = [plain, plain.split(/\s*[/,;]\s*|\s+(?:et|-)\s+/)[0] ?? '']
  return parts.map(wordsOf).filter((words) => words.length > 0)
}

const sameWords: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', lez: 'les' }

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => sameWords[word] ?? word)
}

function joined(words: readonly string[]): string {
  return words.join('')
}

function withoutArticle(words: readonly string[]): string {
  return joined(/^(la|le|les|l)$/.test(words[0] ?? '') ? words.slice(1) : words)
}

function begins(words: readonly string[], beginning: readonly string[]): boolean {
  return joined(beginning).length >= 4 && beginning.every((word, position) => words[position] === word)
}

/** Levenshtein's distance: letters to change, add or take away. */
export function slips(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, position) => position)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const change = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[other.length] ?? 0
}

function departments(): ReadonlyMap<string, Department> {
  table ??= readTable(readFileSync(join(root, 'src/museums/communes.tsv'), 'utf8'))
  return table
}

function readTable(text: string): ReadonlyMap<string, Department> {
  const read = new Map<string, Department>()
  const communes = new Map<string, Commune>()
  const merged: { department: Department; code: string; name: string }[] = []
  let department: Department | undefined
  for (const line of text.split('\n')) {
    const [code = '', name = '', postcodes] = line.split('\t')
    if (code.startsWith('# ')) {
      department = { code: code.slice(2), name, communes: [], entries: [] }
      read.set(department.code, department)
    } else if (department && code.startsWith('> ')) {
      merged.push({ department, code: code.slice(2), name })
    } else if (department && code) {
      const commune = { code, name, department_code: department.code, postcodes: postcodes?.split(' ') ?? [] }
      communes.set(code, commune)
      department.communes.push(commune)
      department.entries.push(entry(name, commune, false))
    }
  }
  for (const { department, code, name } of merged) {
    const commune = communes.get(code)
    if (commune) department.entries.push(entry(name, commune, true))
  }
  return read
}

function entry(name: string, commune: Commune, merged: boolean): Entry {
  // « Château-Chinon (Ville) » is what people mean by Château-Chinon.
  const words = wordsOf(name.replace(/ \(Ville\)$/, ''))
  return { name, key: joined(words), words, commune, merged }
}
