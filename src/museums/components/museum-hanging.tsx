import type { Language } from '../../platform/languages.ts'
import type { Network } from '../../platform/network.ts'
import { customProperties } from '../../web/index.ts'
import { domainLine, isDomain } from '../domains.ts'
import { museumPath } from '../paths.ts'
import { type Drawn, MuseumPlate, plateRatio } from './museum-plate.tsx'

/** A row of museums' plates under a rail, each with its label. */
export function MuseumHanging({
  museums,
  network,
  language,
  size,
}: {
  museums: readonly Drawn[]
  network: Pick<Network, 'departments'>
  language: Language
  size?: 'dense' | 'large'
}) {
  return (
    <ul class={size ? `hanging ${size}` : 'hanging'}>
      {museums.map((museum) => (
        <li class="work" key={museum.id} style={customProperties({ ratio: plateRatio(museum, network) })}>
          <MuseumPlate museum={museum} network={network} />
          <p class="cartel">
            <a class="artist" href={museumPath(language, museum)}>
              {museum.name}
            </a>
            <span class="technique">{domainLine(language, museum.domains.filter(isDomain).slice(0, 2))}</span>
            <span class="place">{museum.commune_name}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
