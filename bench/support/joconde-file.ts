import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { root } from '../../src/platform/root.ts'

const columns =
  'REF;MUSEO;INV;DOMN;DENO;TITR;AUTR;PAUT;PERI;MILL;DIMS;TECH;REPR;STAT;DACQ;LOCA;LABEL;DESC;BIBL;DMIS;DMAJ'

/** The museums that a generated file names. */
export const generatedMuseums = Array.from({ length: 150 }, (_, number) => `M8${String(number).padStart(3, '0')}`)

/**
 * Writes works as the base Joconde gives them, the same for the same seed: words of its vocabularies and artists drawn
 * as they come in collections (few often, most seldom), and two rows in a hundred with a fault.
 */
export async function writeJocondeFile(path: string, rows: number, seed = 1): Promise<void> {
  await pipeline(Readable.from(lines(rows, seed)), createWriteStream(path))
}

function* lines(rows: number, seed: number): Generator<string> {
  const draw = drawing(seed)
  const words = {
    domains: listed('domain'),
    types: listed('object-type'),
    techniques: listed('technique'),
    subjects: listed('subject'),
  }
  const artists = Array.from({ length: Math.max(100, Math.round(rows / 20)) }, () => artist(draw))
  yield `${columns}\r\n`
  for (let number = 1; number <= rows; number++) {
    const maker = draw.often(artists)
    const born = maker.born
    const year = born + 20 + draw.below(40)
    const fault = draw.below(100) < 2 ? draw.below(4) : undefined
    const subject = draw.often(words.subjects)
    const type = draw.often(words.types)
    const cells = [
      `B${String(seed).padStart(2, '0')}${String(number).padStart(9, '0')}`,
      fault === 0 ? 'M9999' : draw.often(generatedMuseums),
      fault === 1 ? 'SN' : `${1880 + draw.below(140)}.${1 + draw.below(40)}.${number}`,
      draw.often(words.domains),
      type,
      `${capital(type)} : ${subject}, ${draw.often(words.subjects)}`,
      `${maker.name} (${draw.often(['peintre', 'dessinateur', 'graveur', 'sculpteur', 'd’après, peintre'])})`,
      `${maker.town}, ${born} ; Paris, ${born + 60}`,
      `${1 + draw.below(4)}e quart ${Math.floor(year / 100) + 1}e siècle`.replace(/^1e/, '1er'),
      fault === 2 ? 'au temps jadis' : draw.often([`${year}`, `${year} vers`, `${year} entre ; ${year + 5} et`]),
      `H. ${10 + draw.below(200)},${draw.below(9)} ; l. ${10 + draw.below(200)}`,
      `${draw.often(words.techniques)} ; ${draw.often(words.techniques)}`,
      `${subject} (${draw.often(words.subjects)}, ${draw.often(words.subjects)})`,
      `propriété de la commune ; ${draw.often(['don', 'legs', 'achat'])} ; ${maker.town} ; musée`,
      `${1880 + draw.below(140)}`,
      `${maker.town} ; musée`,
      'Musée de France#au sens de la loi n°2002-5 du 4 janvier 2002',
      Array.from({ length: 40 }, () => draw.often(words.subjects)).join(' '),
      Array.from({ length: 12 }, () => draw.often(words.types)).join(' '),
      '2001-05-14',
      '2019-11-02',
    ]
    yield `${(fault === 3 ? cells.slice(0, 9) : cells).map(quoted).join(';')}\r\n`
  }
}

function artist(draw: ReturnType<typeof drawing>) {
  const syllables = ['ba', 'ca', 'del', 'four', 'gar', 'lan', 'mon', 'nou', 'pey', 'rol', 'sal', 'ver', 'vi', 'ral']
  const family = Array.from({ length: 2 + draw.below(2) }, () => syllables[draw.below(syllables.length)]).join('')
  const given = ['Jean', 'Marie', 'Pierre', 'Anne', 'Jacques', 'Louise', 'Étienne', 'Jeanne', 'Antoine', 'Rose']
  const towns = ['Toulouse', 'Montpellier', 'Albi', 'Cahors', 'Rodez', 'Nîmes', 'Perpignan', 'Auch']
  return {
    name: `${family.toUpperCase()} ${given[draw.below(given.length)]} ${given[draw.below(given.length)]}`,
    town: towns[draw.below(towns.length)] ?? '',
    born: 1500 + draw.below(450),
  }
}

function listed(vocabulary: string): string[] {
  const text = readFileSync(join(root, `src/collections/vocabularies/lists/${vocabulary}.tsv`), 'utf8')
  return text.split('\n').flatMap((line) => {
    const [depth = '', term] = line.split('\t')
    return term && !depth.endsWith('!') ? [term.replaceAll(';', ',')] : []
  })
}

/** Numbers from a seed (mulberry32). `often` favours the first of a list, as the n-th word of a language comes n times less. */
function drawing(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    below: (limit: number) => Math.floor(next() * limit),
    often<Value>(list: readonly Value[]): Value {
      const position = Math.floor(list.length ** next()) - 1
      return list[Math.min(position, list.length - 1)] as Value
    },
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
