import { all, first, type LidoElement, take } from '../xml/element.ts'
import { takeActorName, takeDisplay, takePlaces, takeTerms } from './concepts.ts'
import { takeDate } from './dates.ts'
import { plain } from './plain.ts'
import type { Reading } from './reading.ts'

/** Fills what the work shows and what was written about it. */
export function readRelations({ description, fields, main }: Reading): void {
  const relations = first(description, 'objectRelationWrap')
  for (const set of all(relations, 'subjectWrap/subjectSet')) readSubject(set, fields, main)
  for (const set of all(relations, 'relatedWorksWrap/relatedWorkSet')) readRelatedWork(set, fields, main)
}

function readSubject(set: LidoElement, fields: Reading['fields'], main: string): void {
  const subject = first(set, 'subject')
  const concepts = takeTerms(all(subject, 'subjectConcept'), main)
  const events = all(subject, 'subjectEvent').map((event) => takeDisplay(all(event, 'displayEvent'), main))
  const objects = all(subject, 'subjectObject').map((object) => takeDisplay(all(object, 'displayObject'), main))
  const places = takePlaces(all(subject, 'subjectPlace'), main)
  const people = all(subject, 'subjectActor').map((actor) => takeActorName(actor, main))
  const items = [...concepts, ...events, ...objects, ...places].filter((item) => item !== '')
  fields.add('subject', ...(items.length > 0 ? items : [takeDisplay(all(set, 'displaySubject'), main)]))
  fields.add('named_people', ...people)
  for (const date of all(subject, 'subjectDate')) fields.add('subject_date', takeDate(date, main).text)
}

function readRelatedWork(set: LidoElement, fields: Reading['fields'], main: string): void {
  const kinds = all(set, 'relatedWorkRelType/term').map(({ text }) => plain(text))
  if (!kinds.some((kind) => /^(?:biblio|literatur|litterature|publication|reference|documented)/.test(kind))) return
  const shown = takeDisplay(all(set, 'displayRelatedWork'), main)
  const object = first(set, 'relatedWork')
  fields.add(
    'bibliography',
    shown || takeDisplay(all(object, 'displayObject'), main) || takeDisplay(all(object, 'object/objectNote'), main),
  )
  for (const term of all(set, 'relatedWorkRelType/term')) take(term)
}
