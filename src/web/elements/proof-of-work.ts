import { solveChallenge } from 'altcha-lib/v1'

/**
 * `<proof-of-work data-href>` in a form: does the sum as soon as someone writes, so that nobody waits when they send.
 * Without it (no script, no secure connection) the form is sent all the same, and held until its sender confirms.
 */
class ProofOfWork extends HTMLElement {
  #solving: Promise<void> | undefined
  #done = false

  connectedCallback() {
    const form = this.closest('form')
    if (!form || !window.isSecureContext) return
    form.addEventListener('input', () => this.#solve(form), { once: true })
    form.addEventListener('submit', (event) => {
      if (this.#done) return
      event.preventDefault()
      const { submitter } = event
      this.#solve(form).finally(() => {
        this.#done = true
        form.requestSubmit(submitter)
      })
    })
  }

  #solve(form: HTMLFormElement): Promise<void> {
    this.#solving ??= this.#fetchAndSolve(form).catch(() => undefined)
    return this.#solving
  }

  async #fetchAndSolve(form: HTMLFormElement): Promise<void> {
    const challenge = await (await fetch(this.dataset.href ?? '', { cache: 'no-store' })).json()
    const { algorithm, salt, signature } = challenge
    const solution = await solveChallenge(challenge.challenge, salt, algorithm, challenge.maxnumber).promise
    if (!solution) return
    const field = form.elements.namedItem(this.dataset.field ?? '')
    if (field instanceof HTMLInputElement)
      field.value = btoa(
        JSON.stringify({ algorithm, challenge: challenge.challenge, number: solution.number, salt, signature }),
      )
    this.#done = true
  }
}

customElements.define('proof-of-work', ProofOfWork)
