import { all, first, type LidoElement, take } from '../xml/element.ts'
import { takeDisplay, takeName, takeNames, takeTerms, takeTown } from './concepts.ts'
import { materials } from './events.ts'
import { takeMeasures } from './measures.ts'
import type { Reading } from './reading.ts'

/** Fills what the work is: types, titles, inscriptions, state, descriptions, measures, materials. */
export function readIdentification({ description, fields, main }: Reading): void {
  const classification = first(description, 'objectClassificationWrap')
  const identification = first(description, 'objectIdentificationWrap')
  fields.add('object_types', ...takeTerms(all(classification, 'objectWorkTypeWrap/objectWorkType'), main))
  const classes = all(classification, 'classificationWrap/classification')
  const domains = classes.filter(({ attributes }) => !/europeana|^ese:/i.test(attributes.type ?? ''))
  fields.add('domains', ...takeTerms(domains, main))
  fields.add('title', ...takeNames(all(identification, 'titleWrap/titleSet'), main))
  for (const inscriptions of all(identification, 'inscriptionsWrap/inscriptions')) {
    const notes = all(inscriptions, 'inscriptionDescription/descriptiveNoteValue')
    fields.add('inscriptions', takeDisplay(notes, main))
    fields.add('inscriptions_note', takeDisplay(all(inscriptions, 'inscriptionTranscription'), main))
  }
  const state = first(identification, 'displayStateEditionWrap')
  fields.add('condition', takeDisplay(all(state, 'displayState'), main))
  fields.add('genesis', takeDisplay(all(state, 'displayEdition'), main))
  for (const set of all(identification, 'objectDescriptionWrap/objectDescriptionSet')) readNote(set, fields, main)
  fields.add('dimensions', takeMeasures(all(identification, 'objectMeasurementsWrap/objectMeasurementsSet'), main))
  fields.add('techniques', ...materials(all(identification, 'objectMaterialsTechWrap/objectMaterialsTechSet'), main))
}

function readNote(set: LidoElement, fields: Reading['fields'], main: string): void {
  const type = set.attributes.type ?? ''
  const note = takeDisplay(all(set, 'descriptiveNoteValue'), main)
  if (/comment|kommentar|remark|note/i.test(type)) fields.add('commentary', note)
  else if (/histor|provenan|provenienz/i.test(type)) fields.add('history', note)
  else fields.add('description', note)
}

/** Whose the work is and where: its number, its former ones, its place. Returns the museum. */
export function readRepository({ description, fields, main }: Reading): string {
  const sets = all(description, 'objectIdentificationWrap/repositoryWrap/repositorySet')
  const isFormer = ({ attributes }: LidoElement) => /former|ancien|früher|lido00476/i.test(attributes.type ?? '')
  const current = sets.find((set) => !isFormer(set))
  for (const former of sets.filter(isFormer))
    fields.add('former_owners', takeName(all(former, 'repositoryName/legalBodyName'), main))
  readNumbers(all(current, 'workID'), fields)
  const identifier = all(current, 'repositoryName/legalBodyID').find(isMuseofile)
  const name = takeName(all(current, 'repositoryName/legalBodyName'), main)
  const place = takeTown(first(current, 'repositoryLocation'), main)
  const location = [place, name].filter((part) => part !== '').join(' ; ')
  fields.add('location', location || takeDisplay(all(current, 'displayRepository'), main))
  return take(identifier) || name
}

/** « M0301 », « M1037-38 » */
export function isMuseofile({ text }: LidoElement): boolean {
  return /^\s*M\d{4}(?:-\d+)?\s*$/.test(text)
}

function readNumbers(numbers: readonly LidoElement[], fields: Reading['fields']): void {
  const typed = (sign: RegExp) => numbers.filter(({ attributes }) => sign.test(attributes.type ?? ''))
  const former = typed(/former|ancien|old|vorherig/i)
  const known = numbers.filter((number) => !former.includes(number))
  const inventory = typed(/inv|accession|object number/i).find((number) => known.includes(number)) ?? known[0]
  fields.add('inventory_number', take(inventory))
  fields.add('former_inventory_numbers', ...former.map(take))
}
