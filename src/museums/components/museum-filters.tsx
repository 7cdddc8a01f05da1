import type { Network } from '../../platform/network.ts'
import { type Facet, Facets, Field, type Frame, frameMessagesIn } from '../../web/index.ts'
import { departmentLabel } from '../departments.ts'
import { type Domain, domainName } from '../domains.ts'
import type { FilterOutcome } from '../filters/filter-museums.ts'
import type { MuseumFilters } from '../filters/read-filters.ts'
import { messagesIn } from '../messages/index.ts'
import type { listCommunes } from '../queries.ts'

type Properties = {
  frame: Frame
  action: string
  network: Pick<Network, 'departments' | 'themes'>
  filters: MuseumFilters
  outcome: FilterOutcome
  communes: Awaited<ReturnType<typeof listCommunes>>
}

/** What a visitor may ask of the list, every choice with the number of museums it would leave. */
export function MuseumFiltersForm({ frame, action, network, filters, outcome, communes }: Properties) {
  const { language } = frame
  const messages = messagesIn(language)
  const words = messages.filters
  const moment = typeof filters.open === 'object' ? filters.open : undefined
  const facets: Facet[] = [
    {
      name: 'departement',
      label: words.departments,
      open: true,
      values: network.departments
        .map((department) => ({
          value: department.slug,
          label: departmentLabel(language, department),
          count: outcome.counts.departments.get(department.code) ?? 0,
          chosen: filters.departments.includes(department.slug) || filters.departments.includes(department.code),
        }))
        .filter(({ count, chosen }) => count > 0 || chosen)
        .toSorted((a, b) => a.label.localeCompare(b.label, 'fr')),
    },
    {
      name: 'theme',
      label: words.domains,
      values: [...outcome.counts.domains]
        .filter(([domain, count]) => count > 0 || filters.domains.includes(domain))
        .map(([domain, count]) => ({
          value: domain,
          label: domainName(language, domain as Domain),
          count,
          chosen: filters.domains.includes(domain),
        })),
    },
  ]
  const terms = [
    { name: 'gratuit', label: words.free, count: outcome.counts.free, chosen: filters.free },
    { name: 'accessible', label: words.accessible, count: outcome.counts.accessible, chosen: filters.accessible },
    { name: 'enfants', label: words.children, count: outcome.counts.children, chosen: filters.children },
  ].filter(({ count, chosen }) => count > 0 || chosen)
  return (
    <Facets
      action={action}
      facets={facets}
      messages={frameMessagesIn(language)}
      submit={words.submit(outcome.museums.length)}
    >
      <div class="form filters">
        <Field name="q" id="filter-words" label={words.words}>
          {(control) => <input {...control} type="search" value={filters.words} autocomplete="off" />}
        </Field>
        <fieldset class="moment">
          <legend>{words.when}</legend>
          <label class="check">
            <input type="checkbox" name="ouvert" value="maintenant" checked={filters.open === 'now'} />
            <span>{words.now}</span>
            <span class="n">{outcome.counts.openNow}</span>
          </label>
          <Field name="jour" id="filter-day" label={words.day}>
            {(control) => <input {...control} type="date" value={moment?.day} />}
          </Field>
          <Field name="heure" id="filter-hour" label={words.hour}>
            {(control) => <input {...control} type="time" value={moment?.time} />}
          </Field>
        </fieldset>
        {terms.length === 0 ? null : (
          <fieldset class="terms">
            <legend>{words.terms}</legend>
            {terms.map(({ name, label, count, chosen }) => (
              <label class="check" key={name}>
                <input type="checkbox" name={name} value="1" checked={chosen} />
                <span>{label}</span>
                <span class="n">{count}</span>
              </label>
            ))}
          </fieldset>
        )}
        <Field name="commune" id="filter-town" label={words.town}>
          {(control) => (
            <select {...control}>
              <option value="">{words.anyTown}</option>
              {communes
                .map(({ slug, name }) => ({ slug, name, count: outcome.counts.communes.get(slug) ?? 0 }))
                .filter(({ slug, count }) => count > 0 || slug === filters.commune)
                .map(({ slug, name, count }) => (
                  <option key={slug} value={slug} selected={slug === filters.commune}>
                    {`${name} (${count})`}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <Field name="pres-de" id="filter-near" label={words.near}>
          {(control) => (
            <select {...control}>
              <option value="">{words.nearNone}</option>
              {communes.map(({ slug, name }) => (
                <option key={slug} value={slug} selected={slug === filters.near}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </Facets>
  )
}
