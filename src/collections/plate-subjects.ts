import type { Random } from '../web/index.ts'
import { type Cue, type Cues, cuesOf, cuesOfSubject, cuesOfTitle } from './plate-cues.ts'
import {
  abstract,
  beastOf,
  builtOf,
  groupOf,
  landOf,
  plain,
  portraitOf,
  type Subject,
  type SubjectFacts,
  sexOf,
  standingOf,
} from './plate-scenes.ts'
import { fold } from './reading/index.ts'

/**
 * The composition that a work's facts ask for; one for any work. What the thing is speaks first where it is a thing (a
 * plate, a coin, a coat), then what it shows: its subject, its title, at last its domain.
 */
export function subjectOf(work: SubjectFacts, random: Random): Subject {
  const shown = work.subject ? cuesOfSubject(work.subject) : new Set<Cue>()
  const titled = cuesOfTitle(work.shown_title)
  const genre = work.subject ? cuesOf(fold(work.subject).split('(')[0] ?? '') : new Set<Cue>()
  const kind = fold(`${work.object_types ?? ''} ; ${work.domains ?? ''}`)
  return (
    ofThing(kind, shown.size ? shown : titled, work, random) ??
    ofGenre(genre, shown, titled, random, work) ??
    ofCues(shown, titled, random, work) ??
    ofCues(titled, titled, random, work) ??
    ofDomain(kind, work, random)
  )
}

/** A figure lying in a wide sheet is a scene; a scene in a narrow one, a figure. */
export function fitted({ composition, traits }: Subject, ratio: number): Subject {
  if (composition === 'standing' && ratio > 1.25) return plain('group', traits)
  if (composition === 'group' && ratio < 0.62) return plain('standing', traits && { details: traits.details })
  if (composition === 'landscape' && ratio < 0.5) return plain('landscape', { ...traits, variant: 'wood' })
  return plain(composition, traits)
}

/** Things that are seen as what they are, whatever is painted on them. */
function ofThing(kind: string, cues: Cues, work: SubjectFacts, random: Random): Subject | undefined {
  const is = (pattern: RegExp) => pattern.test(kind)
  if (is(/monnaie|numismatique|medaille|jeton|phaleristique|sceau/)) return ofCoin(cues, random)
  if (is(/\b(?:assiette|plat\b|soucoupe|plateau|compotier|ecuelle)/))
    return plain('dish', { variant: motifOf(cues, random) })
  if (
    is(
      /\b(?:vase|pot|pichet|cruche|bouteille|flacon|gobelet|coupe|tasse|amphore|jarre|verre|terrine|cafetiere|theiere|bol|soupiere|burette|carafe|ceramique|verrerie|urne)\b/,
    ) &&
    !is(/peinture|dessin|photo|estampe|plaque de verre|sculpture/)
  )
    return plain(random.pick(['vessel', 'vessel', 'typology']))
  if (is(/masque/)) return plain('mask')
  if (is(/chasuble|chape|dalmatique/)) return plain('garment', { variant: 'chasuble' })
  if (is(/\brobe\b|jupe|corsage|kimono/)) return plain('garment', { variant: 'dress' })
  if (is(/\b(?:habit|manteau|gilet|veste|uniforme|costume)\b/) && !is(/peinture|dessin|estampe|photographie|sculpture/))
    return plain('garment')
  if (
    is(/tapisserie|tapis|tissu|textile|broderie|dentelle|galon|ruban|tenture|eventail|mouchoir|echantillon/) &&
    !is(/peinture|dessin/)
  )
    return plain(random.pick(['weave', 'rosette']))
  if (is(/armoire|commode|coffre|buffet|cabinet|bureau|meuble|ameublement|mobilier/) && !is(/peinture|dessin|estampe/))
    return plain('cabinet')
  if (is(/\bcloche/)) return plain('bells')
  if (is(/maquette de bateau/)) return plain('sea')
  if (is(/reveil|horloge|montre|horlogerie|machine|moteur|instrument|metrologie/)) return plain('machine')
  if (is(/hache|silex|pointe|lame|racloir|biface/)) return plain('lithic')
  if (is(/outil|faucille|rabot|ustensile/)) return plain('tools')
  if (is(/carte geographique|cartes - plans|atlas/)) return plain('map')
  if (is(/mosaique/)) return plain('mosaic')
  if (
    is(/manuscrit|lettre\b|\blivre|registre|carnet/) &&
    !is(/peinture|sculpture/) &&
    !['scene', 'figure', 'portrait', 'landscape', 'building'].some((cue) => cues.has(cue as Cue))
  )
    return plain('book')
  if (is(/fossile|paleontolog/)) return plain('ammonite')
  if (is(/mineral/)) return plain('crystals')
  if (is(/botanique|herbier/)) return plain('herbarium')
  if (is(/sculpture|statue|statuette|figurine|buste|haut-relief|ronde-bosse/))
    return ofSculpture(kind, cues, work, random)
  return undefined
}

