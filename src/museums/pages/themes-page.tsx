import type { Network } from '../../platform/network.ts'
import { type Frame, Page, Room } from '../../web/index.ts'
import { MuseumHanging } from '../components/museum-hanging.tsx'
import { domainName, themeSlug } from '../domains.ts'
import { messagesIn } from '../messages/index.ts'
import { themePath } from '../paths.ts'
import type { MuseumLine } from '../queries.ts'
import { themesOf, themeWall } from '../themes.ts'

const hungPerTheme = 4

/** The themes, each on its wall with a few of its museums. */
export function ThemesPage({
  frame,
  network,
  museums,
}: {
  frame: Frame
  network: Network
  museums: readonly MuseumLine[]
}) {
  const { language } = frame
  const messages = messagesIn(language)
  const themes = themesOf(network, museums).map(({ domain }) => ({
    domain,
    held: museums.filter((museum) => museum.domains.includes(domain)),
  }))
  return (
    <Page
      frame={frame}
      title={messages.themesTitle}
      description={messages.themesDescription}
      head={
        <div class="sheet-head">
          <p class="kind">{network.names[language].territory}</p>
          <h1>{messages.themesTitle}</h1>
        </div>
      }
    >
      {themes.map(({ domain, held }) => (
        <Room key={domain} wall={themeWall(domain)} rail>
          <div class="room-head">
            <h2>
              <a href={themePath(language, { slug: themeSlug(language, domain) })}>{domainName(language, domain)}</a>
            </h2>
            <p>{messages.museums(held.length)}</p>
          </div>
          <MuseumHanging
            // The rarer a museum's domains, the more this one says of it.
            museums={held
              .toSorted((a, b) => a.domains.length - b.domains.length || (a.id < b.id ? -1 : 1))
              .slice(0, hungPerTheme)}
            network={network}
            language={language}
            size="dense"
          />
        </Room>
      ))}
    </Page>
  )
}
