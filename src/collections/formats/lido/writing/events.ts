import type { WrittenField } from '../../../written.ts'
import { type Children, element, text, wrap, type XmlElement } from '../xml/build.ts'
import { creators } from './actors.ts'
import { coded, concepts, isoYear, note, terminology, uriType } from './coded.ts'
import type { WorkForExport } from './work-for-export.ts'

/** Everything that happened to the work, each event left out when nothing is known of it. */
export function eventWrap(work: WorkForExport): XmlElement | undefined {
  return wrap(
    'eventWrap',
    {},
    production(work),
    event(
      ['00011', 'Utilisation', 'Use'],
      eventDate(work, 'use_date'),
      concepts('periodName', work, 'use_period'),
      concepts('eventMethod', work, 'uses'),
    ),
    event(
      ['00002', 'Découverte', 'Finding'],
      place(work, 'find', 'lieu de découverte'),
      note('eventDescriptionSet', work, 'find_note', 'précisions sur la découverte'),
      note('eventDescriptionSet', work, 'find_site', 'numéro de site'),
    ),
    event(
      ['00001', 'Acquisition', 'Acquisition'],
      eventDate(work, 'acquisition_date'),
      note('eventDescriptionSet', work, 'legal_status', 'statut juridique'),
    ),
    event(['00227', 'Provenance', 'Provenance'], shownActor(work, 'former_owners')),
    event([undefined, 'Dépôt', 'Deposit'], eventDate(work, 'deposit_date')),
    exhibitions(work),
  )
}

function production(work: WorkForExport): XmlElement | undefined {
  return event(
    ['00007', 'Création', 'Production'],
    creators(work),
    concepts('culture', work, 'school'),
    concepts('culture', work, 'ethnic_group'),
    eventDate(work, 'creation_date', dates(work)),
    concepts('periodName', work, 'creation_period'),
    concepts('periodName', work, 'copied_period', { type: 'période de l’original copié' }),
    place(work, 'places', 'lieu de création'),
    place(work, 'historical_geography', 'géographie historique'),
    note('eventDescriptionSet', work, 'creators_note', 'précisions sur les auteurs'),
    note('eventDescriptionSet', work, 'former_attribution', 'ancienne attribution'),
    note('eventDescriptionSet', work, 'places_note', 'précisions sur le lieu'),
  )
}

type Kind = readonly [number: string | undefined, french: string, english: string]

function event([number, french, english]: Kind, ...content: Children): XmlElement | undefined {
  if (content.flat().every((child) => child === undefined)) return undefined
  return element('eventSet', {}, element('event', {}, eventType(number, french, english), ...content))
}

function eventType(number: string | undefined, french: string, english: string): XmlElement {
  return element(
    'eventType',
    {},
    text('conceptID', number && terminology(number), { type: uriType }),
    text('term', french, { 'xml:lang': 'fr' }),
    text('term', english, { 'xml:lang': 'en' }),
  )
}

function exhibitions(work: WorkForExport): XmlElement | undefined {
  const shown = coded('displayEvent', work, 'exhibitions')
  const type = eventType('00225', 'Exposition', 'Exhibition')
  return shown && element('eventSet', {}, shown, element('event', {}, type))
}

function eventDate(work: WorkForExport, field: WrittenField, date?: XmlElement): XmlElement | undefined {
  return wrap('eventDate', {}, coded('displayDate', work, field), date)
}

function dates({ earliest_year, latest_year }: WorkForExport): XmlElement | undefined {
  return wrap('date', {}, text('earliestDate', isoYear(earliest_year)), text('latestDate', isoYear(latest_year)))
}

function place(work: WorkForExport, field: WrittenField, type: string): XmlElement | undefined {
  return wrap('eventPlace', { type }, coded('displayPlace', work, field))
}

function shownActor(work: WorkForExport, field: WrittenField): XmlElement | undefined {
  return wrap('eventActor', {}, coded('displayActorInRole', work, field))
}
