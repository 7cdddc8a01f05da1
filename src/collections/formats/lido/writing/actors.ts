import { readDate } from '../../../reading/index.ts'
import { codeOf } from '../coding.ts'
import { element, text, wrap, type XmlElement } from '../xml/build.ts'
import { isoYear, itemsOf, terminology, uriType } from './coded.ts'
import type { CreatorForExport, WorkForExport } from './work-for-export.ts'

const attributes = { encodinganalog: codeOf('creators') }

/** One actor a maker: as written, then as understood. */
export function creators(work: WorkForExport): XmlElement[] {
  const understood = work.creators ?? []
  const items = itemsOf(work, 'creators')
  return items.map((item, position) => {
    const known =
      understood.find(({ written }) => written === item.trim()) ??
      (understood.length === items.length ? understood[position] : undefined)
    return element(
      'eventActor',
      {},
      { name: 'displayActorInRole', attributes, content: item },
      known && actorInRole(known),
    )
  })
}

function actorInRole(creator: CreatorForExport): XmlElement {
  const { name, shown_name, identifiers = [], role } = creator
  const names = [
    text('appellationValue', name, { pref: terminology('00169') }),
    shown_name && shown_name !== name
      ? text('appellationValue', shown_name, { pref: terminology('00170') })
      : undefined,
  ]
  return element(
    'actorInRole',
    {},
    element(
      'actor',
      { type: creator.collective ? 'corporation' : 'person' },
      identifiers.map((uri) => text('actorID', uri, { type: uriType })),
      element('nameActorSet', {}, names.every((one) => one === undefined) ? [text('appellationValue', '?')] : names),
      wrap(
        'vitalDatesActor',
        {},
        text('earliestDate', isoDate(creator.birth_date, 'earliest'), { type: 'birthDate' }),
        text('latestDate', isoDate(creator.death_date, 'latest'), { type: 'deathDate' }),
      ),
      vitalPlace(creator.birth_place, 'birthPlace'),
      vitalPlace(creator.death_place, 'deathPlace'),
    ),
    wrap('roleActor', {}, text('term', role)),
    text('attributionQualifierActor', creator.certainty),
  )
}

function vitalPlace(place: string | undefined, type: string): XmlElement | undefined {
  return wrap('vitalPlaceActor', { type }, wrap('namePlaceSet', {}, text('appellationValue', place)))
}

/** A day when it is written whole, else a year: the first or the last that it may be. */
function isoDate(written: string | undefined, end: 'earliest' | 'latest'): string | undefined {
  if (!written || /^\d{4}$/.test(written)) return written
  const day = /^(\d{4})\/(\d\d)\/(\d\d)$/.exec(written)
  if (day) return day.slice(1).join('-')
  const read = readDate(written)
  return isoYear(end === 'earliest' ? read?.earliest_year : read?.latest_year) ?? written
}
