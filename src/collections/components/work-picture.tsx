import { Picture } from '../../media/index.ts'
import type { Network } from '../../platform/network.ts'
import { customProperties } from '../../web/index.ts'
import { workFilePath } from '../paths.ts'
import { type PlateFacts, workPlateRatio } from '../plate.ts'
import type { WorkLine } from '../queries.ts'
import { creatorWords, dateWords } from './cartel.tsx'

/** What a work's plate is drawn from, in French: the drawing is the same in every language. */
export function plateFactsOf(work: WorkLine): PlateFacts {
  const [first] = work.creators
  return { ...work, artist: first ? creatorWords(first, 'fr') : null, date: dateWords(work, 'fr') ?? null }
}

export function wallOfWork(work: Pick<WorkLine, 'department_code'>, network: Pick<Network, 'departments'>) {
  return network.departments.find(({ code }) => code === work.department_code)?.wall ?? 'prussian'
}

/** The proportions at which a work hangs: its photograph's, else its own. */
export function workRatio(work: WorkLine): number {
  return work.image ? work.image.width / work.image.height : workPlateRatio(plateFactsOf(work))
}

/** A work's photograph, or the plate that hangs where none is free. Decorative unless the image has words of its own: the label says the rest. */
export function WorkPicture({ work, sizes, eager = false }: { work: WorkLine; sizes?: string; eager?: boolean }) {
  if (work.image) return <Picture image={work.image} eager={eager} {...(sizes && { sizes })} />
  const ratio = workRatio(work)
  return (
    <span class="picture" style={customProperties({ ratio })}>
      <img
        src={workFilePath(work, 'svg')}
        width={Math.round(1000 * Math.sqrt(ratio))}
        height={Math.round(1000 / Math.sqrt(ratio))}
        alt=""
        loading={eager ? 'eager' : 'lazy'}
        fetchpriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </span>
  )
}
