/** Day, dark, or as the device: kept on the visitor's own machine, told to nobody. */
class SchemeChoice extends HTMLElement {
  connectedCallback() {
    const fieldset = this.querySelector('fieldset')
    if (!fieldset) return
    const chosen = document.documentElement.dataset.scheme ?? 'system'
    for (const input of fieldset.querySelectorAll('input')) input.checked = input.value === chosen
    fieldset.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) choose(target.value)
    })
    fieldset.hidden = false
  }
}

function choose(scheme: string) {
  const { dataset } = document.documentElement
  if (scheme === 'system') delete dataset.scheme
  else dataset.scheme = scheme
  try {
    if (scheme === 'system') localStorage.removeItem('scheme')
    else localStorage.setItem('scheme', scheme)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

customElements.define('scheme-choice', SchemeChoice)
