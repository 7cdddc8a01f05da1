import type { Network } from '../../platform/network.ts'
import { customProperties } from '../../web/index.ts'
import { type Domain, domainName, isDomain } from '../domains.ts'
import { museumPlatePath } from '../paths.ts'
import { describeMuseumPlate, type MuseumFacts } from '../plate.ts'
import type { MuseumLine } from '../queries.ts'

export type Drawn = Pick<
  MuseumLine,
  | 'id'
  | 'museofile_id'
  | 'slug'
  | 'name'
  | 'commune_name'
  | 'department_code'
  | 'domains'
  | 'categories'
  | 'created_year'
  | 'latitude'
  | 'longitude'
>

/** What a museum's plate is drawn from, in French: the drawing is the same in every language. */
export function plateFacts(museum: Drawn, network: Pick<Network, 'departments'>): MuseumFacts {
  return {
    id: museum.museofile_id ?? museum.id,
    name: museum.name,
    town: museum.commune_name,
    departement: network.departments.find(({ code }) => code === museum.department_code)?.name ?? null,
    domains: museum.domains.filter(isDomain).map((domain: Domain) => domainName('fr', domain)),
    categories: museum.categories,
    founded: museum.created_year,
    latitude: museum.latitude,
    longitude: museum.longitude,
  }
}

export function wallOf(museum: Pick<MuseumLine, 'department_code'>, network: Pick<Network, 'departments'>) {
  return network.departments.find(({ code }) => code === museum.department_code)?.wall ?? 'prussian'
}

/** The proportions of a museum's plate, wider than high above 1. */
export function plateRatio(museum: Drawn, network: Pick<Network, 'departments'>): number {
  return describeMuseumPlate(plateFacts(museum, network)).ratio
}

/** The drawn picture of a museum, at its own proportions. Decorative: the label beside it says the same. */
export function MuseumPlate({
  museum,
  network,
  eager = false,
}: {
  museum: Drawn
  network: Pick<Network, 'departments'>
  eager?: boolean
}) {
  const ratio = plateRatio(museum, network)
  return (
    <span class="picture" style={customProperties({ ratio })}>
      <img
        src={museumPlatePath(museum)}
        width={Math.round(1000 * Math.sqrt(ratio))}
        height={Math.round(1000 / Math.sqrt(ratio))}
        alt=""
        loading={eager ? 'eager' : 'lazy'}
        fetchpriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </span>
  )
}
