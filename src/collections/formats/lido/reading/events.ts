import { all, first, type LidoElement, take } from '../xml/element.ts'
import { takeDisplay, takeLabelled, takeName, takePlaces, takeTerms } from './concepts.ts'
import { lives, takeActors, takeCreator } from './creators.ts'
import { takeDate } from './dates.ts'
import { type EventKind, kindOf, takeKind } from './event-kinds.ts'
import { takeMeasures } from './measures.ts'
import type { Reading } from './reading.ts'

/** Fills the fields that LIDO tells as events; an event of another kind stays whole for the other fields. */
export function readEvents(reading: Reading): void {
  const makers = []
  for (const set of all(reading.description, 'eventWrap/eventSet')) {
    const event = first(set, 'event')
    const kind = event && kindOf(event)
    if (!event || !kind) continue
    takeKind(event)
    if (kind === 'production') makers.push(...readProduction(reading, event))
    else readers[kind](reading, event, set)
  }
  reading.fields.add('creators', ...makers.map(({ written }) => written))
  reading.fields.add('creators_note', lives(makers))
}

function readProduction({ fields, main }: Reading, event: LidoElement) {
  const period = takeTerms(all(event, 'periodName'), main)
  fields.add('creation_period', ...period)
  if (!fields.has('creation_date')) {
    const { text, isYear } = takeDate(first(event, 'eventDate'), main)
    fields.add(isYear || period.length > 0 ? 'creation_date' : 'creation_period', text)
  }
  fields.add('school', ...takeTerms(all(event, 'culture'), main))
  fields.add('places', ...takePlaces(all(event, 'eventPlace'), main))
  fields.add('techniques', ...materials(all(event, 'eventMaterialsTech'), main))
  fields.add('techniques', ...takeTerms(all(event, 'eventMethod'), main))
  fields.add('dimensions', takeMeasures(all(event, 'eventObjectMeasurements'), main))
  return all(event, 'eventActor').flatMap((set) => takeCreator(set, main) ?? [])
}

export function materials(sets: readonly LidoElement[], main: string): string[] {
  return sets.flatMap((set) => {
    const terms = takeTerms(all(set, 'materialsTech/termMaterialsTech'), main)
    return terms.length > 0 ? terms : takeLabelled(all(set, 'displayMaterialsTech'), main).map(({ text }) => text)
  })
}

const readers: Readonly<
  Record<Exclude<EventKind, 'production'>, (reading: Reading, event: LidoElement, set: LidoElement) => void>
> = {
  find({ fields, main }, event) {
    fields.add('find', ...takePlaces(all(event, 'eventPlace'), main))
    fields.add('find', qualified(takeDate(first(event, 'eventDate'), main).text, 'date de découverte'))
    fields.add('find', ...takeActors(all(event, 'eventActor'), main).map((name) => qualified(name, 'découvreur')))
    fields.add('find_note', ...notes(event, main))
  },
  acquisition({ fields, main }, event) {
    fields.add('acquisition_date', takeDate(first(event, 'eventDate'), main).text)
    fields.add('legal_status', ...takeTerms(all(event, 'eventMethod'), main))
    fields.add('former_owners', ...takeActors(all(event, 'eventActor'), main))
    fields.add('history', ...notes(event, main))
  },
  provenance({ fields, main }, event, set) {
    fields.add('former_owners', ...takeActors(all(event, 'eventActor'), main))
    fields.add('history', takeDisplay(all(set, 'displayEvent'), main), ...notes(event, main))
  },
  use({ fields, main }, event) {
    fields.add('uses', ...takeTerms(all(event, 'eventMethod'), main), ...notes(event, main))
    fields.add('use_period', ...takeTerms(all(event, 'periodName'), main))
    fields.add('use_date', takeDate(first(event, 'eventDate'), main).text)
  },
  exhibition({ fields, main }, event, set) {
    const told = takeDisplay(all(set, 'displayEvent'), main)
    const name = takeName(all(event, 'eventName'), main)
    const places = takePlaces(all(event, 'eventPlace'), main)
    const hosts = takeActors(all(event, 'eventActor'), main)
    const date = takeDate(first(event, 'eventDate'), main).text
    fields.add('exhibitions', told, [name, ...hosts, ...places, date].filter((part) => part !== '').join(', '))
  },
  deposit({ fields, main }, event) {
    fields.add('deposit_date', takeDate(first(event, 'eventDate'), main).text)
    fields.add('deposit', ...takePlaces(all(event, 'eventPlace'), main), ...takeActors(all(event, 'eventActor'), main))
  },
}

function qualified(value: string, qualifier: string): string {
  return value && `(${value}, ${qualifier})`
}

function notes(event: LidoElement, main: string): string[] {
  return all(event, 'eventDescriptionSet').map((set) => {
    const note = takeDisplay(all(set, 'descriptiveNoteValue'), main)
    take(first(set, 'descriptiveNoteID'))
    return note
  })
}
