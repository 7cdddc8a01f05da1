import { workComparisonPath } from '../../collections/paths.ts'
import type { Language } from '../../platform/languages.ts'
import { Button, CustomElement, Field } from '../../web/index.ts'
import { messagesIn } from './messages/index.ts'

/** Which work to put beside this one: one of the visitor's own, or any that is named. */
export function ChooseForm({
  work,
  language,
  typed,
  problem,
}: {
  work: { readonly id: string; readonly slug: string }
  language: Language
  typed?: string | undefined
  problem?: string | undefined
}) {
  const say = messagesIn(language)
  const path = workComparisonPath(language, work)
  return (
    <form class="form choose-work" action={path}>
      <Field name="avec" label={say.chooseLabel} hint={say.chooseHint} required {...(problem && { problem })}>
        {(control) => <input {...control} type="text" maxLength={300} autocomplete="off" value={typed} />}
      </Field>
      <CustomElement
        tag="kept-choice"
        attributes={{ 'data-path': path, 'data-but': work.id, 'data-label': say.fromSelection }}
      />
      <Button>{say.choose}</Button>
    </form>
  )
}
