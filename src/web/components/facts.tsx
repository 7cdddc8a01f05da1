import type { ComponentChildren } from 'preact'

export type Fact = { name: ComponentChildren; value: ComponentChildren }

/** Names and values between lines, in the order of the trade. Facts without a value are left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== undefined && value !== null && value !== '')
  if (known.length === 0) return null
  return (
    <dl class="facts">
      {known.map((fact, index) => (
        <div key={index}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