function ofCoin(cues: Cues, random: Random): Subject {
  if (cues.has('horse')) return plain('coin', { variant: 'horse' })
  if (cues.has('eagle') || cues.has('lion')) return plain('coin', { variant: cues.has('eagle') ? 'eagle' : 'lion' })
  if (cues.has('portrait') || cues.has('profile') || cues.has('man') || cues.has('woman')) return plain('medal')
  if (cues.has('arms')) return plain('coin', { variant: 'shield' })
  if (cues.has('cross')) return plain('coin', { variant: 'cross' })
  return plain(random.pick(['coin', 'medal']))
}

function motifOf(cues: Cues, random: Random): string {
  if (cues.has('bird') || cues.has('animal')) return 'bird'
  if (cues.has('scene') || cues.has('figure') || cues.has('man') || cues.has('woman')) return 'figures'
  if (cues.has('building') || cues.has('landscape') || cues.has('street') || cues.has('castle')) return 'view'
  return cues.has('flower') || cues.has('bouquet') ? 'bouquet' : random.pick(['bouquet', 'bird', 'view'])
}

function ofSculpture(kind: string, cues: Cues, { latest_year, techniques }: SubjectFacts, random: Random): Subject {
  const details = /bronze|fonte|cuivre/.test(fold(techniques ?? '')) ? ['bronze'] : []
  const relief = /relief|chapiteau|cul de lampe|stele|sarcophage|fragment|architecture/.test(kind)
  if (relief && (cues.has('portrait') || cues.has('profile'))) return plain('medal')
  if (relief && (cues.has('plant') || cues.has('ornament') || random.chance(0.6))) return plain('lapidary')
  if (cues.has('madonna')) return plain('madonna')
  if (cues.has('cross')) return plain('cross')
  if (/masque/.test(kind)) return plain('mask')
  if (/buste|hermes/.test(kind) || cues.has('portrait')) return plain('pedestal', { variant: 'bust', details })
  if (/\btete\b/.test(kind)) return plain('pedestal', { variant: 'head', details })
  const beast = beastOf(cues)
  if (beast && !cues.has('woman') && !cues.has('man') && !cues.has('child') && !cues.has('figure')) return beast
  if (cues.has('nude') || cues.has('antique'))
    return random.chance(0.6)
      ? plain('torso', { variant: sexOf(cues) })
      : plain('pedestal', { variant: 'figure', details })
  if (cues.has('nobody') || ((latest_year ?? 0) > 1945 && !cues.has('figure')))
    return plain('pedestal', { variant: 'abstract', details })
  if (cues.has('halo') || cues.has('angel')) return standingOf(cues)
  return plain('pedestal', { variant: random.pick(['figure', 'figure', 'head', 'bust']), details })
}

/** The first words of REPR name the genre. */
function ofGenre(genre: Cues, shown: Cues, titled: Cues, random: Random, work: SubjectFacts): Subject | undefined {
  if (genre.has('nobody')) return abstract(random)
  if (genre.has('stillLife'))
    return shown.has('bouquet') || shown.has('flower')
      ? plain('flowers')
      : shown.has('fish')
        ? plain('animal', { variant: 'fish' })
        : plain('stillLife')
  if (genre.has('arms')) return plain('arms')
  if (genre.has('portrait') || genre.has('caricature'))
    return shown.has('scene') ? groupOf(shown, random) : portraitOf(shown, titled, random, work)
  if (genre.has('landscape')) return landOf(shown, titled, random)
  if (genre.has('building'))
    return shown.has('bridge') || shown.has('river') ? landOf(shown, titled, random) : builtOf(shown, titled, random)
  if (genre.has('interior') && !shown.has('scene')) return plain(shown.has('church') ? 'cloister' : 'interior')
  if (genre.has('ornament') && !genre.has('figure')) return plain(random.pick(['rosette', 'rose']))
  return undefined
}

