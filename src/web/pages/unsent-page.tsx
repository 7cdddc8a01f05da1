import { type Frame, Page } from '../frame.tsx'
import { outageMessages } from '../messages/outage.ts'

/** A form that could not be stored: everything typed is there, to read, to copy, to send again. */
export function UnsentPage({
  frame,
  action,
  typed,
}: {
  frame: Frame
  action: string
  typed: readonly { name: string; value: string }[]
}) {
  const words = outageMessages[frame.language].unsent
  return (
    <Page
      frame={frame}
      title={words.title}
      robots="noindex"
      wall="slate"
      head={
        <div class="sheet-head">
          <h1>{words.title}</h1>
        </div>
      }
    >
      <section class="wall-day">
        <div class="room">
          <div class="prose">
            <p>{words.text}</p>
          </div>
          <form class="form" method="post" action={action}>
            <fieldset>
              <legend>{words.typed}</legend>
              {typed.map(({ name, value }, index) => (
                <Typed key={index} name={name} value={value} label={words.typed} />
              ))}
            </fieldset>
            <button class="button main" type="submit">
              {words.again}
            </button>
          </form>
        </div>
      </section>
    </Page>
  )
}

function Typed({ name, value, label }: { name: string; value: string; label: string }) {
  if (value === '') return <input type="hidden" name={name} value="" />
  if (/\n/.test(value) || value.length > 60)
    return (
      <textarea name={name} rows={8} aria-label={label}>
        {value}
      </textarea>
    )
  return <input type="text" name={name} value={value} aria-label={label} />
}
