import { otherFieldType } from '../coding.ts'
import { element, text, wrap, type XmlElement } from '../xml/build.ts'
import { coded, concepts, note, terminology } from './coded.ts'
import { eventWrap } from './events.ts'
import { objectMeasurementsWrap } from './measures.ts'
import { objectRelationWrap } from './relations.ts'
import { repositoryWrap } from './repository.ts'
import type { WorkForExport } from './work-for-export.ts'

const preferred = terminology('00169')

export function descriptiveMetadata(work: WorkForExport): XmlElement {
  return element(
    'descriptiveMetadata',
    { 'xml:lang': 'fr' },
    objectClassificationWrap(work),
    objectIdentificationWrap(work),
    eventWrap(work),
    objectRelationWrap(work),
  )
}

function objectClassificationWrap(work: WorkForExport): XmlElement {
  const types = concepts('objectWorkType', work, 'object_types')
  // LIDO wants one: a work without is told by its domain, or as what every work is.
  const stand_in = work.written.domains?.split(' ; ')[0] || 'objet'
  return element(
    'objectClassificationWrap',
    {},
    element(
      'objectWorkTypeWrap',
      {},
      types.length > 0 ? types : [element('objectWorkType', {}, text('term', stand_in))],
    ),
    element(
      'classificationWrap',
      {},
      element('classification', { type: 'europeana:type' }, text('term', 'IMAGE')),
      concepts('classification', work, 'domains', { type: 'domaine' }),
      concepts('classification', work, 'epoch', { type: 'époque, style' }),
      concepts('classification', work, 'taxon', { type: 'taxon' }),
      concepts('classification', work, 'label', { type: 'label' }),
    ),
  )
}

function objectIdentificationWrap(work: WorkForExport): XmlElement {
  return element(
    'objectIdentificationWrap',
    {},
    titleWrap(work),
    inscriptionsWrap(work),
    repositoryWrap(work),
    wrap(
      'displayStateEditionWrap',
      {},
      coded('displayState', work, 'condition'),
      coded('displayState', work, 'missing'),
      coded('displayEdition', work, 'genesis'),
    ),
    objectDescriptionWrap(work),
    objectMeasurementsWrap(work),
    wrap(
      'objectMaterialsTechWrap',
      {},
      wrap(
        'objectMaterialsTechSet',
        {},
        coded('displayMaterialsTech', work, 'techniques'),
        wrap('materialsTech', {}, materials(work)),
      ),
    ),
  )
}

function titleWrap(work: WorkForExport): XmlElement {
  const { object_types, domains } = work.written
  const title = coded('appellationValue', work, 'title', { pref: preferred })
  const appellation = coded('appellationValue', work, 'appellation')
  const stand_in = text('appellationValue', object_types || domains || 'objet', { pref: preferred })
  return element(
    'titleWrap',
    {},
    wrap('titleSet', {}, title ?? (appellation ? undefined : stand_in)),
    wrap('titleSet', { type: 'appellation' }, appellation),
  )
}

function inscriptionsWrap(work: WorkForExport): XmlElement | undefined {
  return wrap(
    'inscriptionsWrap',
    {},
    wrap(
      'inscriptions',
      {},
      coded('inscriptionTranscription', work, 'inscriptions_note'),
      note('inscriptionDescription', work, 'inscriptions', 'nature des inscriptions'),
    ),
  )
}

function objectDescriptionWrap(work: WorkForExport): XmlElement | undefined {
  const set = 'objectDescriptionSet'
  return wrap(
    'objectDescriptionWrap',
    {},
    note(set, work, 'description', 'description'),
    note(set, work, 'commentary', 'commentaire'),
    note(set, work, 'history', 'historique'),
    Object.entries(work.other).map(([name, value]) =>
      wrap(set, { type: otherFieldType }, text('descriptiveNoteValue', value, { label: name })),
    ),
  )
}

/** The items again, each a term of its own, for those who index them. */
function materials({ written, terms = [] }: WorkForExport): XmlElement[] {
  const items = (written.techniques ?? '').split(/\s*;\s*/).filter((item) => item !== '')
  return items.map((item) => {
    const uri = terms.find(({ label }) => label === item)?.uri
    return element('termMaterialsTech', {}, text('conceptID', uri, { type: terminology('00099') }), text('term', item))
  })
}
