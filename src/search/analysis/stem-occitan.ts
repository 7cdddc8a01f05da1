/** Folded endings of lengadocian, longest first: plural and feminine of the same word fall together. */
const endings: readonly [string, string][] = [
  ['airitz', 'air'],
  ['airises', 'air'],
  ['aires', 'air'],
  ['aire', 'air'],
  ['aira', 'air'],
  ['airas', 'air'],
  ['adoiras', 'ador'],
  ['adoira', 'ador'],
  ['adors', 'ador'],
  ['cions', 'cion'],
  ['antas', 'ant'],
  ['anta', 'ant'],
  ['ants', 'ant'],
  ['adas', 'ad'],
  ['ada', 'ad'],
  ['ats', 'ad'],
  ['at', 'ad'],
  ['idas', 'id'],
  ['ida', 'id'],
  ['its', 'id'],
  ['it', 'id'],
  ['osas', 'os'],
  ['osa', 'os'],
  ['oses', 'os'],
  ['esas', 'es'],
  ['esa', 'es'],
  ['eses', 'es'],
]

export function stemOccitan(word: string): string {
  for (const [ending, kept] of endings) {
    if (word.endsWith(ending) && word.length >= ending.length + 3) return word.slice(0, -ending.length) + kept
  }
  let stemmed = word
  if (stemmed.length > 3 && stemmed.endsWith('s')) stemmed = stemmed.slice(0, -1)
  if (stemmed.length > 3 && /[aeo]$/.test(stemmed)) stemmed = stemmed.slice(0, -1)
  return stemmed
}
