import type { CompositionName, Traits } from '../web/index.ts'
import type { MuseumFacts } from './plate.ts'

/** What a museum may be shown by. Weights compare subjects of one museum with each other. */
export type Subject = { composition: CompositionName; weight: number; traits?: Traits }

type Shown = CompositionName | readonly [CompositionName, Traits]

/**
 * Words of a name that say what a museum is about better than its domains do. French, folded; common nouns only:
 * what a place or a painter stands for is not ours to know.
 */
const words: readonly (readonly [RegExp, readonly Shown[]])[] = [
  [/cloche|sonnaille|campanaire|carillon/, ['bells']],
  [/textile|tissage|soie|laine|dentelle|tapisserie|broderie/, ['weave']],
  [/charroi|attelage|voiture|hippomobile/, ['wheel']],
  [/\bfer\b|forge|metallurg|\bmines?\b|minier|usine|industri|automate|horlog|\bmetiers\b/, ['machine']],
  [/prehist|aurignac|paleolith|neolith|grotte/, ['lithic', 'cave']],
  [/geolog|mineral|fossile|paleontolog/, ['crystals', 'ammonite']],
  [/sous-marin|epave/, [['sea', { variant: 'wreck' }]]],
  [/etang|\bmer\b|marin\b|maritime|peche|\bport\b|portuaire|batellerie|bateau/, ['sea']],
  [/abbaye|cloitre|augustins|jacobins|cordeliers|eveques|archeveques|chartreuse|couvent|prieure/, ['cloister', 'rose']],
  [/art sacre|tresor|religieu|diocesain/, ['glory', 'rose']],
  [/ecriture|bibliotheque|imprimerie|livre|protestant/, ['book']],
  [/chateau|donjon|\bfort\b|forteresse|citadelle|rempart/, ['castle']],
  [/monnaie|medaille|numismat/, ['medal']],
  [/gallo-romain|romanite|\bvilla\b|antique|romain|forum|thermes|oppidum/, ['mosaic', 'plan', 'lapidary']],
  [/potier|potiere|faience|ceramique|poterie|porcelaine/, ['typology', 'vessel', 'rosette']],
  [/vieux|vieil\b|\bhistoire d|pays d|du pays/, ['roofs', 'map']],
  [/\bmont\b|montagne|pyrene|alpes|cevennes|cevenol|causses?\b|vallees?\b|vignoble/, ['horizon']],
  [/plein air|ecomusee|vie quotidienne|traditions|coutumes|paysan|rural/, ['tools', 'roofs', 'horizon']],
  [/ameriques|afrique|asie|oceanie|voyage/, ['globe']],
  [/hotel|maison|palais|demeure|hospice/, ['facade']],
  [/contemporain|art moderne/, ['discs', 'lines', 'mobile']],
  [/jardin|botan|parfum|plante/, ['herbarium']],
  [/photograph|cinema/, ['lens']],
  [/verre|cristal/, ['rose', 'typology']],
  [/beaux-arts/, [['facade', { variant: 'temple' }], 'enfilade', 'hanging', 'stillLife']],
]

/** Domains and categories, by code or by French name; those that few museums have tell more than the others. */
const domains: readonly (readonly [pattern: RegExp, weight: number, shown: readonly Shown[]])[] = [
  [/^archeologi/, 1, ['strata', 'strata', 'vessel', 'typology', 'lapidary', 'plan', 'mosaic']],
  [/^beaux.arts/, 1.8, ['enfilade', 'hanging', 'stillLife', 'enfilade']],
  [/moderne|contemporain/, 0.8, ['discs', 'lines', 'mobile']],
  [/decoratifs/, 0.8, ['rosette', 'cabinet', 'stillLife', 'typology']],
  [/^ethnologi/, 1, ['tools', 'weave', 'horizon', 'roofs', 'wheel', 'tools']],
  [/^histoire$/, 0.8, ['facade', 'map', 'roofs', 'medal']],
  [/nature/, 1.4, ['herbarium', 'ammonite', 'beetles', 'moth', 'crystals']],
  [/technique|industrie|fondamentales/, 0.8, ['machine', 'wheel', 'machine']],
  [/^photographi/, 0.7, ['lens']],
  [/^litteratur|litteraire/, 2, ['book']],
  [/europeennes|afrique|asie|ameriq|oceanie|esclavage/, 0.4, ['globe']],
  [/islam/, 0.4, [['mosaic', { variant: 'star' }]]],
  [/egypt/, 0.3, ['lapidary']],
  [/militaria|armes/, 0.4, ['medal']],
  [/ecomusee|plein.air/, 2, ['horizon', 'tools']],
  [/sacre/, 3, ['glory', 'rose']],
  [/artiste/, 1, ['stillLife', 'enfilade']],
]

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

/**
 * Subjects that a museum's facts allow, at least one: those of its name when it says any, else those of its domains.
 * @param relief of the land about it, 0 to 1: in the mountains, the mountains are a subject
 */
export function subjectsOf(facts: MuseumFacts, relief = 0): [Subject, ...Subject[]] {
  const name = fold(facts.name)
  const named = words.flatMap(([pattern, shown]) => (pattern.test(name) ? weigh(shown, 1) : []))
  const held = [...facts.domains, ...(facts.categories ?? [])].flatMap((code) => {
    const folded = fold(code)
    return domains.flatMap(([pattern, weight, shown]) => (pattern.test(folded) ? weigh(shown, weight) : []))
  })
  const land = held.length ? Math.max(0, relief - 0.4) : 1
  const [first, ...others] = named.length
    ? named
    : [...held, ...(land > 0 ? weigh(['horizon', 'map', 'roofs'], land) : [])]
  return first ? [first, ...others] : [{ composition: 'horizon', weight: 1 }]
}

function weigh(shown: readonly Shown[], weight: number): Subject[] {
  return shown.map((one) => {
    const [composition, traits] = typeof one === 'string' ? [one, undefined] : one
    return { composition, weight: weight / shown.length, traits }
  })
}
