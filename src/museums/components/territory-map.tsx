import type { Language } from '../../platform/languages.ts'
import { layOutTerritory } from '../geography/index.ts'
import { mapMessages } from '../geography/messages/index.ts'

export type MapDepartment = { code: string; name: string; href: string; count: number }

export type MapMuseum = {
  name: string
  town: string
  href: string
  longitude: number
  latitude: number
  department_code?: string | undefined
  /** Not among those asked for: drawn small, so that the territory stays whole under a filter. */
  faded?: boolean | undefined
}

type Properties = {
  language: Language
  departments: readonly MapDepartment[]
  museums: readonly MapMuseum[]
  /** Code of the département the page is about. */
  selected?: string | undefined
  /** `href` of the museum to point out. */
  highlighted?: string | undefined
  /** What the drawing shows; by default its numbers of départements and museums. */
  label?: string | undefined
  /** Needed when a page has two. */
  id?: string | undefined
}

/**
 * The territory as a drawing: départements and museums are links. Dots are left out of the keyboard's and the screen
 * reader's way, because the page gives the same museums as a list: the départements are the stops.
 */
export function TerritoryMap({
  language,
  departments,
  museums,
  selected,
  highlighted,
  label,
  id = 'territory',
}: Properties) {
  const messages = mapMessages(language)
  const { drawing, dots, names, numbers } = layOutTerritory(departments, museums)
  const shown =
    museums.length === 0
      ? departments.reduce((sum, { count }) => sum + count, 0)
      : museums.filter(({ faded }) => !faded).length
  return (
    <div class="map-wall">
      <svg
        class="drawn-map"
        viewBox={drawing.viewBox}
        role="group"
        aria-label={label ?? messages.territory(departments.length, shown)}
      >
        <defs>
          <path id={id} d={drawing.outline} />
        </defs>
        <Contours id={id} />
        {drawing.departments.map(({ code, path }) => {
          const department = departments.find((one) => one.code === code)
          return (
            <a
              href={department?.href}
              aria-label={messages.departmentWithMuseums(department?.name ?? '', department?.count ?? 0)}
              aria-current={code === selected ? 'true' : undefined}
            >
              <path class="land" d={path} />
            </a>
          )
        })}
        <g class="dots" aria-hidden="true">
          {museums.map(({ name, town, href, faded }, index) => (
            <a href={href} tabindex={-1} class={href === highlighted ? 'highlighted' : faded ? 'faded' : undefined}>
              <title>{`${name}, ${town}`}</title>
              <circle cx={dots[index]?.x} cy={dots[index]?.y} r="4.5" />
            </a>
          ))}
        </g>
        <g aria-hidden="true">
          {names.map(({ x, y, lines }) => (
            <text class="name">
              {lines.map((line, index) => (
                <tspan x={x} y={Math.round(y + (index - (lines.length - 1) / 2) * 17 + 5)}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
          {numbers.map(({ x, y, lines }) => (
            <text class="number" x={x} y={y + 12}>
              {lines}
            </text>
          ))}
        </g>
      </svg>
    </div>
  )
}

/** Three lines running around the territory, as on an engraved chart: each a wide stroke, emptied by one a little less wide. */
function Contours({ id }: { id: string }) {
  return (
    <>
      {[62, 42, 22].map((width) => (
        <>
          <use href={`#${id}`} class={`contour contour-${width}`} stroke-width={width} />
          <use href={`#${id}`} class="contour gap" stroke-width={width - 1.6} />
        </>
      ))}
    </>
  )
}
