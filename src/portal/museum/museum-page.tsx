import { WorkHanging, type WorkLine } from '../../collections/index.ts'
import {
  type Department,
  departmentLabel,
  domainInSentence,
  domainName,
  domainsOf,
  ExceptionalHours,
  HoursCalendar,
  LastAdmission,
  LocationMap,
  type Museum,
  MuseumHanging,
  type MuseumLine,
  MuseumPlate,
  MuseumRow,
  museumMessagesIn,
  museumStructured,
  OpeningState,
  type PublicTime,
  ShortState,
  scheduleOf,
  themeSlug,
  WeekHours,
} from '../../museums/index.ts'
import {
  communePath,
  correctionPath,
  departmentPath,
  museumCardPath,
  museumCollectionPath,
  museumImagePath,
  museumPath,
  museumsMapPath,
  themePath,
} from '../../museums/paths.ts'
import type { Network } from '../../platform/network.ts'
import type { Translated } from '../../platform/records/translations.ts'
import { weekdayName } from '../../platform/text/dates.ts'
import { weekdayOf } from '../../platform/text/days.ts'
import { typesetFrench } from '../../platform/text/typeset.ts'
import { Answer, Answers, type Frame, More, Page, Part, Room, RoomHead, Rows, raised, Split } from '../../web/index.ts'
import { messagesIn } from './messages/index.ts'
import { EntryAnswer, QuestionAnswer } from './museum-answers.tsx'
import { MuseumFacts } from './museum-facts.tsx'
import { MuseumPrices, MuseumVisit } from './museum-practical.tsx'
import { MuseumWords } from './museum-words.tsx'

export type TranslatedField = 'description' | 'history' | 'building_interest' | 'strengths' | 'access' | 'highlights'

export type MuseumPageProps = {
  frame: Frame
  network: Network
  museum: Museum
  department: Department
  texts: Record<TranslatedField, Translated | undefined>
  /** Its newest, a handful. */
  works: readonly WorkLine[]
  nearby: readonly { museum: MuseumLine; kilometres: number }[]
  akin: readonly MuseumLine[]
  time: PublicTime
  today: string
}

