import {
  Button,
  CustomElement,
  ErrorSummary,
  Field,
  type Frame,
  frameMessagesIn,
  Page,
  Part,
  proofField,
  proofPath,
  Room,
  Split,
} from '../../web/index.ts'
import { correctionSubjects } from '../forms.ts'
import { messagesIn } from '../messages/index.ts'
import { correctionPath, museumPath } from '../paths.ts'

type Typed = Readonly<Partial<Record<'about' | 'message' | 'sender_email', string>>>
type Properties = {
  frame: Frame
  museum: { slug: string; name: string; commune_name: string }
  typed?: Typed
  problems?: readonly (keyof Typed)[]
}

/** "Une information est fausse ?": what is wrong, what it should say, whom to answer. */
export function CorrectionPage({ frame, museum, typed = {}, problems = [] }: Properties) {
  const { language } = frame
  const say = messagesIn(language).correction
  const problemOf = (name: keyof Typed) => (problems.includes(name) ? { problem: say.problems[name] } : {})
  return (
    <Page
      frame={frame}
      title={`${say.title} ${museum.name}`}
      robots="noindex"
      head={
        <div class="sheet-head">
          <p class="kind">
            <a href={museumPath(language, museum)}>{museum.name}</a>, {museum.commune_name}
          </p>
          <h1>{say.title}</h1>
        </div>
      }
    >
      <Room label={say.title}>
        <Split>
          <Part span={7}>
            <ErrorSummary
              problems={problems.map((id) => ({ id, problem: say.problems[id] }))}
              messages={frameMessagesIn(language)}
            />
            <p>{say.about}</p>
            <form class="form" method="post" action={correctionPath(language, museum)} noValidate>
              <Field name="about" label={say.subject} required {...problemOf('about')}>
                {(control) => (
                  <select {...control}>
                    <option value="">{say.chooseSubject}</option>
                    {correctionSubjects.map((subject) => (
                      <option key={subject} value={subject} selected={typed.about === subject}>
                        {say.subjects[subject]}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <Field name="message" label={say.message} hint={say.messageHint} required {...problemOf('message')}>
                {(control) => (
                  <textarea {...control} rows={6} maxLength={2000}>
                    {typed.message}
                  </textarea>
                )}
              </Field>
              <Field name="sender_email" label={say.email} hint={say.emailHint} required {...problemOf('sender_email')}>
                {(control) => <input {...control} type="email" autocomplete="email" value={typed.sender_email} />}
              </Field>
              <div class="trap" aria-hidden="true">
                <label for="site">{say.trap}</label>
                <input id="site" name="site" tabIndex={-1} autocomplete="off" />
              </div>
              <input type="hidden" name={proofField} value="" />
              <CustomElement tag="proof-of-work" attributes={{ 'data-href': proofPath, 'data-field': proofField }} />
              <Button main>{say.send}</Button>
            </form>
          </Part>
        </Split>
      </Room>
    </Page>
  )
}

/** What became of the message. */
export function CorrectionOutcomePage({
  frame,
  museum,
  outcome,
}: Pick<Properties, 'frame' | 'museum'> & { outcome: 'received' | 'held' | 'confirmed' | 'expired' }) {
  const { language } = frame
  const say = messagesIn(language).correction
  return (
    <Page
      frame={frame}
      title={say[outcome].title}
      robots="noindex"
      head={
        <div class="sheet-head">
          <h1>{say[outcome].title}</h1>
        </div>
      }
    >
      <Room label={say[outcome].title}>
        <div class="prose">
          <p>{say[outcome].text}</p>
          <p>
            <a href={museumPath(language, museum)}>{say.back}</a>
          </p>
        </div>
      </Room>
    </Page>
  )
}
