import { element, text, wrap, type XmlElement } from '../xml/build.ts'
import { coded, uriType } from './coded.ts'
import type { MeasureForExport, WorkForExport } from './work-for-export.ts'

/** The numbers of what is measured in the Art & Architecture Thesaurus. */
const concepts: Readonly<Record<string, string>> = {
  hauteur: '300055644',
  largeur: '300055647',
  longueur: '300055645',
  profondeur: '300072633',
  épaisseur: '300055646',
  diamètre: '300055624',
  circonférence: '300055623',
  poids: '300056240',
  volume: '300055649',
}

/** As written, then one group a part measured. */
export function objectMeasurementsWrap(work: WorkForExport): XmlElement | undefined {
  const groups = Map.groupBy(work.measures ?? [], ({ part, approximate }) => `${approximate ? '~' : ''}${part ?? ''}`)
  const [first, ...others] = Array.from(groups.values(), objectMeasurements)
  return wrap(
    'objectMeasurementsWrap',
    {},
    wrap('objectMeasurementsSet', {}, coded('displayObjectMeasurements', work, 'dimensions'), first),
    others.map((measurements) => element('objectMeasurementsSet', {}, measurements)),
  )
}

function objectMeasurements(measures: readonly MeasureForExport[]): XmlElement {
  const [first] = measures
  return element(
    'objectMeasurements',
    {},
    measures.map(measurementsSet),
    text('extentMeasurements', first?.part),
    first?.approximate ? text('qualifierMeasurements', 'environ') : undefined,
  )
}

function measurementsSet({ kind, value, least, unit }: MeasureForExport): XmlElement {
  const concept = Object.hasOwn(concepts, kind) ? `http://vocab.getty.edu/aat/${concepts[kind]}` : undefined
  return element(
    'measurementsSet',
    {},
    element(
      'measurementType',
      {},
      text('conceptID', concept, { type: uriType }),
      text('term', kind, { 'xml:lang': 'fr' }),
    ),
    text('measurementUnit', unit || 'mm'),
    text('measurementValue', least === undefined ? String(value) : `${least}-${value}`),
  )
}
