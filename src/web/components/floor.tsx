import type { Frame } from '../frame.tsx'
import type { Messages } from '../messages/index.ts'
import { SchemeChoice } from './scheme-choice.tsx'

/** The foot of the building: skirting board, partners, lists of links. */
export function Floor({ frame, messages }: { frame: Frame; messages: Messages }) {
  const { network, language, links } = frame
  return (
    <footer class="floor wall-floor">
      {network.partners.length > 0 ? (
        <section aria-label={messages.partners}>
          <ul class="partners">
            {network.partners.map((partner) => (
              <li key={partner.name}>
                <small>{partner.role[language]}</small>
                {partner.url ? <a href={partner.url}>{partner.name}</a> : partner.name}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div class="columns">
        {links.floor.map((list) => (
          <section key={list.title}>
            <h2>{list.title}</h2>
            <ul>
              {list.links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div class="ground">
        <p>{network.names[language].full}</p>
        <SchemeChoice messages={messages} />
      </div>
    </footer>
  )
}
