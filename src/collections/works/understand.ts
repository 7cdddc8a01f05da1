import {
  type CreatorNote,
  mainDimensions,
  readAcquisition,
  readCreatorNotes,
  readCreators,
  readDating,
  readDimensions,
  readInventoryNumber,
  readLegalStatus,
  readPlaces,
  readSubject,
  readTerms,
  subjectLabels,
} from '../reading/index.ts'
import type { Written } from '../written.ts'
import { shownTitle, workSlug } from './title.ts'
import type { UnderstoodColumns, UnderstoodCreator, UnderstoodTerm, UnderstoodWork } from './understood.ts'
import { warningsOf } from './warnings.ts'

/** What is written of a work, understood as far as it can be, with what a curator should look at again. Pure. */
export function understandWork(written: Written): UnderstoodWork {
  const creators = understandCreators(written)
  const columns = understandColumns(written)
  return { columns, creators, terms: understandTerms(written), warnings: warningsOf(written, columns, creators) }
}

function understandColumns(written: Written): UnderstoodColumns {
  const title = shownTitle(written)
  const dating = readDating({
    creation_date: written.creation_date ?? null,
    creation_period: written.creation_period ?? null,
  })
  const measures = readDimensions(written.dimensions ?? '')
  const main = mainDimensions(measures)
  const { acquired } = readAcquisition(written.acquisition_date ?? '')
  const status = readLegalStatus(written.legal_status ?? '')
  return {
    slug: workSlug(title),
    inventory_key: inventoryKey(written.inventory_number),
    shown_title: title,
    dating_edtf: dating?.edtf ?? null,
    earliest_year: dating?.earliest_year ?? null,
    latest_year: dating?.latest_year ?? null,
    measures,
    height_mm: held(main.height_mm),
    width_mm: held(main.width_mm),
    depth_mm: held(main.depth_mm),
    diameter_mm: held(main.diameter_mm),
    acquisition_mode: status.acquisition_mode ?? null,
    acquisition_year: acquired ? Number(acquired.date.slice(0, 4)) : null,
    owner: status.owner ?? status.owner_town ?? null,
  }
}

/** The first of the numbers written, folded for matching; null for what says that there is none. */
export function inventoryKey(text: string | null | undefined): string | null {
  return readInventoryNumber(text ?? '')?.keys[0] ?? null
}

const largestInteger = 2_147_483_647

/** What a column of PostgreSQL can hold: a slip of the pen is no reason to lose the row. */
function held(value: number | undefined): number | null {
  return value === undefined || value > largestInteger ? null : value
}

function understandCreators(written: Written): UnderstoodCreator[] {
  const read = readCreators(written.creators ?? '')
  const notes = readCreatorNotes(written.creators_note ?? '', read)
  return read.map((creator, position) => {
    const note = notes.find((each) => each.creator === position)
    return { ...creator, ...(note && lifeOf(note)) }
  })
}

function lifeOf({ creator: _creator, nationality: _nationality, ...life }: CreatorNote): Partial<UnderstoodCreator> {
  return life
}

function understandTerms(written: Written): UnderstoodTerm[] {
  const lists = [
    ['domain', written.domains],
    ['object-type', written.object_types],
    ['technique', written.techniques],
    ['period', written.creation_period],
    ['epoch', written.epoch],
    ['use', written.uses],
    ['genre', written.genesis],
    ['school', written.school],
  ] as const
  const terms: UnderstoodTerm[] = lists.flatMap(([vocabulary, text]) =>
    readTerms(text ?? '').map(({ label }) => ({ vocabulary, label })),
  )
  for (const label of subjectLabels(readSubject(written.subject ?? ''))) terms.push({ vocabulary: 'subject', label })
  for (const place of readPlaces(written.places ?? '')) {
    const label = place.parts.at(-1)
    if (label) terms.push({ vocabulary: 'place', label, parents: place.parts.slice(0, -1) })
  }
  const known = new Set<string>()
  return terms.filter(({ vocabulary, label }) => {
    const key = `${vocabulary} ${label.toLocaleLowerCase('fr')}`
    return label !== '' && label !== '?' && !known.has(key) && known.add(key)
  })
}
