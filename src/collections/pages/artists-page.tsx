import type { ComponentChildren } from 'preact'
import type { Network } from '../../platform/network.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { Chips, type Frame, frameMessagesIn, Page, Pagination, Room, RoomHead, raised, Tabs } from '../../web/index.ts'
import type { ArtistGroup, ArtistLine, ArtistOrder } from '../browsing/artists.ts'
import { lifeWords } from '../components/cartel.tsx'
import { centuryWords } from '../components/century-words.ts'
import { artistPath, artistsByPeriodPath, artistsByPlacePath, artistsPath } from '../paths.ts'
import { messagesIn } from './messages/index.ts'

export const orderPaths = { letter: artistsPath, place: artistsByPlacePath, century: artistsByPeriodPath } as const
/** What each order's address asks with: French in every language, so that a switch keeps it. */
export const orderWords = { letter: 'lettre', place: 'lieu', century: 'siecle' } as const
/** Lines of a page: a letter of a great network has thousands. */
export const artistsShown = 150
/** Towns given as links: the rest are one click away in the search. */
const placesShown = 160

export interface ArtistsPageProps {
  readonly frame: Frame
  readonly network: Network
  readonly order: ArtistOrder
  readonly groups: readonly ArtistGroup[]
  /** How many artists the site shows in all. */
  readonly total: number
  readonly chosen: ArtistGroup | undefined
  readonly artists: readonly ArtistLine[]
  readonly page: number
}

/** Artists by letter, by town of birth or by century: first what to choose, then those chosen. */
export function ArtistsPage({ frame, network, order, groups, total, chosen, artists, page }: ArtistsPageProps) {
  const { language } = frame
  const say = messagesIn(language)
  const address = (key: string, number = 1) =>
    `${orderPaths[order](language)}?${orderWords[order]}=${encodeURIComponent(key)}${number > 1 ? `&page=${number}` : ''}`
  const titles = { letter: say.artistsTitle, place: say.placesTitle, century: say.periodsTitle }
  const chosenTitle = chosen && nameOfGroup(chosen.key, order, language)
  const descriptions = {
    letter: say.artistsDescription(total, network.names[language].within),
    place: say.placesDescription,
    century: say.periodsDescription,
  }
  return (
    <Page
      frame={frame}
      title={chosenTitle ? `${chosenTitle}${page > 1 ? `, ${page}` : ''}` : titles[order]}
      description={descriptions[order]}
      wall="slate"
      head={
        <div class="sheet-head">
          <p class="kind">{chosen ? <a href={orderPaths[order](language)}>{titles[order]}</a> : say.artists(total)}</p>
          <h1>{raised(chosenTitle ?? titles[order])}</h1>
          {chosen ? <p class="lead">{say.artists(chosen.artists.length)}</p> : null}
        </div>
      }
    >
      <Room rail>
        <Tabs
          label={say.orders}
          tabs={(['letter', 'place', 'century'] as const).map((each) => ({
            href: orderPaths[each](language),
            label: { letter: say.byLetter, place: say.byPlace, century: say.byPeriod }[each],
            current: each === order,
          }))}
        />
        {order === 'letter' ? (
          <Letters groups={groups} chosen={chosen} address={address} label={say.byLetter} language={language} />
        ) : (
          <Chips
            label={titles[order]}
            chips={groups.slice(0, placesShown).map(({ key, artists: some }) => ({
              href: address(key),
              label: `${order === 'century' ? centuryWords(language, Number(key)) : key} ${formatNumber(language, some.length)}`,
              current: key === chosen?.key,
            }))}
          />
        )}
      </Room>
      <Room>
        {chosen ? null : <RoomHead title={say.mostHeld} />}
        {artists.length === 0 ? <p>{say.none}</p> : <ArtistList artists={artists} language={language} />}
        {chosen ? (
          <Pagination
            page={page}
            pages={Math.ceil(chosen.artists.length / artistsShown)}
            address={(number) => address(chosen.key, number)}
            messages={frameMessagesIn(language)}
          />
        ) : null}
      </Room>
    </Page>
  )
}

function nameOfGroup(key: string, order: ArtistOrder, language: Frame['language']): string {
  const say = messagesIn(language)
  if (order === 'letter') return say.ofLetter(key === '#' ? say.otherLetters : key)
  return order === 'place' ? say.ofPlace(key) : say.ofCentury(centuryWords(language, Number(key)))
}

/** Every letter, so that none is looked for in vain; those without anyone lead nowhere. */
function Letters({
  groups,
  chosen,
  address,
  label,
  language,
}: {
  groups: readonly ArtistGroup[]
  chosen: ArtistGroup | undefined
  address: (key: string) => string
  label: string
  language: Frame['language']
}) {
  const counts = new Map(groups.map(({ key, artists }) => [key, artists.length]))
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', ...(counts.has('#') ? ['#'] : [])]
  return (
    <ul class="letters" aria-label={label}>
      {letters.map((letter) => {
        const count = counts.get(letter)
        const inside: ComponentChildren = (
          <>
            {letter} {count === undefined ? null : <small>{formatNumber(language, count)}</small>}
          </>
        )
        return (
          <li key={letter}>
            {count === undefined ? (
              <span>{inside}</span>
            ) : (
              <a href={address(letter)} aria-current={letter === chosen?.key ? 'true' : undefined}>
                {inside}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Names as the trade files them, their dates, how many works: columns read downwards. */
export function ArtistList({ artists, language }: { artists: readonly ArtistLine[]; language: Frame['language'] }) {
  const say = messagesIn(language)
  return (
    <ul class="artist-list">
      {artists.map((artist) => {
        const life = lifeWords(artist, language)
        return (
          <li key={artist.slug}>
            <a href={artistPath(language, artist)}>{artist.name}</a>
            <small>{[life, say.works(artist.works)].filter(Boolean).join(', ')}</small>
          </li>
        )
      })}
    </ul>
  )
}
