import { drawings, type IconName } from './icon-drawings.ts'

/** A small drawing beside a word; with `label`, it stands alone and says it. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const voice = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': true as const }
  return (
    <svg class="icon" width="20" height="20" viewBox="0 0 24 24" {...voice}>
      <path d={drawings[name]} />
    </svg>
  )
}

export type { IconName }
