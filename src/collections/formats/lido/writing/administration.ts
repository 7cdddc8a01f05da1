import { codeOf } from '../coding.ts'
import { element, text, wrap, type XmlElement } from '../xml/build.ts'
import { coded, itemsOf, localType, terminology, uriType } from './coded.ts'
import { museumBody } from './repository.ts'
import type { ImageForExport, WorkForExport } from './work-for-export.ts'

export function administrativeMetadata(work: WorkForExport, identifier: string): XmlElement {
  return element(
    'administrativeMetadata',
    { 'xml:lang': 'fr' },
    wrap(
      'rightsWorkWrap',
      {},
      wrap('rightsWorkSet', {}, rightsType(work.work_rights), coded('creditLine', work, 'copyright')),
    ),
    recordWrap(work, identifier),
    resourceWrap(work),
  )
}

function recordWrap(work: WorkForExport, identifier: string): XmlElement {
  const number = coded('recordID', work, 'joconde_id', { type: localType, source: 'Joconde' })
  const unknown = wrap('recordSource', {}, wrap('legalBodyName', {}, text('appellationValue', 'inconnu')))
  return element(
    'recordWrap',
    {},
    number ?? text('recordID', identifier, { type: localType }),
    element(
      'recordType',
      {},
      text('conceptID', terminology('00141'), { type: uriType }),
      text('term', 'notice d’un objet', { 'xml:lang': 'fr' }),
      text('term', 'Item-level record', { 'xml:lang': 'en' }),
    ),
    museumBody('recordSource', work, false) ?? unknown,
    wrap('recordRights', {}, rightsType(work.record_rights)),
    recordInfo(work),
    linkSets(work),
  )
}

function recordInfo(work: WorkForExport): XmlElement | undefined {
  return wrap(
    'recordInfoSet',
    {},
    text('recordInfoLink', work.url, { formatResource: 'text/html' }),
    text('recordMetadataDate', work.created_on, { type: 'created' }),
    text('recordMetadataDate', work.updated_on, { type: 'updated' }),
    coded('recordMetadataDate', work, 'joconde_created_on', { type: 'created in Joconde' }),
    coded('recordMetadataDate', work, 'joconde_updated_on', { type: 'updated in Joconde' }),
  )
}

function linkSets(work: WorkForExport): XmlElement[] {
  return itemsOf(work, 'links').map((link) =>
    element(
      'recordInfoSet',
      {},
      {
        name: 'recordInfoLink',
        attributes: { encodinganalog: codeOf('links') },
        content: link,
      },
    ),
  )
}

function resourceWrap(work: WorkForExport): XmlElement | undefined {
  const credit = wrap('rightsResource', {}, coded('creditLine', work, 'photo_credit'))
  const references = coded('resourceID', work, 'image_references', { type: localType })
  return wrap('resourceWrap', {}, wrap('resourceSet', {}, references, credit), (work.images ?? []).map(resourceSet))
}

function resourceSet(image: ImageForExport): XmlElement {
  const { url, preview_url, media_type, width_px, height_px } = image
  return element(
    'resourceSet',
    {},
    element(
      'resourceRepresentation',
      { type: terminology('00464') },
      text('linkResource', url, { formatResource: media_type }),
      pixels('largeur', width_px),
      pixels('hauteur', height_px),
    ),
    preview_url
      ? element('resourceRepresentation', { type: terminology('00451') }, text('linkResource', preview_url))
      : undefined,
    text('resourceDescription', image.caption),
    wrap('rightsResource', {}, rightsType(image.rights), text('creditLine', image.credit)),
  )
}

function pixels(kind: string, count: number | undefined): XmlElement | undefined {
  return wrap(
    'resourceMeasurementsSet',
    {},
    count === undefined
      ? []
      : [text('measurementType', kind), text('measurementUnit', 'pixel'), text('measurementValue', String(count))],
  )
}

function rightsType(uri: string | undefined): XmlElement | undefined {
  return wrap('rightsType', {}, text('conceptID', uri, { type: uriType }), text('term', uri))
}
