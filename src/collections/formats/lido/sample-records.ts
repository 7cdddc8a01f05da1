import type { FileRecord, Remark } from '../../written.ts'
import { readLido } from './index.ts'

async function* bytes(text: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text)
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

export async function read(
  text: string | Uint8Array,
  size?: number,
): Promise<{ records: FileRecord[]; remarks: Remark[] }> {
  const records: FileRecord[] = []
  const remarks: Remark[] = []
  for await (const item of readLido(bytes(text, size)))
    if ('record' in item) records.push(item.record)
    else remarks.push(item.remark)
  return { records, remarks }
}

export interface Parts {
  identification?: string
  types?: string
  classification?: string
  events?: string
  relations?: string
  record?: string
  rights?: string
  resources?: string
  language?: string
}

export const namespace = 'xmlns:lido="http://www.lido-schema.org"'

export function work(parts: Parts = {}): string {
  const lido = `<lido><lidoRecID type="local">1</lidoRecID><descriptiveMetadata xml:lang="${parts.language ?? 'fr'}">
    <objectClassificationWrap><objectWorkTypeWrap>${parts.types ?? '<objectWorkType><term>tableau</term></objectWorkType>'}</objectWorkTypeWrap>${parts.classification ?? ''}</objectClassificationWrap>
    <objectIdentificationWrap>${parts.identification ?? '<titleWrap><titleSet><appellationValue>La Lessive</appellationValue></titleSet></titleWrap>'}</objectIdentificationWrap>
    ${parts.events ? `<eventWrap>${parts.events}</eventWrap>` : ''}${parts.relations ? `<objectRelationWrap>${parts.relations}</objectRelationWrap>` : ''}
    </descriptiveMetadata><administrativeMetadata xml:lang="fr">${parts.rights ?? ''}<recordWrap>
    <recordID type="local">1</recordID><recordType><term>item</term></recordType><recordSource/>${parts.record ?? ''}</recordWrap>${parts.resources ?? ''}</administrativeMetadata></lido>`
  return prefixed(lido)
}

/** Tags and attributes are written without their prefix above, to be read. */
function prefixed(lido: string): string {
  return lido
    .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1lido:')
    .replace(/ (type|source|pref|label|sortorder|politicalEntity|addedSearchTerm)="/g, ' lido:$1="')
    .replace('<lido:lido>', `<lido:lido ${namespace}>`)
}

export const event = (kind: string, inside: string) =>
  `<eventSet><event><eventType><term>${kind}</term></eventType>${inside}</event></eventSet>`
export const actor = (name: string, rest = '', life = '') =>
  `<eventActor><actorInRole><actor><nameActorSet><appellationValue>${name}</appellationValue></nameActorSet>${life}</actor>${rest}</actorInRole></eventActor>`
export const measure = (type: string, unit: string, value: string) =>
  `<measurementsSet><measurementType>${type}</measurementType><measurementUnit>${unit}</measurementUnit><measurementValue>${value}</measurementValue></measurementsSet>`
export const measures = (inside: string) =>
  `<titleWrap><titleSet><appellationValue>T</appellationValue></titleSet></titleWrap><objectMeasurementsWrap><objectMeasurementsSet>${inside}</objectMeasurementsSet></objectMeasurementsWrap>`
