import { languageNames, languages } from '../../platform/languages.ts'
import type { Frame } from '../frame.tsx'
import type { Messages } from '../messages/index.ts'

export function NoticeBar({ frame, messages }: { frame: Frame; messages: Messages }) {
  return (
    <>
      {frame.notice ? (
        <p class="notice urgent" role="status">
          {frame.notice}
        </p>
      ) : null}
      <div class="notice">
        {frame.demonstration ? <p>{messages.demonstration}</p> : null}
        <nav class="languages" aria-label={messages.languages}>
          <ul>
            {languages.map((language) => (
              <li key={language}>
                <a
                  href={frame.alternates[language]}
                  hreflang={language}
                  lang={language}
                  aria-current={language === frame.language ? 'true' : undefined}
                >
                  {languageNames[language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  )
}
