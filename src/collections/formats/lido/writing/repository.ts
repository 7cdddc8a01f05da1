import { museumCode, museumNameCode } from '../coding.ts'
import { text, wrap, type XmlElement } from '../xml/build.ts'
import { coded, localType, terminology, uriType } from './coded.ts'
import type { WorkForExport } from './work-for-export.ts'

const museofile = /^M\d{4}(?:-\d+)?$/

export function repositoryWrap(work: WorkForExport): XmlElement | undefined {
  const town = work.museum_town
  return wrap(
    'repositoryWrap',
    {},
    wrap(
      'repositorySet',
      { type: terminology('00475') },
      coded('displayRepository', work, 'location'),
      museumBody('repositoryName', work, true),
      coded('workID', work, 'inventory_number', { type: 'inventory number' }),
      coded('workID', work, 'former_inventory_numbers', { type: 'former inventory number' }),
      wrap('repositoryLocation', {}, wrap('namePlaceSet', {}, text('appellationValue', town))),
    ),
    wrap('repositorySet', { type: 'deposit' }, coded('displayRepository', work, 'deposit')),
    wrap('repositorySet', { type: terminology('00476') }, coded('displayRepository', work, 'former_deposit')),
  )
}

/** The museum by its Museofile identifier, its name and its page; `told` says which is the field as it was given. */
export function museumBody(name: string, work: WorkForExport, told: boolean): XmlElement | undefined {
  const { museum, museum_name, museum_url } = work
  const identified = museum !== null && museofile.test(museum)
  const code = (field: string) => (told ? { encodinganalog: field } : {})
  return wrap(
    name,
    {},
    identified
      ? [
          text('legalBodyID', museum, { type: localType, source: 'Muséofile', ...code(museumCode) }),
          text('legalBodyID', `https://www.pop.culture.gouv.fr/notice/museo/${museum}`, { type: uriType }),
        ]
      : undefined,
    wrap(
      'legalBodyName',
      {},
      identified
        ? text('appellationValue', museum_name)
        : (text('appellationValue', museum, code(museumNameCode)) ?? text('appellationValue', museum_name)),
    ),
    text('legalBodyWeblink', museum_url),
  )
}
