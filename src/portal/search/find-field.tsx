import { CustomElement, Icon } from '../../web/index.ts'

/** The field a page of results hangs under. */
export function FindField({
  action,
  label,
  value,
  hidden = [],
  search,
  suggestions,
}: {
  action: string
  label: string
  value: string
  hidden?: readonly { name: string; value: string }[]
  search: string
  /** Where suggestions come from. */
  suggestions: string
}) {
  return (
    <CustomElement tag="search-suggestions" attributes={{ 'data-from': suggestions }}>
      <form class="find works-find" role="search" action={action} aria-label={label}>
        <label class="visually-hidden" for="find-words">
          {label}
        </label>
        <span class="big">
          <input id="find-words" name="q" type="search" value={value} placeholder={label} autocomplete="off" />
          <button class="button" type="submit" aria-label={search}>
            <Icon name="search" />
          </button>
        </span>
        <span id="find-kept" hidden>
          {hidden.map((field) => (
            <input key={`${field.name} ${field.value}`} type="hidden" {...field} />
          ))}
        </span>
      </form>
    </CustomElement>
  )
}
