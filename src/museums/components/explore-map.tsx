import type { ComponentChildren } from 'preact'
import type { Language } from '../../platform/languages.ts'
import { CustomElement } from '../../web/index.ts'
import { territoryNames } from '../geography/index.ts'
import { mapMessages } from '../geography/messages/index.ts'

type Properties = {
  language: Language
  departments: readonly { code: string; name: string }[]
  /** Address of the GeoJSON of the museums in the list: `name`, `town`, `url` and, if any, `note` of each. */
  museumsHref: string
  /** Address of the PMTiles archive. */
  tilesHref: string
  /** The drawing that stands there first, and stays without JavaScript. */
  children: ComponentChildren
}

/**
 * The drawing of a territory, and the button that brings the map to explore in its place, unseen until its script has come
 * (`elements/explore-map.ts`).
 */
export function ExploreMap({ language, departments, museumsHref, tilesHref, children }: Properties) {
  const { explore, credit } = mapMessages(language)
  const { bounds, names } = territoryNames(departments)
  return (
    <CustomElement
      tag="explore-map"
      attributes={{
        'data-museums': museumsHref,
        'data-tiles': tilesHref,
        'data-departments': departments.map(({ code }) => code).join(' '),
        'data-bounds': JSON.stringify(bounds),
        'data-names': JSON.stringify(names),
        'data-words': JSON.stringify(explore),
      }}
    >
      <div data-drawing>{children}</div>
      <div class="explore-actions">
        <button class="button" type="button" data-open>
          {explore.open}
        </button>
        <p role="status" />
        <p class="credit">{credit}</p>
      </div>
    </CustomElement>
  )
}
