import { slips } from '../communes.ts'
import { type Domain, domainCodes, domainName } from '../domains.ts'
import type { Reading } from './facts.ts'
import { foldText } from './text.ts'

/** The Ministry's words for each domain, accents folded: those of its list first, then those its files came to use. */
const words: Readonly<Record<Domain, readonly string[]>> = {
  archeologie: ['archeologie'],
  'beaux-arts': ['beaux arts'],
  'art-moderne-et-contemporain': ['art moderne et contemporain'],
  'arts-decoratifs': ['arts decoratifs'],
  ethnologie: ['ethnologie', 'musee de societe'],
  histoire: ['histoire'],
  'sciences-de-la-nature': ['sciences de la nature', 'sciences naturelles'],
  'sciences-et-techniques': [
    'technique et industrie',
    'sciences fondamentales',
    'techniques et industrie',
    'sciences et techniques',
    'sciences techniques',
    'techniques',
    'sciences',
  ],
  photographie: ['photographie', 'photographie collections photographiques non documentaires'],
  litterature: ['litterature'],
  'civilisations-extra-europeennes': [
    'civilisations extra europeennes',
    'afrique',
    'asie',
    'oceanie',
    'amerique',
    'ameriques',
    'inde',
  ],
  'arts-de-l-islam': ['arts de l islam'],
  egypte: ['egyptien', 'egypte'],
  militaria: ['militaria'],
  'memoire-de-l-esclavage': ['memoire de l esclavage'],
}

/** Words for a part of it: taken, and said. */
const partOfIt: Partial<Record<Domain, readonly string[]>> = {
  archeologie: ['grec', 'gallo romain', 'protohistoire', 'prehistoire', 'archeologie du bati', 'numismatique'],
  'beaux-arts': ['peinture', 'sculpture', 'dessin', 'estampe'],
  'arts-decoratifs': ['design', 'mode', 'textile', 'mode et textile', 'couturier'],
}

const accepted = new Map(domainCodes.flatMap((code) => words[code].map((word) => [word, code] as const)))
const narrower = new Map(domainCodes.flatMap((code) => (partOfIt[code] ?? []).map((word) => [word, code] as const)))

export function readDomains(cell: string): Reading<Domain[]> {
  const readings = cell
    .split(/[;|#]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .flatMap(readList)
  return { value: [...new Set(readings.flatMap(({ value }) => value))], flags: readings.flatMap(({ flags }) => flags) }
}

/** Files that passed through other hands separate domains with commas; no domain of the list holds one. */
function readList(text: string): Reading<Domain[]>[] {
  const words = text.split(',').map((word) => word.trim())
  return words.every((word) => accepted.has(foldText(word))) ? words.map(readOne) : [readOne(text)]
}

function readOne(text: string): Reading<Domain[]> {
  const word = foldText(text)
  const known = accepted.get(word)
  if (known) return { value: [known], flags: [] }
  const part = narrower.get(word)
  if (part) return taken(part, 'domain-narrower', text)
  const [nearest] = [...accepted].sort(([one], [other]) => slips(one, word) - slips(other, word))
  if (nearest && slips(nearest[0], word) <= Math.min(2, word.length / 4))
    return taken(nearest[1], 'domain-corrected', text)
  const kin = holding(word) ?? (nearest && slips(nearest[0], word) <= word.length / 2 ? nearest[1] : undefined)
  const flag = { reason: 'domain-unknown', value: text } as const
  return { value: [], flags: [kin ? { ...flag, nearest: domainName('fr', kin) } : flag] }
}

/** The domain that the first telling word belongs to: « esclavage, société de plantation… » is near the memory of slavery. */
function holding(text: string): Domain | undefined {
  const shared = [...accepted].flatMap(([name, code]) => {
    const telling = name.split(' ').filter((word) => word.length > 6 && text.includes(word))
    return telling.map((word) => ({ at: text.indexOf(word), code }))
  })
  return shared.sort((one, other) => one.at - other.at)[0]?.code
}

function taken(code: Domain, reason: 'domain-narrower' | 'domain-corrected', value: string): Reading<Domain[]> {
  return { value: [code], flags: [{ reason, value, instead: domainName('fr', code) }] }
}
