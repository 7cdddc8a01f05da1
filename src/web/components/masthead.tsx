import type { Frame } from '../frame.tsx'
import type { Messages } from '../messages/index.ts'
import { CustomElement } from './custom-element.tsx'
import { Icon } from './icon.tsx'

/** Stands on the first wall; its lower edge is the rail, and the page one is on hangs from it by a hook. */
export function Masthead({ frame, messages }: { frame: Frame; messages: Messages }) {
  const { links, network, language, path } = frame
  const [first, second] = network.names[language].short
  return (
    <div class="masthead">
      <a class="wordmark" href={links.home} aria-current={path === links.home ? 'page' : undefined}>
        {first} <span>{second}</span>
      </a>
      <nav aria-label={messages.mainNavigation}>
        <ul>
          {links.nav.map(({ href, label, current }) => (
            <li key={href}>
              <a href={href} aria-current={href === path ? 'page' : current ? 'true' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <CustomElement tag="search-suggestions" attributes={{ 'data-from': `${links.search}/suggestions` }}>
        <form class="ask" role="search" action={links.search} aria-label={messages.searchWholeSite}>
          <label class="visually-hidden" for="ask">
            {messages.searchWholeSite}
          </label>
          <input id="ask" name="q" type="search" placeholder={messages.searchPlaceholder} autocomplete="off" />
          <button type="submit" aria-label={messages.search}>
            <Icon name="search" />
          </button>
        </form>
      </CustomElement>
      <a class="to-search" href={links.search}>
        <span class="visually-hidden">{messages.search}</span>
        <Icon name="search" />
      </a>
    </div>
  )
}
