export type Tab = { href: string; label: string; count?: number; current?: boolean }

/** Ways of seeing the same thing, each at its own address. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span> {tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
