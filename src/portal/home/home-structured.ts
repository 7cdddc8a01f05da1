import { museumsPath } from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import type { Frame } from '../../web/index.ts'

/** The site and the association behind it, for search engines. */
export function homeStructured(frame: Frame, network: Network): object {
  const { baseUrl, language } = frame
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: network.names[language].full,
    url: baseUrl + frame.links.home,
    inLanguage: language,
    publisher: { '@type': 'Organization', name: network.association.name, email: network.association.email },
    potentialAction: {
      '@type': 'SearchAction',
      target: `${baseUrl}${museumsPath(language)}?q={words}`,
      'query-input': 'required name=words',
    },
  }
}
