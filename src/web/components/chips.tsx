import type { Messages } from '../messages/index.ts'
import { Icon } from './icon.tsx'

export type Chip = { href: string; label: string; current?: boolean }

/** Tags that lead somewhere; the chosen one has ink and wall exchanged. */
export function Chips({ chips, label }: { chips: readonly Chip[]; label?: string }) {
  return (
    <ul class="chips" aria-label={label}>
      {chips.map((chip) => (
        <li key={chip.href}>
          <a href={chip.href} aria-current={chip.current ? 'true' : undefined}>
            {chip.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The filters in force; each leads to the same page without it. */
export function ChosenFilters({ chips, messages }: { chips: readonly Chip[]; messages: Messages }) {
  if (chips.length === 0) return null
  return (
    <ul class="chips chosen" aria-label={messages.filtersInForce}>
      {chips.map((chip) => (
        <li key={chip.href}>
          <a href={chip.href} aria-label={messages.withoutThisFilter(chip.label)}>
            {chip.label} <Icon name="remove" />
          </a>
        </li>
      ))}
    </ul>
  )
}
