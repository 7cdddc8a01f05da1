import { all, first, type LidoElement, take, wordsOf } from '../xml/element.ts'
import { chosen, inOneLanguage } from './language.ts'

/**
 * The term of a concept: neither the broader ones that were added for retrieval, nor other languages. A notation such
 * as Iconclass's « 25 F 27 » is no word: the term added first says it.
 */
export function takeTerm(concept: LidoElement | undefined, main: string): string {
  if (!concept) return ''
  const terms = all(concept, 'term')
  const notations = all(concept, 'conceptID').map(wordsOf)
  const labels = all(concept, 'skos:Concept/skos:prefLabel')
  const words = terms.filter((one) => !notations.includes(wordsOf(one)))
  const own = words.filter(({ attributes }) => attributes.addedSearchTerm !== 'yes')
  const term = [own, labels, words, terms].map((some) => chosen(some, main)).find((one) => one !== undefined)
  return term ? take(term) : take(concept)
}

export function takeTerms(concepts: readonly LidoElement[], main: string): string[] {
  return concepts.map((concept) => takeTerm(concept, main)).filter((term) => term !== '')
}

/** A text that is repeated for its translations alone. */
export function takeDisplay(elements: readonly LidoElement[], main: string): string {
  return take(chosen(elements, main))
}

/** Texts that stand beside each other under labels of their own, each in one language, after its label. */
export function takeLabelled(elements: readonly LidoElement[], main: string): { label: string; text: string }[] {
  const groups = Map.groupBy(elements, ({ attributes }) => attributes.label ?? '')
  return Array.from(groups, ([label, same]) => ({ label, text: takeDisplay(same, main) })).filter(
    ({ text }) => text !== '',
  )
}

/** The name by which something is called: the preferred one. */
export function takeName(sets: readonly LidoElement[], main: string): string {
  return takeDisplay(
    sets.flatMap((set) => all(set, 'appellationValue')),
    main,
  )
}

/** Every name in the language chosen, the preferred one first. */
export function takeNames(sets: readonly LidoElement[], main: string): string[] {
  const values = sets.flatMap((set) => all(set, 'appellationValue')).filter(({ text }) => text.trim() !== '')
  const preferred = chosen(values, main)
  const names = inOneLanguage(values, main).filter((value) => value !== preferred)
  return preferred ? [preferred, ...names].map(take) : []
}

/** Narrow to broad in LIDO, broad to narrow in the trade's writing: « Italie, Rome ». */
export function takePlace(place: LidoElement | undefined, main: string): string {
  const names: string[] = []
  for (let part = place; part; part = first(part, 'partOfPlace')) {
    const name = takeName(all(part, 'namePlaceSet'), main)
    if (name) names.unshift(name)
  }
  return names.join(', ')
}

/** The town of a place that may be told down to the square: what is a town by name, else the narrowest. */
export function takeTown(place: LidoElement | undefined, main: string): string {
  for (let part = place; part; part = first(part, 'partOfPlace'))
    if (/commune|ville|city|town|localit|municip|inhabited|gemeinde|ort$/i.test(part.attributes.politicalEntity ?? ''))
      return takeName(all(part, 'namePlaceSet'), main)
  return takeName(all(place, 'namePlaceSet'), main)
}

/** A place by its names when it has some, else as it is shown. */
export function takePlaces(sets: readonly LidoElement[], main: string): string[] {
  return sets
    .map((set) => takePlace(first(set, 'place'), main) || takeDisplay(all(set, 'displayPlace'), main))
    .filter((place) => place !== '')
}

/** Somebody shown or named, without a role. */
export function takeActorName(set: LidoElement, main: string): string {
  return takeName(all(set, 'actor/nameActorSet'), main) || takeDisplay(all(set, 'displayActor'), main)
}