function ofCues(cues: Cues, titled: Cues, random: Random, work: SubjectFacts): Subject | undefined {
  const both = (cue: Cue) => cues.has(cue) || titled.has(cue)
  if (both('nobody') && (work.latest_year ?? 0) > 1905) return abstract(random)
  if (cues.has('stillLife') && !cues.has('man') && !cues.has('woman')) return plain('stillLife')
  if (cues.has('madonna') && both('halo')) return plain('madonna')
  if (both('cross') && both('halo')) return plain('cross')
  if (both('battle')) return plain('cavalry')
  if (cues.has('scene') || cues.has('crowd') || cues.has('couple')) return groupOf(cues, random)
  if (cues.has('portrait') && !cues.has('halo')) return portraitOf(cues, titled, random, work)
  if (cues.has('halo') || cues.has('angel') || cues.has('bishop')) return standingOf(cues)
  if (cues.has('portrait')) return portraitOf(cues, titled, random, work)
  if (cues.has('nude'))
    return random.chance(0.6) ? plain('torso', { variant: sexOf(cues) }) : plain('standing', { details: ['nude'] })
  const beast = beastOf(cues)
  if (beast && !cues.has('figure') && !cues.has('building')) return beast
  if (cues.has('antique') || cues.has('figure') || cues.has('soldier') || cues.has('monk')) return standingOf(cues)
  if (cues.has('bouquet') || cues.has('flower')) return plain(random.pick(['flowers', 'flowers', 'herbarium']))
  if (
    cues.has('sea') ||
    cues.has('harbour') ||
    cues.has('boat') ||
    cues.has('mountain') ||
    cues.has('wood') ||
    cues.has('river')
  )
    return landOf(cues, titled, random)
  if (['castle', 'church', 'ruin', 'street', 'building', 'village'].some((cue) => cues.has(cue as Cue)))
    return builtOf(cues, titled, random)
  if (cues.has('landscape') || cues.has('tree')) return landOf(cues, titled, random)
  if (cues.has('woman') || cues.has('man') || cues.has('child') || cues.has('peasant'))
    return random.chance(0.5) ? portraitOf(cues, titled, random, work) : standingOf(cues)
  if (cues.has('interior') || cues.has('table')) return plain('interior')
  if (cues.has('shell')) return plain('ammonite')
  if (cues.has('plant')) return plain('herbarium')
  if (cues.has('arms')) return plain('arms')
  if (cues.has('map')) return plain('map')
  if (cues.has('plan')) return plain('plan')
  if (cues.has('science')) return plain('machine')
  if (cues.has('ornament')) return plain('rosette')
  if (cues.has('furniture')) return plain('cabinet')
  if (cues.has('garment')) return plain('garment')
  if (cues.has('writing')) return plain('book')
  return undefined
}

function ofDomain(kind: string, { latest_year, techniques }: SubjectFacts, random: Random): Subject {
  const is = (pattern: RegExp) => pattern.test(kind)
  const year = latest_year ?? 0
  if (is(/photograph|plaque de verre/))
    return plain(random.pick(['lens', 'lens', year > 1960 ? 'abstraction' : 'portrait', 'interior']))
  if (year > 1945) return abstract(random)
  if (is(/archeolog|gallo-romain/)) return plain(random.pick(['strata', 'lapidary', 'vessel', 'typology']))
  if (is(/precolombien|afrique|oceanie|amerique|asie/)) return plain(random.pick(['mask', 'vessel', 'globe']))
  if (is(/croyances|religi|sacre/)) return plain(random.pick(['glory', 'rose']))
  if (is(/musique|spectacle/)) return plain('bells')
  if (is(/ethnolog|artisanat|vie domestique|agricult/)) return plain(random.pick(['tools', 'wheel', 'typology']))
  if (is(/transports|industrie|sciences|technique/)) return plain(random.pick(['machine', 'wheel']))
  if (is(/marine|peche/)) return plain('sea')
  if (is(/orfevrerie|tabletterie|ivoire|email|arts decoratifs/))
    return plain(random.pick(['rosette', 'glory', 'typology']))
  if (is(/imprime|manuscrit|philatel/)) return plain('book')
  if (is(/architecture/)) return plain(random.pick(['plan', 'facade']))
  if (is(/estampe|dessin/) || /papier/.test(fold(techniques ?? '')))
    return plain(random.pick(['standing', 'landscape', 'group', 'hanging']))
  if (is(/peinture|tableau|beaux-arts/)) return plain(random.pick(['enfilade', 'hanging', 'interior', 'landscape']))
  return plain(random.pick(['hanging', 'enfilade', 'strata', 'tools']))
}
