import { museumsFilePath, museumsPath } from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import { formatPhone } from '../../platform/text/phones.ts'
import { Facts, type Frame } from '../../web/index.ts'
import { messagesIn } from '../messages/index.ts'
import { contactPath, partnersPath } from '../paths.ts'
import { TextPage } from './text-page.tsx'

type Properties = { frame: Frame; network: Network }

const paragraphs = (texts: readonly string[]) => texts.map((text) => <p key={text}>{text}</p>)

/** What the network is, how the wall of the day turns, who the association is. */
export function NetworkPage({ frame, network, museumCount }: Properties & { museumCount: number }) {
  const { language } = frame
  const messages = messagesIn(language)
  const say = messages.network
  const [lead, ...rest] = network.about[language]
  return (
    <TextPage
      frame={frame}
      title={say.title}
      kind={say.kind}
      description={lead ?? say.title}
      lead={lead}
      sections={[
        { title: network.names[language].full, body: paragraphs(rest) },
        { id: 'mur', title: say.equal, body: <p>{messages.wallRule}</p> },
        {
          title: say.association,
          body: (
            <>
              <Facts
                facts={[
                  { name: say.name, value: network.association.name },
                  { name: say.founded, value: network.association.founded },
                  { name: say.museums, value: museumCount },
                  { name: say.departments, value: network.departments.length },
                ]}
              />
              <p>
                <a href={contactPath(language)}>{say.write}</a>
              </p>
              <p>
                <a href={partnersPath(language)}>{say.partners}</a>
              </p>
            </>
          ),
        },
      ]}
    />
  )
}

export function PartnersPage({ frame, network }: Properties) {
  const { language } = frame
  const say = messagesIn(language).partners
  return (
    <TextPage
      frame={frame}
      title={say.title}
      description={say.description(network.names[language].full)}
      lead={say.text}
      sections={network.partners.map(({ role, name, url }) => ({
        title: name,
        body: (
          <p>
            {role[language]}
            {url ? (
              <>
                {', '}
                <a href={url} rel="external noopener">
                  {new URL(url).hostname}
                </a>
              </>
            ) : null}
          </p>
        ),
      }))}
    />
  )
}

export function ContactPage({ frame, network }: Properties) {
  const { language } = frame
  const say = messagesIn(language).contact
  const { association } = network
  return (
    <TextPage
      frame={frame}
      title={say.title}
      description={say.description}
      sections={[
        {
          title: say.association,
          body: (
            <Facts
              facts={[
                { name: messagesIn(language).network.name, value: association.name },
                { name: say.email, value: <a href={`mailto:${association.email}`}>{association.email}</a> },
                {
                  name: say.phone,
                  value: association.phone ? (
                    <a href={`tel:${association.phone}`}>{formatPhone(association.phone)}</a>
                  ) : undefined,
                },
                { name: say.address, value: association.address?.join(', ') },
              ]}
            />
          ),
        },
        {
          title: say.museum,
          body: (
            <p>
              {say.museumText} <a href={museumsPath(language)}>{frame.links.nav[0]?.label}</a>
            </p>
          ),
        },
        { title: say.correction, body: <p>{say.correctionText}</p> },
      ]}
    />
  )
}

export function LegalPage({ frame, network }: Properties) {
  const { language } = frame
  const say = messagesIn(language).legal
  return (
    <TextPage
      frame={frame}
      title={say.title}
      description={say.description}
      sections={[
        { title: say.publisher, body: paragraphs([say.publisherText(network.association.name)]) },
        { title: say.data, body: paragraphs([say.dataText]) },
        {
          title: say.reuse,
          body: (
            <>
              <p>{say.reuseText}</p>
              <p>
                {(['csv', 'json', 'geojson'] as const).map((format, index) => [
                  index > 0 ? ', ' : '',
                  <a key={format} href={museumsFilePath(language, format)}>
                    {format.toUpperCase()}
                  </a>,
                ])}
              </p>
            </>
          ),
        },
        { title: say.drawings, body: paragraphs([say.drawingsText]) },
        { title: say.software, body: paragraphs([say.softwareText]) },
      ]}
    />
  )
}

export function PrivacyPage({ frame }: Properties) {
  const say = messagesIn(frame.language).privacy
  return (
    <TextPage
      frame={frame}
      title={say.title}
      description={say.description}
      sections={[
        { title: say.none, body: paragraphs([say.noneText]) },
        { title: say.place, body: paragraphs([say.placeText]) },
        { title: say.messages, body: paragraphs([say.messagesText]) },
        { title: say.scheme, body: paragraphs([say.schemeText]) },
        { title: say.selection, body: paragraphs([say.selectionText]) },
      ]}
    />
  )
}

export function AccessibilityPage({ frame, network }: Properties) {
  const say = messagesIn(frame.language).accessibility
  return (
    <TextPage
      frame={frame}
      title={say.title}
      description={say.description}
      sections={[
        { title: say.state, body: paragraphs([say.stateText]) },
        {
          title: say.how,
          body: (
            <ul>
              {say.howList.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          ),
        },
        { title: say.missing, body: paragraphs([say.missingText]) },
        {
          title: say.tell,
          body: (
            <p>
              {say.tellText} <a href={`mailto:${network.association.email}`}>{network.association.email}</a>
            </p>
          ),
        },
      ]}
    />
  )
}
