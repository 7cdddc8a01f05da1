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
              {typed.map(({ name, value }, index) =>
                /\n/.test(value) || value.length > 60 ? (
                  <textarea key={index} name={name} rows={8} aria-label={words.typed}>
                    {value}
                  </textarea>
                ) : (
                  <input
                    key={index}
                    type={value === '' ? 'hidden' : 'text'}
                    name={name}
                    value={value}
                    aria-label={words.typed}
                  />
                ),
              )}
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
