import { all, first, type LidoElement, take } from '../xml/element.ts'
import { takeDisplay, takeName } from './concepts.ts'
import { isMuseofile } from './identification.ts'
import type { Reading } from './reading.ts'

/** Fills rights, links, images and the record's own numbers. Returns the museum: `keeper`, else who keeps the record. */
export function readAdministration({ administration, fields, main }: Reading, keeper: string): string {
  for (const rights of all(administration, 'rightsWorkWrap/rightsWorkSet'))
    fields.add('copyright', credit(rights, main))
  const record = first(administration, 'recordWrap')
  for (const number of all(record, 'recordID')) if (isJoconde(number)) fields.add('joconde_id', take(number))
  fields.add('links', ...all(record, 'recordInfoSet/recordInfoLink').map(take))
  for (const set of all(administration, 'resourceWrap/resourceSet')) {
    fields.add('image_references', ...links(set))
    const credits = all(set, 'rightsResource').map((rights) => credit(rights, main))
    fields.add('photo_credit', ...credits)
  }
  if (keeper) return keeper
  const source = first(record, 'recordSource')
  const identifier = all(source, 'legalBodyID').find(isMuseofile)
  return take(identifier) || takeName(all(source, 'legalBodyName'), main)
}

/** An image comes in several sizes: the largest is the one to have. */
function links(set: LidoElement): string[] {
  const representations = all(set, 'resourceRepresentation')
  const rank = ({ attributes }: LidoElement) => (/thumb|vignette|small|lido00451/i.test(attributes.type ?? '') ? 1 : 0)
  const [best] = representations.toSorted((one, other) => rank(one) - rank(other))
  const link = take(first(best, 'linkResource'))
  return link ? [link] : []
}

function credit(rights: LidoElement, main: string): string {
  const line = takeDisplay(all(rights, 'creditLine'), main)
  if (line) return line
  return all(rights, 'rightsHolder')
    .map((holder) => takeName(all(holder, 'legalBodyName'), main))
    .filter((name) => name !== '')
    .join(' ; ')
}

/** Eleven signs or more, given as the number of the base. */
function isJoconde({ text, attributes }: LidoElement): boolean {
  const named = `${attributes.source ?? ''} ${attributes.type ?? ''} ${attributes.label ?? ''}`
  return /joconde|\bREF\b/.test(named.replace(/Joconde/g, 'joconde')) && /^\s*[0-9A-Z]{11,}\s*$/.test(text)
}
