/** Runs before the first paint, as a classic script: a visitor who chose a scheme never sees the other flash by. */
try {
  const chosen = localStorage.getItem('scheme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.scheme = chosen
} catch {
  // Storage may be refused: then the device decides, as it does without a script.
}
