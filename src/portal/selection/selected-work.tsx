import { Cartel, type WorkLine, WorkPicture, workRatio } from '../../collections/index.ts'
import { workPath } from '../../collections/paths.ts'
import { describeHours, type MuseumLine, type PublicTime, ShortState, scheduleOf } from '../../museums/index.ts'
import { museumPath } from '../../museums/paths.ts'
import type { Language } from '../../platform/languages.ts'
import { customProperties, raised } from '../../web/index.ts'
import { labelOf } from './keep-button.tsx'
import { messagesIn } from './messages/index.ts'

export interface SelectedWorkProps {
  readonly work: WorkLine
  /** Undefined when it is no longer shown, though its work still is. */
  readonly museum: MuseumLine | undefined
  readonly time: PublicTime
  readonly today: string
  readonly language: Language
  readonly baseUrl: string
  readonly eager?: boolean
}

/** A work of a selection. On paper: where the museum stands, its hours, the address of the work. */
export function SelectedWork({ work, museum, time, today, language, baseUrl, eager = false }: SelectedWorkProps) {
  const say = messagesIn(language)
  return (
    <li
      class="work"
      style={customProperties({ ratio: workRatio(work) })}
      data-id={work.id}
      data-museum={museumPath(language, { slug: work.museum_slug })}
      data-title={work.shown_title}
      data-label={labelOf(work, language)}
    >
      <WorkPicture work={work} sizes="(min-width: 40rem) 20rem, 60vw" eager={eager} />
      <div class="told">
        <Cartel work={work} language={language} />
        <p class="why">
          {museum ? (
            <span class="open-now">
              <ShortState museum={museum} time={time} language={language} />
              <br />
            </span>
          ) : null}
          {work.on_display === null
            ? say.unknownDisplay
            : work.on_display
              ? say.onDisplay(work.display_place)
              : say.inStore}
        </p>
        <div class="on-paper">
          {museum ? (
            <p>
              {[museum.street, [museum.postcode, museum.commune_name].filter(Boolean).join(' ')]
                .filter(Boolean)
                .join(', ')}
              . {raised(describeHours(language, scheduleOf(museum, time.network), today))}
            </p>
          ) : null}
          <p>
            {work.inventory_number ? `${say.inventory(work.inventory_number)}. ` : null}
            {baseUrl + workPath(language, { id: work.id, slug: '' })}
          </p>
        </div>
      </div>
    </li>
  )
}