/** A museum: first what a visitor asks, then what it is, then the other museums. */
export function MuseumPage(props: MuseumPageProps) {
  const { frame, network, museum, department, texts, works, nearby, akin, time, today } = props
  const { language } = frame
  const messages = museumMessagesIn(language)
  const say = messages.sheet
  const schedule = scheduleOf(museum, network)
  const hours = { language, schedule, holidays: time.holidays }
  const domains = domainsOf(museum)
  const domainWords = domains.map((domain) => domainInSentence(language, domain)).join(', ')
  const words = { onlyInFrench: say.onlyInFrench, language }
  const departmentWords = departmentLabel(language, department)
  return (
    <Page
      frame={frame}
      title={museum.name.includes(museum.commune_name) ? museum.name : `${museum.name}, ${museum.commune_name}`}
      description={say.description(museum.name, domainWords, museum.commune_name, museum.created_year)}
      wall={department.wall}
      kind="museum-page"
      early="text"
      image={{ href: frame.baseUrl + museumImagePath(language, museum), alt: museum.name, width: 1200, height: 630 }}
      structured={museumStructured({
        museum,
        language,
        baseUrl: frame.baseUrl,
        schedule,
        holidays: time.holidays,
        today,
      })}
      links={[{ rel: 'alternate', href: museumCardPath(museum), type: 'text/vcard', title: say.card }]}
      head={
        <>
          <div class="sheet-head">
            <p class="kind">
              <a href={communePath(language, { slug: museum.commune_slug })}>{museum.commune_name}</a>,{' '}
              <a href={departmentPath(language, department)}>{departmentWords}</a>
            </p>
            <h1>{museum.name}</h1>
          </div>
          <div class="rail">
            <Answers>
              <Answer
                question={`${say.today}, ${weekdayName(language, weekdayOf(today))}`}
                answer={<OpeningState {...hours} instant={time.now} />}
              >
                <LastAdmission {...hours} instant={time.now} /> <a href="#horaires">{say.allHours}</a>
              </Answer>
              <EntryAnswer museum={museum} language={language} />
              <Answer question={say.where} answer={museum.street ?? museum.place ?? museum.commune_name}>
                {[museum.postcode, museum.commune_name].filter(Boolean).join(' ')}. <a href="#venir">{say.onMap}</a>
              </Answer>
              <QuestionAnswer museum={museum} language={language} />
            </Answers>
          </div>
        </>
      }
    >
      <Room>
        <Split>
          <Part span={7}>
            <MuseumWords
              text={texts.description}
              lead
              fallback={say.intro(domainWords, museum.commune_name, museum.created_year)}
              {...words}
            />
            <MuseumWords title={say.strengths} text={texts.highlights} {...words} />
            <MuseumWords title={say.collections} text={texts.strengths} {...words} />
            <MuseumWords title={say.history} text={texts.history} {...words} />
            <MuseumWords title={say.building} text={texts.building_interest} {...words} />
            <ul class="chips" aria-label={say.collections}>
              {domains
                .filter((domain) => network.themes.includes(domain))
                .map((domain) => (
                  <li key={domain}>
                    <a href={themePath(language, { slug: themeSlug(language, domain) })}>
                      {domainName(language, domain)}
                    </a>
                  </li>
                ))}
            </ul>
          </Part>
          <Part span={5}>
            <figure class="work sheet-plate">
              <MuseumPlate museum={museum} network={network} eager />
            </figure>
          </Part>
        </Split>
      </Room>
      {works.length === 0 ? null : (
        <Room wall={department.wall} id="oeuvres">
          <RoomHead title={messagesIn(language).itsWorks} />
          <WorkHanging works={works} language={language} size="dense" museum={false} />
          <More href={museumCollectionPath(language, museum)}>{messagesIn(language).wholeCollection}</More>
        </Room>
      )}
      <Room rail id="horaires">
        <Split>
          <Part span={6}>
            <RoomHead title={say.hours} />
            <WeekHours {...hours} day={today} />
            <HoursCalendar language={language} schedule={schedule} day={today} />
            <ExceptionalHours language={language} schedule={schedule} day={today} />
            {museum.hours_note ? (
              <p class="note" lang="fr">
                {typesetFrench(museum.hours_note)}
              </p>
            ) : null}
          </Part>
          <Part span={6}>
            <MuseumPrices museum={museum} language={language} />
            <MuseumVisit museum={museum} language={language} />
          </Part>
        </Split>
      </Room>
      <Room rail id="venir">
        <Split>
          <Part span={7}>
            <RoomHead title={say.access}>
              <a href={museumsMapPath(language)}>{messages.mapTitle}</a>
            </RoomHead>
            {museum.latitude === null || museum.longitude === null ? null : (
              <LocationMap
                language={language}
                museum={{
                  name: museum.name,
                  town: museum.commune_name,
                  latitude: museum.latitude,
                  longitude: museum.longitude,
                  department_code: museum.department_code,
                }}
                others={nearby.flatMap(({ museum: other }) =>
                  other.latitude === null || other.longitude === null
                    ? []
                    : [
                        {
                          name: other.name,
                          town: other.commune_name,
                          latitude: other.latitude,
                          longitude: other.longitude,
                          href: museumPath(language, other),
                        },
                      ],
                )}
              />
            )}
            <MuseumWords text={texts.access} {...words} />
          </Part>
          <Part span={5}>
            <RoomHead title={say.nearby} />
            <Rows>
              {nearby.map(({ museum: other, kilometres }) => (
                <MuseumRow
                  key={other.id}
                  museum={other}
                  language={language}
                  kilometres={kilometres}
                  state={<ShortState museum={other} time={time} language={language} />}
                />
              ))}
            </Rows>
          </Part>
        </Split>
      </Room>
      {akin.length === 0 ? null : (
        <Room>
          <RoomHead title={say.akin}>{domainWords === '' ? undefined : say.akinBecause(domainWords)}</RoomHead>
          <MuseumHanging museums={akin} network={network} language={language} />
        </Room>
      )}
      <Room rail>
        <Split>
          <Part span={7}>
            <RoomHead title={say.facts} />
            <MuseumFacts museum={museum} language={language} />
          </Part>
          <Part span={5}>
            <p class="note">{museum.verified_on ? raised(say.verifiedOn(museum.verified_on)) : say.notVerified}</p>
            <ul class="acts">
              <li>
                <a class="more" href={correctionPath(language, museum)} rel="nofollow">
                  {say.wrong}
                </a>
              </li>
              <li>
                <a class="more" href={museumCardPath(museum)}>
                  {say.card}
                </a>
              </li>
            </ul>
          </Part>
        </Split>
      </Room>
    </Page>
  )
}
