import { fold } from '../fold.ts'
import { isAnonymous, isParticle, type PersonName, titleCase } from './names.ts'

const titles = new Set(
  `mme madame mlle mademoiselle mr veuve vve baron baronne comte comtesse vicomte vicomtesse marquis marquise duc duchesse prince
  princesse abbe chevalier sir lord lady dom`.split(/\s+/),
)
// After these a name keeps its capital: « Laurent de La Hyre », « Georges de La Tour ».
const lowered = new Set(`de d' du des van von der den ter ten te zu zum af`.split(' '))
const suffix =
  /^(?:(?:le|la) (?:jeune|vieux|vieille|pere|fils|ancien|grand|petit|cadet)|l'(?:aine|ancien)|pere|fils|aine|jeune|cadet|jr\.?|junior)$/

/** « Eugène Delacroix », « Georges de La Tour », « Jean Michel Moreau le Jeune », « Bicci di Lorenzo », « manufacture de Sèvres ». */
export function shownName({ family_name, given_name }: PersonName): string {
  const family = shownFamily(family_name)
  const words = given_name.split(' ').filter((word) => word !== '')
  const before = words.filter((word) => titles.has(fold(word)))
  let given = words.filter((word) => !titles.has(fold(word)))
  let after = ''
  for (const length of [2, 1]) {
    if (after || given.length < length || !suffix.test(fold(given.slice(-length).join(' ')))) continue
    after = given.slice(-length).join(' ')
    given = given.slice(0, -length)
  }
  if (given.length > 1 && isParticle(given[0] ?? '') && !isParticle(given[given.length - 1] ?? '')) {
    // « BICCI di Lorenzo », « BRUEGHEL de Velours »: no given name, what follows the name stays there.
    after = [...given, after].join(' ').trim()
    given = []
  }
  let link = ''
  while (
    given.length > 0 &&
    isParticle(given[given.length - 1] ?? '') &&
    !/^[ei]$/i.test(given[given.length - 1] ?? '')
  ) {
    const particle = given.pop() ?? ''
    const shown = lowered.has(fold(particle)) ? particle.toLowerCase() : particle
    link = /['’]$/.test(shown) ? `${shown}${link}` : `${shown} ${link}`
  }
  const named = [...before, ...given.map(capitalised)].join(' ')
  const tail = link === '' && named !== '' ? loweredStart(family) : family
  return `${named} ${link}${tail} ${after}`.trim().replace(/ {2,}/g, ' ')
}

function capitalised(word: string): string {
  return isParticle(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)
}

/** « VAN DER MEULEN » → « van der Meulen » after a given name. */
function loweredStart(family: string): string {
  const words = family.split(' ')
  for (const [at, word] of words.entries()) {
    if (at === words.length - 1 || !lowered.has(fold(word))) break
    words[at] = word.toLowerCase()
  }
  return words.join(' ').replace(/^D(?=['’]\p{Lu})/u, 'd')
}

const inside = new Set(`de du des d' del della dei di da van von der den y e et en au aux sur sous`.split(' '))

function shownFamily(name: string): string {
  if (isAnonymous(name)) return name.toLowerCase()
  const words = name.split(' ')
  return words
    .map((word, at) => {
      if (word !== word.toUpperCase()) return word
      const folded = fold(word)
      const previous = fold(words[at - 1] ?? '')
      if (
        at > 0 &&
        at < words.length - 1 &&
        (inside.has(folded) || (previous === 'de' && at > 1 && /^l[ae]s?$/.test(folded)))
      )
        return word.toLowerCase()
      const shown = /^[^AEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜaeiouy'’&-]{2,5}$/.test(word) ? word : titleCase(word)
      return at > 0 ? shown.replace(/^([DL])(?=['’]\p{Lu})/u, (letter) => letter.toLowerCase()) : shown
    })
    .join(' ')
}
