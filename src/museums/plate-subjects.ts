import type { CompositionName, Traits } from '../web/index.ts'
import type { MuseumFacts } from './plate.ts'

/** What a museum may be shown by. Weights compare subjects of one museum with each other. */
export type Subject = { composition: CompositionName; weight: number; traits?: Traits }

type Shown = CompositionName | readonly [CompositionName, Traits]

/** Words of a name that say what a museum is about better than its domains do. French, folded. */
const words: readonly (readonly [RegExp, readonly Shown[]])[] = [
  [/cloche|sonnaille|campanaire/, ['bells']],
  [/textile|tissage|soie|laine|dentelle|tapisserie|mode\b/, ['weave']],
  [/charroi|attelage|voiture|hippomobile/, ['wheel']],
  [/\bfer\b|forge|metallurg|\bmines?\b|minier|usine|industri|automate|horlog/, ['machine']],
  [/prehist|aurignac|paleolith|neolith|mas-d.azil|hominid/, ['lithic', 'cave']],
  [/geolog|mineral|fossile|terre\b/, ['crystals', 'ammonite']],
  [/sous-marin|ephebe|epave/, [['sea', { variant: 'wreck' }]]],
  [/etang|\bmer\b|maritime|peche|port\b|collioure|batellerie|bateau/, ['sea']],
  [/abbaye|cloitre|augustins|eveques|archeveques|chartreuse|couvent|prieure/, ['cloister', 'rose']],
  [/art sacre|art-sacre|tresor|religieu/, ['glory', 'rose']],
  [/protestant|reforme|desert\b/, ['book']],
  [/chateau fort|donjon|montsegur|phebus|foix|forteresse|citadelle|rempart/, ['castle']],
  [/chateau/, ['castle', ['facade', { variant: 'mansion' }]]],
  [/ecriture|champollion|bibliotheque|imprimerie|livre/, ['book']],
  [/monnaie|medaille|numismat/, ['medal']],
  [
    /gallo-romain|romanite|narbo via|lattara|ruscino|eburomagus|uxellodunum|\bvilla\b|antique|romain/,
    ['mosaic', 'plan', 'lapidary'],
  ],
  [/potier|amphor|faience|ceramique|poterie|porcelaine|archeosite/, ['typology', 'vessel']],
  [/vieux|vieil\b|\bhistoire d|pays d|du pays/, ['roofs', 'map']],
  [/lozere|cevenol|cevennes|pyrene|cerdagne|causses|vallees?|gevaudan|corbieres|quercy|luz|cuzals/, ['horizon']],
  [/plein air|ecomusee|vie quotidienne|traditions|coutumes|paysan|rural/, ['tools', 'roofs', 'horizon']],
  [/ameriques|afrique|asie|oceanie|ocean/, ['globe']],
  [/hotel|maison|palais|demeure/, ['facade']],
  [/jardin|botan|parfum|plante/, ['herbarium']],
  [/photograph|cinema|image/, ['lens']],
  [/verre|cristal/, ['rose', 'typology']],
  [/beaux-arts/, [['facade', { variant: 'temple' }], 'enfilade', 'hanging']],
]

/** Domains and categories, by code or by French name; those that few museums have tell more than the others. */
const domains: readonly (readonly [pattern: RegExp, weight: number, shown: readonly Shown[]])[] = [
  [/^archeologi/, 1, ['strata', 'vessel', 'typology', 'lapidary', 'plan', 'mosaic']],
  [/^beaux.arts/, 1, ['enfilade', 'hanging', 'stillLife', 'hanging']],
  [/moderne|contemporain/, 0.8, ['discs', 'lines', 'mobile']],
  [/decoratifs/, 0.8, ['rosette', 'cabinet', 'stillLife', 'typology']],
  [/^ethnologi/, 1, ['tools', 'weave', 'horizon', 'roofs', 'wheel', 'tools']],
  [/^histoire$/, 0.8, ['facade', 'map', 'roofs', 'medal']],
  [/nature/, 1.4, ['herbarium', 'ammonite', 'beetles', 'moth', 'crystals']],
  [/technique|industrie|fondamentales/, 0.8, ['machine', 'wheel', 'machine']],
  [/^photographi/, 0.7, ['lens']],
  [/^litteratur|litteraire/, 2, ['book']],
  [/europeennes|afrique|asie|ameriq|oceanie|esclavage/, 0.6, ['globe']],
  [/islam/, 0.4, [['mosaic', { variant: 'star' }]]],
  [/egypt/, 0.3, ['lapidary']],
  [/militaria|armes/, 0.4, ['medal']],
  [/ecomusee|plein.air/, 2, ['horizon', 'tools']],
  [/sacre/, 3, ['glory', 'rose']],
  [/artiste/, 1, ['stillLife', 'enfilade']],
]

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

/** Subjects that a museum's facts allow, at least one: those of its name when it says any, else those of its domains. */
export function subjectsOf(facts: MuseumFacts): [Subject, ...Subject[]] {
  const name = fold(facts.name)
  const named = words.flatMap(([pattern, shown]) => (pattern.test(name) ? weigh(shown, 1) : []))
  const held = [...facts.domains, ...(facts.categories ?? [])].flatMap((code) => {
    const folded = fold(code)
    return domains.flatMap(([pattern, weight, shown]) => (pattern.test(folded) ? weigh(shown, weight) : []))
  })
  const [first, ...others] = named.length ? named : held.length ? held : weigh(['horizon', 'map', 'roofs'], 1)
  return first ? [first, ...others] : [{ composition: 'horizon', weight: 1 }]
}

function weigh(shown: readonly Shown[], weight: number): Subject[] {
  return shown.map((one) => {
    const [composition, traits] = typeof one === 'string' ? [one, undefined] : one
    return { composition, weight: weight / shown.length, traits }
  })
}
