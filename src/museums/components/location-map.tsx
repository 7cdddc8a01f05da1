import type { Language } from '../../platform/languages.ts'
import { departmentName, layOutLocation } from '../geography/index.ts'
import { mapMessages } from '../geography/messages/index.ts'

type Spot = { name: string; town: string; longitude: number; latitude: number }

type Properties = {
  language: Language
  museum: Spot & { department_code: string }
  /** Museums that may be in sight, as links for the pointer; the page names its neighbours in a list. */
  others?: readonly (Spot & { href: string })[]
}

/** Where one museum stands: its département among its neighbours, its town beside the dot, a scale in kilometres. */
export function LocationMap({ language, museum, others = [] }: Properties) {
  const location = layOutLocation(museum, others)
  if (!location) return null
  const { drawing, here, town, names, scale } = location
  const department = departmentName(museum.department_code) ?? museum.department_code
  return (
    <div class="map-wall">
      <svg class="drawn-map location" viewBox={drawing.viewBox}>
        <g role="img" aria-label={mapMessages(language).location(museum.name, museum.town, department)}>
          <path class="beyond" d={drawing.borders} />
          <path class="land" d={drawing.land} />
          {names.map(({ code, x, y, lines }) => (
            <text class={code === museum.department_code ? 'name' : 'name neighbour'}>
              {lines.map((line, index) => (
                <tspan x={x} y={Math.round(y + (index - (lines.length - 1) / 2) * 14 + 4)}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
          <circle class="ring" cx={here.x} cy={here.y} r="13" />
          <circle class="here" cx={here.x} cy={here.y} r="7" />
          <text class={town.before ? 'town before' : 'town'} x={town.x} y={town.y + 6}>
            {museum.town}
          </text>
          <path class="scale" d={`M${scale.x} ${scale.y - 6}v6h${scale.length}v-6`} />
          <text class="kilometres" x={scale.x + scale.length + 8} y={scale.y}>
            {`${scale.kilometres}\u00A0km`}
          </text>
        </g>
        <g class="dots" aria-hidden="true">
          {location.others.map(({ name, town, href, dot }) => (
            <a href={href} tabindex={-1}>
              <title>{`${name}, ${town}`}</title>
              <circle cx={dot.x} cy={dot.y} r="3.5" />
            </a>
          ))}
        </g>
      </svg>
    </div>
  )
}
