import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { workSlug } from '../works/index.ts'
import { type InventedCollection, type InventedWork, inventCollection, type KnownTerm } from './invent-works.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
/** As many as there are works that show one: a photograph shows one of them, at times two. */
const imagesEach = 0.3
const openLicence = 'http://creativecommons.org/publicdomain/mark/1.0/'

/** An id of the usual ten characters that says what it is the number of: `w` for a work, `p` for a person, `m` for an image. */
export function inventedId(kind: 'w' | 'p' | 'm', number: number): string {
  let rest = number
  let id = ''
  for (let at = 0; at < 9; at += 1) {
    id = alphabet.charAt(rest % 32) + id
    rest = Math.floor(rest / 32)
  }
  return kind + id
}

/**
 * Fills a database with an invented collection of `size` works, hung in its museums. For a bench: nothing is told to
 * followers, nothing is noted in the history, and constraints are trusted.
 */
export async function copyInventedWorks(client: pg.Client, size: number, seed: number): Promise<InventedCollection> {
  const museums = (await client.query<{ id: string }>('select id from museums.museum order by id')).rows
  const terms = (
    await client.query<KnownTerm>(
      `select id, vocabulary, label from collections.term
       where official and assignable and vocabulary in ('domain', 'object-type', 'technique', 'period', 'subject', 'place')
       order by vocabulary, slug`,
    )
  ).rows
  const images = Math.ceil(size * imagesEach)
  const collection = inventCollection(size, seed, { terms, museums: museums.length, images })
  // One reading a table: COPY takes one table at a time, and the collection is the same each time it is told.
  const again = () => inventCollection(size, seed, { terms, museums: museums.length, images }).works()
  await client.query("set session_replication_role = 'replica'")
  await copy(client, 'collections.person (id, slug, name, filed_name, name_key)', personLines(collection))
  await copy(client, `media.image (${imageColumns})`, imageLines(images))
  await copy(
    client,
    `collections.work (${workColumns})`,
    linesOf(again(), (work) => [
      workLine(
        work,
        collection,
        museums.map(({ id }) => id),
      ),
    ]),
  )
  await copy(
    client,
    'collections.work_creator (work_id, position, person_id, written, certainty)',
    linesOf(again(), ({ number, artists }) =>
      [...new Set(artists)].map((artist, position) => [
        inventedId('w', number),
        String(position),
        inventedId('p', artist + 1),
        filed(collection, artist),
        'certain',
      ]),
    ),
  )
  // Seven rows a work: indexes made afterwards take a third of the time.
  await client.query('alter table collections.work_term drop constraint work_term_pkey')
  await client.query('drop index collections.work_term_term')
  await copy(
    client,
    'collections.work_term (work_id, term_id, position)',
    linesOf(again(), ({ number, terms: own }) =>
      own.map(({ id }, position) => [inventedId('w', number), id, String(position)]),
    ),
  )
  await client.query('alter table collections.work_term add primary key (work_id, term_id)')
  await client.query('create index work_term_term on collections.work_term (term_id)')
  await copy(
    client,
    'media.use (id, image_id, kind, record_id)',
    linesOf(again(), ({ number, image }) =>
      image === undefined
        ? []
        : [[inventedId('m', images + number), inventedId('m', image), 'collections.work', inventedId('w', number)]],
    ),
  )
  await client.query('reset session_replication_role')
  return collection
}

const workColumns =
  'id, museum_id, slug, shown_title, title, creators, techniques, domains, object_types, subject, places, creation_period, ' +
  'description, inventory_number, inventory_key, earliest_year, latest_year, on_display'

function workLine(work: InventedWork, collection: InventedCollection, museums: readonly string[]): Cell[] {
  const written = (vocabulary: string) =>
    work.terms
      .filter((term) => term.vocabulary === vocabulary)
      .map(({ label }) => label)
      .join(';') || null
  return [
    inventedId('w', work.number),
    museums[work.museum] ?? '',
    workSlug(work.title),
    work.title,
    work.title,
    work.artists.map((artist) => filed(collection, artist)).join(' ; ') || null,
    written('technique'),
    written('domain'),
    written('object-type'),
    written('subject'),
    written('place'),
    written('period'),
    work.description ?? null,
    work.inventory_number,
    work.inventory_number,
    work.earliest_year === undefined ? null : String(work.earliest_year),
    work.latest_year === undefined ? null : String(work.latest_year),
    work.on_display === undefined ? null : String(work.on_display),
  ]
}

function* personLines({ artists }: InventedCollection): Generator<Cell[]> {
  let number = 0
  for (const { given, family } of artists) {
    number += 1
    const name = `${given} ${family}`
    yield [
      inventedId('p', number),
      `filler-${number}`,
      name,
      `${family.toUpperCase()} ${given}`,
      name.toLowerCase().split(' ').sort().join(' '),
    ]
  }
}

const imageColumns = 'id, digest, type, width, height, size_bytes, original_name, licence, perceptual_hash, thumbhash'

function* imageLines(images: number): Generator<Cell[]> {
  for (let number = 0; number < images; number += 1)
    yield [
      inventedId('m', number),
      createHash('sha256').update(`filler ${number}`).digest('hex'),
      'image/jpeg',
      '1600',
      '1200',
      '400000',
      `filler-${number}.jpg`,
      number % 2 === 0 ? openLicence : null,
      '0'.repeat(64),
      'filler',
    ]
}

function filed({ artists }: InventedCollection, artist: number): string {
  const name = artists[artist]
  return name ? `${name.family.toUpperCase()} ${name.given}` : 'anonyme'
}

type Cell = string | null

function* linesOf(works: Iterable<InventedWork>, rows: (work: InventedWork) => readonly Cell[][]): Generator<Cell[]> {
  for (const work of works) yield* rows(work)
}

async function copy(client: pg.Client, into: string, rows: Iterable<Cell[]>): Promise<void> {
  await pipeline(Readable.from(chunks(rows)), client.query(copyFrom(`copy ${into} from stdin`)))
}

/** The text format of COPY, some thousands of rows at a time: one by one, streams would cost more than PostgreSQL. */
function* chunks(rows: Iterable<Cell[]>): Generator<Buffer> {
  let text = ''
  for (const row of rows) {
    text += `${row.map((cell) => (cell === null ? '\\N' : cell.replace(/[\\\t\n\r]/g, ' '))).join('\t')}\n`
    if (text.length < 500_000) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}
