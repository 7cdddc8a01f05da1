import type { CompositionName, Random, Traits } from '../web/index.ts'
import type { Cue, Cues } from './plate-cues.ts'

export type Subject = { readonly composition: CompositionName; readonly traits?: Traits }

export type SubjectFacts = {
  readonly subject: string | null
  readonly shown_title: string
  readonly object_types: string | null
  readonly domains: string | null
  readonly techniques?: string | null
  readonly latest_year?: number | null
}

export const plain = (composition: CompositionName, traits?: Traits): Subject =>
  traits ? { composition, traits } : { composition }

export function builtOf(cues: Cues, titled: Cues, random: Random): Subject {
  const has = (cue: Cue) => cues.has(cue) || titled.has(cue)
  if (has('castle')) return plain(random.pick(['castle', 'castle', 'roofs']))
  if (has('church')) return plain(random.pick(['cloister', 'facade', 'rose', 'roofs']))
  if (has('ruin')) return plain(random.pick(['facade', 'lapidary']), { variant: 'temple' })
  if (has('interior')) return plain('interior')
  return plain(random.pick(['facade', 'roofs', 'roofs']))
}

const beastCues = ['horse', 'cow', 'dog', 'sheep', 'stag', 'lion', 'eagle', 'bird', 'fish'] as const

export function beastOf(cues: Cues): Subject | undefined {
  const beast = beastCues.find((one) => cues.has(one))
  if (beast) return plain('animal', { variant: beast })
  if (cues.has('insect')) return plain('beetles')
  return cues.has('animal') ? plain('animal') : undefined
}

export const sexOf = (cues: Cues) => (cues.has('woman') ? 'woman' : cues.has('man') ? 'man' : undefined)

const worn = [
  'wig',
  'armour',
  'helmet',
  'ruff',
  'beard',
  'moustache',
  'hat',
  'coif',
  'veil',
  'crown',
  'jewel',
  'laurel',
  'soldier',
  'oval',
] as const

export function portraitOf(cues: Cues, titled: Cues, random: Random, { latest_year }: SubjectFacts): Subject {
  const year = latest_year ?? 1850
  const has = (cue: Cue) => cues.has(cue) || titled.has(cue)
  const details: string[] = worn.filter((one) => has(one))
  if (has('bishop')) details.push('mitre')
  // Fashion, where the record is silent about it.
  const man = !has('woman') || has('man')
  if (man && year > 1650 && year < 1790 && !has('peasant')) details.push('wig')
  if (man && year > 1540 && year <= 1640) details.push('ruff')
  if (man && year > 1830 && year < 1910 && random.chance(0.5)) details.push(random.pick(['beard', 'moustache']))
  if (!details.includes('oval') && year < 1830 && random.chance(0.25)) details.push('oval')
  if (has('profile')) return plain('portrait', { variant: 'profile', details: man ? details : [...details, 'woman'] })
  if (has('child') && !has('man') && !has('woman')) return plain('portrait', { variant: 'child', details })
  return plain('portrait', { variant: man ? 'man' : 'woman', details })
}

export function standingOf(cues: Cues): Subject {
  const details: string[] = []
  if (cues.has('angel')) details.push('angel')
  else if (cues.has('bishop')) details.push('bishop')
  else if (cues.has('monk')) details.push('monk')
  else if (cues.has('halo')) details.push('antique')
  else if (cues.has('soldier')) details.push('soldier')
  else if (cues.has('nude')) details.push('nude')
  else if (cues.has('antique')) details.push('antique')
  else if (cues.has('woman')) details.push('woman')
  else if (cues.has('child')) details.push('child')
  else if (cues.has('peasant')) details.push('peasant')
  else if (cues.has('man')) details.push('man')
  for (const one of ['halo', 'hat', 'coif', 'helmet'] as const) if (cues.has(one)) details.push(one)
  return plain('standing', { details })
}

export function groupOf(cues: Cues, random: Random): Subject {
  const details: string[] = []
  for (const one of [
    'angel',
    'bishop',
    'monk',
    'soldier',
    'nude',
    'antique',
    'peasant',
    'woman',
    'man',
    'child',
  ] as const)
    if (cues.has(one)) details.push(one)
  if (cues.has('halo') && !details.includes('antique')) details.push('antique')
  for (const one of ['crowd', 'couple', 'table', 'halo', 'hat', 'coif', 'helmet'] as const)
    if (cues.has(one)) details.push(one)
  const place =
    cues.has('antique') && !cues.has('landscape')
      ? 'temple'
      : cues.has('interior') || cues.has('table')
        ? 'room'
        : cues.has('street') || cues.has('building')
          ? 'street'
          : cues.has('landscape') || cues.has('tree')
            ? 'open'
            : random.pick(['open', 'street', 'room'])
  return plain('group', { variant: place, details })
}

export function landOf(cues: Cues, titled: Cues, random: Random): Subject {
  const has = (cue: Cue) => cues.has(cue) || titled.has(cue)
  if (has('harbour')) return plain('shore', { variant: 'harbour' })
  if (has('sea') || (has('boat') && !has('river'))) {
    if (has('boat') && random.chance(0.35)) return plain('sea')
    return plain('shore', { variant: has('cliff') ? 'cliff' : 'beach' })
  }
  if (has('castle') && random.chance(0.6)) return plain('castle')
  if (has('ruin') && random.chance(0.5)) return plain('facade', { variant: 'temple' })
  if (has('street') && random.chance(0.7)) return plain('roofs')
  const details = (['mountain', 'river', 'bridge', 'village', 'church', 'tree'] as const).filter((one) => has(one))
  if (has('mountain') && random.chance(0.25)) return plain('horizon', { relief: 0.9 })
  if (!details.length && random.chance(0.4)) return plain('horizon', { relief: random.between(0.1, 0.5) })
  return plain('landscape', { ...(has('wood') && { variant: 'wood' }), details })
}

export const abstract = (random: Random): Subject =>
  plain(random.pick(['abstraction', 'abstraction', 'abstraction', 'abstraction', 'lines', 'discs', 'mobile']))
