/** One moment of a page as `OpeningState` writes it: from (seconds), open, sentence, countdown with `#`, the hour it counts to. */
type Step = readonly [at: number, open: 0 | 1, text: string, soon?: string, goal?: number]

const minute = 60_000

/**
 * Keeps an open page right: counts the last hour down to the minute and turns when the doors do.
 * Every sentence was written by the server; past the last of them the page says that it is old.
 */
class OpeningState extends HTMLElement {
  #timer = 0
  readonly #refresh = () => {
    if (document.visibilityState === 'visible') this.#show()
  }

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#refresh)
    this.#show()
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#refresh)
    clearTimeout(this.#timer)
  }

  #show(): void {
    clearTimeout(this.#timer)
    const mark = this.querySelector('.state')
    const steps = JSON.parse(this.dataset.steps ?? '[]') as Step[]
    const now = Date.now()
    if (!mark) return
    const step = steps.findLast(([at]) => at * 1000 <= now)
    // A clock behind the server's: what the page says is still the best answer.
    if (step && now < Number(this.dataset.until)) write(mark, sentence(step, now), step[1] === 1)
    else if (step) write(mark, this.dataset.stale ?? '', false)
    // On the next whole minute, so that every museum of a list turns at once.
    this.#timer = window.setTimeout(() => this.#show(), minute - (now % minute) + 50)
  }
}

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
