import type { ComponentChildren } from 'preact'

export function Answers({ children }: { children?: ComponentChildren }) {
  return <div class="answers">{children}</div>
}

type AnswerProps = { question: ComponentChildren; answer: ComponentChildren; children?: ComponentChildren }

/** What a visitor asks in small, the answer in large, then what else to know. */
export function Answer({ question, answer, children }: AnswerProps) {
  return (
    <div>
      <h2>{question}</h2>
      <p class="answer">{answer}</p>
      {children === undefined ? null : <p>{children}</p>}
    </div>
  )
}

/** Open or closed: a dot, full or empty, and words. Never colour alone. */
export function State({ open, children }: { open: boolean; children?: ComponentChildren }) {
  return <span class={open ? 'state open' : 'state closed'}>{children}</span>
}
