import { Cartel, type WorkLine, WorkPicture, workRatio } from '../../collections/index.ts'
import { customProperties, type Frame } from '../../web/index.ts'

/** A label needs this much of a row, however small its work. */
const leastOfFour = 0.2
const leastOfTwo = 0.42

/** Works of several museums on one eye line, all at the same scale. */
export function DayWorks({ works, language }: { works: readonly WorkLine[]; language: Frame['language'] }) {
  const plan = planOf(works)
  const shares = sharesOfTwo(works.map(widthOf))
  return (
    <ul class="day-works" style={customProperties(plan)}>
      {works.map((work, index) => (
        <li
          class="work"
          key={work.id}
          style={customProperties({ w: widthOf(work), ratio: workRatio(work), share: shares[index] ?? 100 })}
        >
          <div class="frame wires">
            <WorkPicture work={work} sizes="(min-width: 60rem) 25vw, 45vw" eager />
          </div>
          <Cartel work={work} language={language} />
        </li>
      ))}
    </ul>
  )
}

/** In rows of two, how much of its row each work takes, in hundredths. */
export function sharesOfTwo(widths: readonly number[]): number[] {
  return widths.map((width, index) => {
    const other = widths[index ^ 1]
    if (other === undefined) return 100
    const least = (width + other) * leastOfTwo
    const needed = Math.max(width, least) / (Math.max(width, least) + Math.max(other, least))
    return index % 2 === 0 ? Math.round(needed * 100) : 100 - Math.round((1 - needed) * 100)
  })
}

/** What a row of four and rows of two must hold, and the tallest work, in centimetres of the wall. */
export function planOf(works: readonly WorkLine[]): { four: number; two: number; tallest: number } {
  const widths = works.map(widthOf)
  const row = (some: readonly number[], least: number) => {
    const sum = some.reduce((total, width) => total + width, 0)
    return Math.ceil(some.reduce((total, width) => total + Math.max(width, sum * least), 0) * 1.12)
  }
  const rows = widths.flatMap((_, index) => (index % 2 === 0 ? [widths.slice(index, index + 2)] : []))
  return {
    four: row(widths, leastOfFour),
    two: Math.max(...rows.map((some) => row(some, leastOfTwo))),
    tallest: Math.max(...works.map((work) => Math.round(widthOf(work) / workRatio(work)))),
  }
}

/** Of the picture as it hangs, in centimetres: a photograph's proportions may include a frame. */
function widthOf(work: WorkLine): number {
  const { width_mm, height_mm } = work
  const height = (height_mm ?? 600) / 10
  return Math.round(width_mm === null ? height * workRatio(work) : width_mm / 10)
}
