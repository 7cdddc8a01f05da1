import type { ComponentChildren } from 'preact'
import type { Messages } from '../messages/index.ts'

export type FieldControl = {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
  required?: boolean
}

type FieldProps = {
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  problem?: string
  required?: boolean
  /** Words for « facultatif », shown when the field is not required. */
  optional?: string
  id?: string
  /** The control; spread what it is given on the input, so that label, hint and problem are tied to it. */
  children: (control: FieldControl) => ComponentChildren
}

/** Label, hint, problem, input, always in this order. */
export function Field({ name, label, hint, problem, required = false, optional, id = name, children }: FieldProps) {
  const described = [hint !== undefined && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class={problem ? 'field invalid' : 'field'}>
      <label for={id}>
        {label}
        {!required && optional ? <small> ({optional})</small> : null}
      </label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem ? (
        <p class="error" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
      {children({
        id,
        name,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(problem ? { 'aria-invalid': 'true' as const } : {}),
        ...(required ? { required } : {}),
      })}
    </div>
  )
}

export type FieldProblem = { id: string; problem: string }

/** Above a refused form: what to look at again, each line leading to its field. */
export function ErrorSummary({ problems, messages }: { problems: readonly FieldProblem[]; messages: Messages }) {
  if (problems.length === 0) return null
  return (
    <div class="alert problem" role="alert" tabIndex={-1}>
      <h2 class="alert-title">{messages.problemsTitle(problems.length)}</h2>
      <ul>
        {problems.map(({ id, problem }) => (
          <li key={id}>
            <a href={`#${id}`}>{problem}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
