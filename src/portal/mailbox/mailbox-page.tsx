import type { listKeptMail } from '../../platform/mail/letters.ts'
import { type Frame, Page, Room } from '../../web/index.ts'
import { messagesIn } from '../messages/index.ts'

type Properties = { frame: Frame; letters: Awaited<ReturnType<typeof listKeptMail>> }

/** The mail of a demonstration, which leaves for nowhere: each letter as its reader would have it. */
export function MailboxPage({ frame, letters }: Properties) {
  const say = messagesIn(frame.language).mailbox
  return (
    <Page
      frame={frame}
      title={say.title}
      robots="noindex"
      wall="slate"
      head={
        <div class="sheet-head">
          <h1>{say.title}</h1>
          <p class="lead">{letters.length === 0 ? say.empty : say.text}</p>
        </div>
      }
    >
      {letters.map((letter) => (
        <Room key={letter.id} rail label={letter.subject}>
          <p class="kind">{say.to(letter.to_address)}</p>
          <h2>{letter.subject}</h2>
          <div class="letter">
            {letter.text.split('\n').map((line, index) => (
              <p key={index}>{/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}</p>
            ))}
          </div>
        </Room>
      ))}
    </Page>
  )
}
