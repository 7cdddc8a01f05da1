// Writes src/museums/communes.tsv: the communes of France and the names of those that merged into them.
// To be run by hand when the Insee publishes its list of the year: node bin/build-communes.mjs
// Names and codes: Insee, Code officiel géographique; postcodes: La Poste (both Licence Ouverte), as packed by `@etalab/decoupage-administratif`.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const target = new URL('../src/museums/communes.tsv', import.meta.url)
const read = (name) =>
  JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'))

const places = read('communes')
const nameOf = new Map(
  places.filter((place) => place.type === 'commune-actuelle').map((place) => [place.code, place.nom]),
)
const inFrenchOrder = new Intl.Collator('fr').compare
const shown = (name) => name.replaceAll("'", '’')
const lines = []

for (const department of read('departements').sort((one, other) => (one.code < other.code ? -1 : 1))) {
  const here = places.filter((place) => place.departement === department.code)
  const whole = here.filter((place) => place.type === 'commune-actuelle')
  // A merged commune that gave its name to the new one would only repeat it.
  const merged = here.filter((place) => place.chefLieu && nameOf.get(place.chefLieu) !== place.nom)
  lines.push(`# ${department.code}\t${shown(department.nom)}`)
  for (const place of whole.sort((one, other) => (one.code < other.code ? -1 : 1))) {
    lines.push([place.code, shown(place.nom), (place.codesPostaux ?? []).join(' ')].join('\t').trimEnd())
  }
  for (const place of merged.sort((one, other) => inFrenchOrder(one.nom, other.nom))) {
    lines.push(`> ${place.chefLieu}\t${shown(place.nom)}`)
  }
}

if (lines.length < 35_000) throw new Error(`Expected some 37 000 lines, found ${lines.length}`)
writeFileSync(target, `${lines.join('\n')}\n`)
console.log(`${target.pathname}: ${lines.length} lines`)
