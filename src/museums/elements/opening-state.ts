/** One moment of a page as `OpeningState` writes it: from (seconds), open, sentence, countdown with `#`, the hour it counts to. */
type Step = readonly [at: number, open: 0 | 1, text: string, soon?: string, goal?: number]

const minute = 60_000

/**
 * Keeps an open page right: counts the last hour down to the minute and turns when the doors do.
 * Every sentence was written by the server; past the last of them the page says that it is old.
 */
class OpeningState extends HTMLElement {
  connectedCallback(): void {
    // Those that come together turn together, once all have come.
    if (states.size === 0) queueMicrotask(turnAll)
    states.add(this)
  }

  disconnectedCallback(): void {
    states.delete(this)
  }

  turn(now: number): void {
    const mark = this.querySelector('.state')
    if (!mark) return
    const steps = JSON.parse(this.dataset.steps ?? '[]') as Step[]
    const step = steps.findLast(([at]) => at * 1000 <= now)
    // A clock behind the server's: what the page says is still the best answer.
    if (step && now < Number(this.dataset.until)) write(mark, sentence(step, now), step[1] === 1)
    else if (step) write(mark, this.dataset.stale ?? '', false)
  }
}

/** Those of the page. */
const states = new Set<OpeningState>()
/** A list holds a hundred and fifty: more at once would be felt under the finger. */
const atOnce = 20
let timer = 0
let turns = 0

async function turnAll(): Promise<void> {
  clearTimeout(timer)
  turns += 1
  const turn = turns
  let done = 0
  for (const state of states) {
    if (done > 0 && done % atOnce === 0) await new Promise((resolve) => setTimeout(resolve))
    // Another turn has begun meanwhile.
    if (turn !== turns) return
    state.turn(Date.now())
    done += 1
  }
  // On the next whole minute, so that every museum of a list turns at once.
  if (states.size > 0) timer = window.setTimeout(turnAll, minute - (Date.now() % minute) + 50)
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && states.size > 0) void turnAll()
})

function sentence([, , text, soon, goal]: Step, now: number): string {
  if (!soon || !goal) return text
  const minutes = Math.ceil((goal * 1000 - now) / minute)
  return minutes > 0 && minutes <= 60 ? soon.replace('#', String(minutes)) : text
}

function write(mark: Element, text: string, open: boolean): void {
  if (mark.textContent !== text) mark.textContent = text
  mark.classList.toggle('open', open)
  mark.classList.toggle('closed', !open)
}

customElements.define('opening-state', OpeningState)
