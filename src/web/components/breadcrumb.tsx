import type { Link } from '../frame.tsx'
import type { Messages } from '../messages/index.ts'

/** Where the page stands: the way that leads to it, the page itself not repeated. */
export function Breadcrumb({ steps, messages }: { steps: readonly Link[]; messages: Messages }) {
  return (
    <nav class="breadcrumb" aria-label={messages.breadcrumb}>
      <ol>
        {steps.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
