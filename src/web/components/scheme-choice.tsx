import type { Messages } from '../messages/index.ts'
import { CustomElement } from './custom-element.tsx'

/** Day, dark, or what the device says. Hidden until its element runs: without JavaScript the device decides. */
export function SchemeChoice({ messages }: { messages: Messages }) {
  const choices = [
    ['system', messages.schemeSystem],
    ['light', messages.schemeDay],
    ['dark', messages.schemeDark],
  ] as const
  return (
    <CustomElement tag="scheme-choice">
      <fieldset hidden>
        <legend>{messages.scheme}</legend>
        {choices.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="scheme" value={value} checked={value === 'system'} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </CustomElement>
  )
}
