import { all, first, type LidoElement, take } from '../xml/element.ts'
import { takeDisplay, takeName, takePlace, takeTerm, takeTerms } from './concepts.ts'
import { takeYear } from './dates.ts'
import { plain } from './plain.ts'

export interface TakenCreator {
  /** « BERNINI Giovanni Lorenzo (attribué à, sculpteur) » */
  readonly written: string
  /** « Naples, 1598/12/07 ; Rome, 1680/11/28 »; empty when nothing is said. */
  readonly life: string
  readonly family_name: string
}

/** An actor of an event as the trade writes it: by the name and role when they stand apart, else as shown. */
export function takeCreator(set: LidoElement, main: string): TakenCreator | undefined {
  const actor = first(set, 'actorInRole/actor')
  const name = takeName(all(actor, 'nameActorSet'), main)
  if (!name) {
    const written = takeDisplay(all(set, 'displayActorInRole'), main)
    return written ? { written, life: '', family_name: '' } : undefined
  }
  const filed = filedName(name, actor?.attributes.type ?? '')
  const qualifiers = all(set, 'actorInRole/attributionQualifierActor').map((one) => certaintyWords(takeTerm(one, main)))
  const roles = takeTerms(all(set, 'actorInRole/roleActor'), main)
  const inside = [...qualifiers, ...roles].filter((word) => word !== '').join(', ')
  return {
    written: inside ? `${filed} (${inside})` : filed,
    life: takeLife(actor, main),
    family_name: filed === name ? name : (name.split(',')[0]?.toLocaleUpperCase('fr') ?? ''),
  }
}

/** « Bernini, Giovanni Lorenzo » → « BERNINI Giovanni Lorenzo ». A name in natural order, or a firm's, stays as it is. */
function filedName(name: string, kind: string): string {
  if (/^(?:unknown|unbekannt|anonym|inconnu|anonimo|anónimo)/i.test(name)) return 'anonyme'
  const [family = '', ...given] = name.split(/\s*,\s*/)
  const isPerson =
    /person/i.test(kind) || (kind === '' && given.length === 1 && looksLikePerson(family, given[0] ?? ''))
  return isPerson && given.length > 0 ? [family.toLocaleUpperCase('fr'), ...given].join(' ').trim() : name
}

/** « Barbier et Bénard, Paris », « JOSEPH SEWILL, Liverpool » and the like are makers with their town. */
function looksLikePerson(family: string, given: string): boolean {
  const words = family.split(' ')
  const firm =
    /(?:^|\s)(?:et|and|und|e|y|și|&|co|cie|firm\p{L}*|ateliers?|workshop|manufactur\p{L}*|fabri\p{L}*)(?:[\s.]|$)|[\d;"“”„()]/iu
  const wholeName = words.length > 1 && family === family.toLocaleUpperCase('fr')
  return words.length <= 3 && given.split(' ').length <= 4 && !wholeName && !firm.test(`${family} ${given}`)
}

const certainties: readonly (readonly [RegExp, string])[] = [
  [/^(?:attributed|attribue|zugeschrieben|atribuido|atribuit|toegeschreven|attribuito)/, 'attribué à'],
  [/^(?:workshop|studio|atelier|werkstatt|taller|bottega)/, 'atelier de'],
  [/^(?:school|ecole|schule|escuela|scuola)/, 'école de'],
  [/^(?:circle|entourage|umkreis|kreis)/, 'entourage de'],
  [/^(?:after|d apres|nach|naar)/, 'd’après'],
  [/^(?:manner|maniere|art des|stil|style)/, 'manière de'],
  [/^(?:imitator|imitateur|nachahmer)/, 'imitateur de'],
]

function certaintyWords(words: string): string {
  return certainties.find(([sign]) => sign.test(plain(words)))?.[1].replace('’', "'") ?? words
}

function takeLife(actor: LidoElement | undefined, main: string): string {
  const dates = all(actor, 'vitalDatesActor')
  const places = all(actor, 'vitalPlaceActor')
  const placeOf = (sign: RegExp) =>
    takePlace(
      places.find(({ attributes }) => sign.test(attributes.type ?? '')),
      main,
    )
  const birth = moment(placeOf(/birth|naissance/i), takeYear(dates.flatMap((set) => all(set, 'earliestDate'))[0]))
  const death = moment(placeOf(/death|mort|décès/i), takeYear(dates.flatMap((set) => all(set, 'latestDate'))[0]))
  return birth || death ? `${birth || '?'} ; ${death || '?'}` : ''
}

function moment(place: string, year: string): string {
  return place || year ? [place || '?', year].filter((part) => part !== '').join(', ') : ''
}

/** The notes on several makers, each after the name that it is about. */
export function lives(creators: readonly TakenCreator[]): string {
  const told = creators.filter(({ life }) => life !== '')
  if (creators.length === 1) return told[0]?.life ?? ''
  return told.map(({ family_name, life }) => `${family_name} : ${life}`).join('#')
}

/** Names alone, for those who gave, sold or lent. */
export function takeActors(sets: readonly LidoElement[], main: string): string[] {
  return sets.flatMap((set) => {
    const name = takeName(all(set, 'actorInRole/actor/nameActorSet'), main)
    return name || take(first(set, 'displayActorInRole')) || []
  })
}
