import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../platform/root.ts'
import { fold } from './reading/index.ts'

/** Branches of the official list of subjects that a plate knows how to draw: any term under one of these words. */
const branches = {
  horse: ['equide'],
  cow: ['bovide'],
  dog: ['canide'],
  sheep: ['ovide', 'capride'],
  stag: ['cervide'],
  lion: ['felide', 'ours'],
  eagle: ['rapace'],
  bird: ['oiseau'],
  fish: ['poisson', 'mammifere aquatique', 'crustace'],
  insect: ['insecte'],
  shell: ['mollusque'],
  animal: ['animal'],
  flower: ['fleur'],
  tree: ['arbre', 'feuillu', 'conifere'],
  plant: ['vegetal'],
  boat: ['bateau', 'navigation'],
  soldier: ['profession militaire', 'militaire', 'vie militaire'],
  weapon: ['armement'],
  bishop: ['eveque'],
  saint: ['saintete'],
  clergy: ['clerge et laic'],
  church: ['architecture religieuse'],
  furniture: ['mobilier'],
  garment: ['habillement'],
  ornament: ['ornement'],
} as const satisfies Record<string, readonly string[]>

export type Theme = keyof typeof branches

let themes: Map<string, readonly Theme[]> | undefined

/** The branches a term of the list of subjects stands in; none for a word that is not in it. */
export function themesOf(label: string): readonly Theme[] {
  themes ??= readThemes()
  return themes.get(fold(label)) ?? []
}

function readThemes(): Map<string, readonly Theme[]> {
  const text = readFileSync(join(root, 'src/collections/vocabularies/lists/subject.tsv'), 'utf8')
  const heads = new Map<string, Theme>(
    Object.entries(branches).flatMap(([theme, words]) => words.map((word) => [word, theme as Theme] as const)),
  )
  const found = new Map<string, readonly Theme[]>()
  const open: (readonly Theme[])[] = []
  for (const line of text.split('\n')) {
    const [depth = '', ...labels] = line.split('\t')
    const level = Number.parseInt(depth, 10)
    if (!(level >= 0)) continue
    open.length = level
    const above = open[level - 1] ?? []
    const keys = labels.map(fold)
    const own = keys.map((key) => heads.get(key)).find((theme) => theme !== undefined)
    const here = own ? [own, ...above] : above
    open[level] = here
    if (here.length) for (const key of keys) if (!found.has(key)) found.set(key, here)
  }
  return found
}
