import type { CompositionName, Random, Traits } from '../web/index.ts'
import { fold } from './reading/index.ts'

export type Subject = { readonly composition: CompositionName; readonly traits?: Traits }
type Shown = CompositionName | readonly [CompositionName, Traits]

/** What a work shows, by the words of its subject, its title, its object type, its domain: the first that says something. */
const words: readonly (readonly [RegExp, readonly [Shown, ...Shown[]]])[] = [
  [/nature morte|bouquet|fruit|vase de fleurs/, ['stillLife']],
  [/\bmer\b|marine|port\b|bateau|navire|naufrage|plage|rivage|peche/, ['sea']],
  [/chateau|forteresse|rempart|donjon/, ['castle']],
  [/eglise|cathedrale|cloitre|abbaye|couvent/, ['cloister', 'facade']],
  [/vue d'architecture|rue\b|place\b|maison|facade|palais|monument/, ['facade', 'roofs']],
  [/grotte/, ['cave']],
  [/paysage|montagne|foret|vallee|campagne|riviere|arbre/, ['horizon']],
  [/plante|vegetal|fleur|herbier/, ['herbarium']],
  [/papillon/, ['moth']],
  [/insecte|coleoptere/, ['beetles']],
  [/fossile|coquille/, ['ammonite']],
  [/carte|plan\b/, ['map', 'plan']],
  [/portrait|buste|medaill|monnaie|effigie|tete|profil/, ['medal']],
  [/saint|vierge|christ|crucifi|ange|biblique|religieu|dieu/, ['glory', 'rose']],
  [/ornement|rosace|motif|decor/, ['rosette']],
  [/inscription|stele|chapiteau|fragment|relief/, ['lapidary']],
  [
    /\bassiette|plat\b|vase|pot\b|cruche|coupe|verre|gobelet|bouteille|vaisselle|amphore|ceramique|verrerie/,
    ['vessel', 'typology'],
  ],
  [/tapisserie|tissu|costume|robe|chasuble|textile|broderie/, ['weave']],
  [/outil|silex|hache|lame|arme/, ['lithic', 'tools']],
  [/machine|instrument|horloge|moteur|technique/, ['machine']],
  [/cloche/, ['bells']],
  [/meuble|armoire|commode|coffre|mobilier/, ['cabinet']],
  [/livre|manuscrit|lettre|journal|imprime/, ['book']],
  [/photograph|negatif|plaque de verre|tirage/, ['lens']],
  [/mosaique/, ['mosaic']],
  [/abstrai|composition|sans titre|moderne|contemporain/, ['lines', 'discs', 'mobile']],
  [/sculpture|statue|figurine|groupe sculpte/, ['lapidary']],
  [/estampe|dessin|peinture/, ['enfilade', 'hanging', 'discs']],
]

/** The composition that a work's facts ask for; one for any work. */
export function subjectOf(
  work: {
    readonly subject: string | null
    readonly shown_title: string
    readonly object_types: string | null
    readonly domains: string | null
  },
  random: Random,
): Subject {
  for (const text of [work.subject, work.shown_title, work.object_types, work.domains]) {
    if (!text) continue
    const folded = fold(text)
    const found = words.find(([pattern]) => pattern.test(folded))
    if (found) return shown(random.pick(found[1]))
  }
  return { composition: random.pick(['lines', 'discs', 'hanging']) }
}

function shown(what: Shown): Subject {
  return typeof what === 'string' ? { composition: what } : { composition: what[0], traits: what[1] }
}
