/** Day, dark, or as the device: kept on the visitor's own machine, told to nobody. */
class SchemeChoice extends HTMLElement {
  connectedCallback() {
    const fieldset = this.querySelector('fieldset')
    if (!fieldset) return
    const chosen = document.documentElement.dataset.scheme ?? 'system'
    for (const input of fieldset.querySelectorAll('input')) input.checked = input.value === chosen
    fieldset.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return
      keep(target.value)
      show(target.value)
    })
    fieldset.hidden = false
    show(chosen)
  }
}

function show(scheme: string) {
  const { dataset } = document.documentElement
  if (scheme === 'system') delete dataset.scheme
  else dataset.scheme = scheme
  // The bars of the browser follow: of the two colours announced, the chosen one serves always.
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset.media ??= meta.media
    const chosen = meta.dataset.media.includes(scheme)
    meta.media = scheme === 'system' ? meta.dataset.media : chosen ? 'all' : 'not all'
  }
}

function keep(scheme: string) {
  try {
    if (scheme === 'system') localStorage.removeItem('scheme')
    else localStorage.setItem('scheme', scheme)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

customElements.define('scheme-choice', SchemeChoice)
