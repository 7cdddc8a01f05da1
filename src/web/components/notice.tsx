import type { ComponentChildren } from 'preact'

type NoticeProps = { title?: string; tone?: 'note' | 'done' | 'problem'; children?: ComponentChildren }

/** What happened, said once, at the top of the page where it happened. */
export function Notice({ title, tone = 'note', children }: NoticeProps) {
  return (
    <div class={`alert ${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      {title ? <p class="alert-title">{title}</p> : null}
      {children}
    </div>
  )
}
