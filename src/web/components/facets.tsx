import type { ComponentChildren } from 'preact'
import type { Messages } from '../messages/index.ts'
import { Folded } from './scripts-of-the-page.tsx'

export type FacetValue = { value: string; label: ComponentChildren; count?: number; chosen: boolean }

export type Facet = {
  /** The parameter of the address. */
  name: string
  label: string
  values: readonly FacetValue[]
  /** One choice at a time: the first value stands for « all ». */
  single?: boolean
  open?: boolean
}

type FacetsProps = {
  action: string
  facets: readonly Facet[]
  messages: Messages
  /** What the form keeps of the address without showing it: the words searched, the order. */
  hidden?: readonly { name: string; value: string }[]
  /** « Montrer les 96 œuvres » */
  submit?: string
  /** Before the facets: chosen filters, a field. */
  children?: ComponentChildren
}

/** A form that answers by an address one can share; without a script the button sends it. */
export function Facets({ action, facets, messages, hidden = [], submit, children }: FacetsProps) {
  const chosen = facets.reduce(
    (sum, facet) => sum + facet.values.filter((value) => value.chosen && value.value !== '').length,
    0,
  )
  return (
    <form class="facets" action={action} aria-label={messages.refine}>
      {hidden.map((field) => (
        <input key={field.name} type="hidden" {...field} />
      ))}
      <details class="wide-open">
        <summary>{chosen > 0 ? messages.refineChosen(chosen) : messages.refine}</summary>
        <Folded>
          {children}
          {facets.map((facet) => (
            <FacetFields key={facet.name} facet={facet} />
          ))}
        </Folded>
        <button class="button" type="submit">
          {submit ?? messages.showResults}
        </button>
      </details>
    </form>
  )
}

function FacetFields({ facet }: { facet: Facet }) {
  const { name, label, values, single = false } = facet
  return (
    <details open={facet.open ?? values.some((value) => value.chosen && value.value !== '')}>
      <summary>{label}</summary>
      <fieldset>
        <legend class="visually-hidden">{label}</legend>
        <ul>
          {values.map((value) => (
            <li key={value.value}>
              <label>
                <input type={single ? 'radio' : 'checkbox'} name={name} value={value.value} checked={value.chosen} />
                <span>{value.label}</span>
                {value.count === undefined ? null : <span class="n">{value.count}</span>}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </details>
  )
}
