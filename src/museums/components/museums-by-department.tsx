import type { ComponentChildren } from 'preact'
import type { Language } from '../../platform/languages.ts'
import type { Network } from '../../platform/network.ts'
import { Columns, Rows } from '../../web/index.ts'
import { departmentLabel } from '../departments.ts'
import { messagesIn } from '../messages/index.ts'
import { departmentPath } from '../paths.ts'
import type { MuseumLine } from '../queries.ts'
import { MuseumRow } from './museum-row.tsx'

type Properties = {
  museums: readonly MuseumLine[]
  network: Pick<Network, 'departments'>
  language: Language
  stateOf: (museum: MuseumLine) => ComponentChildren
}

/** The museums in the order of their départements, towns and names. */
export function MuseumsByDepartment({ museums, network, language, stateOf }: Properties) {
  const messages = messagesIn(language)
  const groups = Map.groupBy(museums, (museum) => museum.department_code)
  return (
    <Columns>
      {network.departments
        .filter(({ code }) => groups.has(code))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
        .map((department) => {
          const here = groups.get(department.code) ?? []
          return (
            <section key={department.code} id={`d-${department.slug}`}>
              <h3>
                <a href={departmentPath(language, department)}>{departmentLabel(language, department)}</a>{' '}
                <span class="tag">{messages.museums(here.length)}</span>
              </h3>
              <Rows>
                {here
                  .toSorted(
                    (a, b) => a.commune_name.localeCompare(b.commune_name, 'fr') || a.name.localeCompare(b.name, 'fr'),
                  )
                  .map((museum) => (
                    <MuseumRow key={museum.id} museum={museum} language={language} state={stateOf(museum)} />
                  ))}
              </Rows>
            </section>
          )
        })}
    </Columns>
  )
}
