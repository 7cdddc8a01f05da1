import snowball from 'snowball-stemmers'

const french = snowball.newStemmer('french')

/** Without their accent these would fall upon another word: musée on muse, armée on arme, année on Anne, marée on mare. */
const keptWhole = new Set(['musee', 'armee', 'annee', 'maree'])

/** Feminines in -onne and -anne are not always those of a masculine (couronne, Jeanne): those that are. */
const doubled = new Set(
  'paysann baronn lionn patronn vigneronn bretonn gasconn saxonn bourguignonn bouffonn espionn'.split(' '),
)
const pluralsInX = /^(?:lieu|feu|cheveu|jeu|voeu|neveu|dieu|milieu|adieu|essieu|pieu|epieu)x$|oux$/

/**
 * The French stemmer expects accents, which visitors and old inventories leave out, and leaves -ois, -ais and some feminines
 * alone: a folded word is brought to its masculine singular first.
 */
export function stemFrench(word: string): string {
  let singular = word
  if (pluralsInX.test(singular)) singular = singular.slice(0, -1)
  else if (singular.endsWith('s') && !singular.endsWith('ss')) singular = singular.slice(0, -1)
  if (keptWhole.has(singular)) return singular
  if (singular.length > 4 && singular.endsWith('ee')) singular = singular.slice(0, -1)
  if (singular.length > 5 && singular.endsWith('ere')) singular = singular.slice(0, -1)
  if (singular.length > 6 && /[ao]ise$/.test(singular)) singular = singular.slice(0, -2)
  if (singular.length < 4) return singular
  const stemmed = french.stem(singular)
  if (stemmed.length > 5 && stemmed.endsWith('ienn')) return stemmed.slice(0, -1)
  if (doubled.has(stemmed)) return stemmed.slice(0, -1)
  if (stemmed.length > 5 && /eu[rx]$/.test(stemmed)) return stemmed.slice(0, -1)
  if (stemmed.length > 5 && stemmed.endsWith('tric')) return `${stemmed.slice(0, -3)}eu`
  return stemmed
}
