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
  [/chateau|donjon|montsegur|murat|forteresse|citadelle|rempart/, ['castle']],
  [/ecriture|champollion|bibliotheque|imprimerie|livre|jaures/, ['book']],
  [/monnaie|medaille|numismat/, ['rosette']],
  [
    /gallo-romain|romanite|narbo via|lattara|ruscino|eburomagus|uxellodunum|villa|antique|romain/,
    ['mosaic', 'plan', 'lapidary'],
  ],
  [/potier|amphor|faience|ceramique|poterie|porcelaine|archeosite/, ['typology', 'vessel']],
  [/vieux|vieil\b|histoire de|pays d|du pays/, ['roofs', 'map']],
  [/lozere|cevenol|cevennes|pyrene|cerdagne|causses|vallees?|gevaudan|corbieres|quercy|luz|cuzals/, ['horizon']],
  [/plein air|ecomusee|vie quotidienne|traditions|coutumes|paysan|rural/, ['tools', 'roofs', 'horizon']],
  [/ameriques|afrique|asie|oceanie|ocean/, ['globe']],
  [/hotel|maison|palais|demeure/, ['facade']],
  [/jardin|botan|parfum|plante/, ['herbarium']],
  [/photograph|cinema|image/, ['lens']],
  [/verre|cristal/, ['rose', 'typology']],
  [/beaux-arts/, [['facade', { variant: 'temple' }], 'enfilade', 'hanging']],
]

/** Domains and categories, by code or by French name. */
const domains: readonly (readonly [RegExp, readonly Shown[]])[] = [
  [/^archeologi/, ['strata', 'vessel', 'typology', 'lapidary', 'plan', 'mosaic']],
  [/^beaux.arts/, ['enfilade', 'hanging', 'stillLife', 'hanging']],
  [/moderne|contemporain/, ['discs', 'lines', 'mobile']],
  [/decoratifs/, ['rosette', 'cabinet', 'stillLife', 'typology']],
  [/^ethnologi/, ['tools', 'weave', 'horizon', 'roofs', 'wheel']],
  [/^histoire$/, ['facade', 'map', 'roofs', 'map']],
  [/nature/, ['herbarium', 'ammonite', 'beetles', 'moth', 'crystals']],
  [/technique|industrie|fondamentales/, ['machine', 'wheel']],
  [/^photographi/, ['lens']],
  [/^litteratur|litteraire/, ['book']],
  [/europeennes|afrique|asie|ameriq|oceanie|esclavage/, ['globe']],
  [/islam/, [['mosaic', { variant: 'star' }]]],
  [/egypt/, ['lapidary']],
  [/militaria|armes/, ['castle']],
  [/ecomusee|plein.air/, ['horizon', 'tools']],
  [/sacre/, ['glory', 'rose']],
  [/artiste/, ['stillLife', 'enfilade']],
]

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

/** Subjects that a museum's facts allow, at least one. */
export function subjectsOf(facts: MuseumFacts): [Subject, ...Subject[]] {
  const name = fold(facts.name)
  const subjects: Subject[] = []
  const add = (shown: readonly Shown[], weight: number) => {
    for (const one of shown) {
      const [composition, traits] = typeof one === 'string' ? [one, undefined] : one
      subjects.push({ composition, weight: weight / shown.length, traits })
    }
  }
  for (const [pattern, shown] of words) if (pattern.test(name)) add(shown, 24)
  for (const code of [...facts.domains, ...(facts.categories ?? [])]) {
    const folded = fold(code)
    for (const [pattern, shown] of domains) if (pattern.test(folded)) add(shown, 1)
  }
  const [first, ...others] = subjects
  return first
    ? [first, ...others]
    : [
        { composition: 'horizon', weight: 1 },
        { composition: 'map', weight: 1 },
        { composition: 'roofs', weight: 1 },
      ]
}
