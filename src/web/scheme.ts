/**
 * Runs before the first paint: a visitor who chose a scheme never sees the other flash by. Written in the page, because
 * a file that the first paint waits for costs a telephone two exchanges with the server, on every first visit.
 * Storage may be refused: then the device decides, as it does without a script.
 */
export const schemeScript =
  "try{const s=localStorage.getItem('scheme');if(s==='light'||s==='dark')document.documentElement.dataset.scheme=s}catch{}"
