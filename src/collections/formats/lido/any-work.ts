import * as check from 'fast-check'
import { writtenFields } from '../../written.ts'
import type { WorkForExport } from './index.ts'

/** Words of the trade, markup, line ends, letters of any script, and what XML forbids. */
const words = check.oneof(
  check.string({ minLength: 1, unit: 'grapheme' }),
  check.string({ minLength: 1, unit: 'binary' }),
  check.constantFrom(
    'a ; b',
    ' ; ',
    'a ;  ; b',
    '<b>&amp;]]>',
    'ligne\r\nautre\tfin',
    '\u0000\u0001x',
    '\ud800',
    ' bord ',
    '#',
  ),
  check
    .array(check.constantFrom('huile', 'toile', '&', 'H. 12', '(?)', '«'), { minLength: 1 })
    .map((some) => some.join(' ; ')),
)
const year = check.integer({ min: -3000, max: 2030 })
const optional = <Value>(value: check.Arbitrary<Value>) => check.option(value, { nil: undefined })

/** Any work at all, to try what must hold of every one. */
export const anyWork: check.Arbitrary<WorkForExport> = check.record(
  {
    museum: check.oneof(check.constant(null), check.constantFrom('M0301', 'M1037-38'), words),
    written: check.record(Object.fromEntries(writtenFields.map((field) => [field, words])), { requiredKeys: [] }),
    other: check.dictionary(words, words, { maxKeys: 3 }),
    id: optional(check.constant('7QZ4M2K9TD')),
    url: optional(check.webUrl()),
    museum_name: optional(words),
    museum_town: optional(words),
    museum_url: optional(check.webUrl()),
    earliest_year: check.option(year),
    latest_year: check.option(year),
    measures: check.array(
      check.record(
        {
          kind: check.oneof(words, check.constantFrom('hauteur', 'toString')),
          value: check.double({ min: 0, noNaN: true }),
          least: check.nat(),
          unit: check.constantFrom('mm', 'g'),
          part: words,
          approximate: check.boolean(),
        },
        { requiredKeys: ['kind', 'value', 'unit'] },
      ),
    ),
    creators: check.array(
      check.record(
        {
          written: words,
          name: words,
          shown_name: words,
          collective: check.boolean(),
          role: words,
          certainty: words,
          birth_date: words,
          death_date: words,
          birth_place: words,
          identifiers: check.array(check.webUrl()),
        },
        { requiredKeys: ['written', 'name'] },
      ),
    ),
    terms: check.array(check.record({ label: words, uri: check.webUrl() })),
    images: check.array(
      check.record(
        {
          url: check.webUrl(),
          preview_url: check.webUrl(),
          media_type: check.constant('image/jpeg'),
          width_px: check.nat(),
          height_px: check.nat(),
          caption: words,
          credit: words,
          rights: check.webUrl(),
        },
        { requiredKeys: ['url'] },
      ),
    ),
    record_rights: optional(check.webUrl()),
    work_rights: optional(check.webUrl()),
    created_on: optional(check.constant('2026-11-22')),
  },
  { requiredKeys: ['museum', 'written', 'other'] },
)
