import type { WrittenField } from '../../../written.ts'
import { element, text, wrap, type XmlElement } from '../xml/build.ts'
import { coded } from './coded.ts'
import type { WorkForExport } from './work-for-export.ts'

/** What the work shows, and what was written about it. */
export function objectRelationWrap(work: WorkForExport): XmlElement | undefined {
  return wrap('objectRelationWrap', {}, subjectWrap(work), relatedWorksWrap(work))
}

function subjectWrap(work: WorkForExport): XmlElement | undefined {
  const shown = (field: WrittenField) => wrap('subjectSet', {}, coded('displaySubject', work, field))
  const indexed = (content: XmlElement | undefined) => wrap('subjectSet', {}, wrap('subject', {}, content))
  const { terms = [], written } = work
  const found = terms.filter(({ label }) => written.subject?.includes(label))
  return wrap(
    'subjectWrap',
    {},
    wrap(
      'subjectSet',
      {},
      coded('displaySubject', work, 'subject'),
      wrap(
        'subject',
        {},
        found.map(({ uri, label }) =>
          element('subjectConcept', {}, text('conceptID', uri, { type: 'URI' }), text('term', label)),
        ),
      ),
    ),
    shown('subject_note'),
    shown('subject_source'),
    indexed(wrap('subjectActor', {}, coded('displayActor', work, 'named_people'))),
    indexed(wrap('subjectDate', {}, coded('displayDate', work, 'subject_date'))),
  )
}

function relatedWorksWrap(work: WorkForExport): XmlElement | undefined {
  const shown = coded('displayRelatedWork', work, 'bibliography')
  return (
    shown &&
    element(
      'relatedWorksWrap',
      {},
      element('relatedWorkSet', {}, shown, element('relatedWorkRelType', {}, text('term', 'bibliographie'))),
    )
  )
}
