import { ourEncoding } from '../coding.ts'
import { lidoNamespace } from '../schema/index.ts'
import { element, permitted, print, text, type XmlElement } from '../xml/build.ts'
import { administrativeMetadata } from './administration.ts'
import { localType, uriType } from './coded.ts'
import { descriptiveMetadata } from './description.ts'
import type { WorkForExport } from './work-for-export.ts'

const declarations = {
  'xmlns:lido': lidoNamespace,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${lidoNamespace} http://www.lido-schema.org/schema/v1.1/lido-v1.1.xsd`,
}

/**
 * LIDO 1.1, piece by piece. Every field as written can be read again to the letter, but for the characters that XML
 * forbids; what was understood stands beside, for those who cannot read the trade's writing. LIDO wants one work at least.
 */
export async function* writeLido(
  works: AsyncIterable<WorkForExport> | Iterable<WorkForExport>,
): AsyncGenerator<string> {
  const open = Object.entries(declarations).map(([name, value]) => ` ${name}="${value}"`)
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<lido:lidoWrap${open.join('')}>\n`
  for await (const work of works) yield print(recordElement(work), '  ')
  yield '</lido:lidoWrap>\n'
}

/** One record as a document of its own, without the XML declaration: for protocols that carry it in their own. */
export function writeLidoRecord(work: WorkForExport): string {
  const record = recordElement(work)
  return print({ ...record, attributes: { ...declarations, ...record.attributes } })
}

/** Without what XML forbids, and without what is then empty. */
function permittedWork(work: WorkForExport): WorkForExport {
  const sound = (values: object) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => {
        const words = permitted(value ?? '')
        return words ? [[permitted(name), words] as const] : []
      }),
    )
  return {
    ...work,
    written: sound(work.written),
    other: sound(work.other),
    museum: permitted(work.museum ?? '') || null,
  }
}

function recordElement(given: WorkForExport): XmlElement {
  const work = permittedWork(given)
  const { joconde_id, inventory_number } = work.written
  const identifier = joconde_id || work.id || inventory_number || 'sans numéro'
  const notice = joconde_id && `https://www.pop.culture.gouv.fr/notice/joconde/${encodeURIComponent(joconde_id)}`
  return element(
    'lido',
    { relatedencoding: ourEncoding },
    text('lidoRecID', work.id ?? `${work.museum ?? ''}/${identifier}`, { type: localType, source: 'Cimaise' }),
    text('objectPublishedID', work.url, { type: uriType }),
    text('objectPublishedID', notice, { type: uriType, source: 'Joconde' }),
    element(
      'category',
      {},
      text('conceptID', 'http://www.cidoc-crm.org/cidoc-crm/E22', { type: uriType }),
      text('term', 'Human-Made Object', { 'xml:lang': 'en' }),
    ),
    descriptiveMetadata(work),
    administrativeMetadata(work, identifier),
  )
}
