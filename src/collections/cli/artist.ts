import { signature } from '../../museums/index.ts'
import { command, nearestWord, type Option } from '../../platform/command-line/index.ts'
import type { Db } from '../../platform/database/connect.ts'
import { type OperatorSentence, Refusal } from '../../platform/operator.ts'
import { listRevisions } from '../../platform/records/revisions.ts'
import { slugOf } from '../../platform/text/slug.ts'
import { artistPath } from '../paths.ts'
import { editPerson, type PersonFields, personForm, personKind } from '../persons/index.ts'
import { nameKey } from '../reading/index.ts'

const shownRevisions = 5

const labels: Readonly<Record<keyof PersonFields, OperatorSentence>> = {
  name: { fr: 'nom affiché', en: 'name shown' },
  filed_name: { fr: 'nom classé', en: 'name as filed' },
  other_names: { fr: 'autres noms, séparés par des points-virgules', en: 'other names, separated by semicolons' },
  kind: { fr: 'person ou group', en: 'person or group' },
  birth_written: { fr: 'naissance, comme écrite', en: 'birth, as written' },
  birth_year: { fr: 'année de naissance', en: 'year of birth' },
  birth_place: { fr: 'lieu de naissance', en: 'place of birth' },
  death_written: { fr: 'mort, comme écrite', en: 'death, as written' },
  death_year: { fr: 'année de mort', en: 'year of death' },
  death_place: { fr: 'lieu de mort', en: 'place of death' },
  roles: { fr: 'métiers, séparés par des points-virgules', en: 'roles, separated by semicolons' },
  schools: { fr: 'écoles, séparées par des points-virgules', en: 'schools, separated by semicolons' },
  biography: { fr: 'biographie', en: 'biography' },
  rights_expire_year: { fr: 'dernière année de protection', en: 'last year of protection' },
  ulan_id: { fr: 'identifiant ULAN', en: 'ULAN identifier' },
  viaf_id: { fr: 'identifiant VIAF', en: 'VIAF identifier' },
  wikidata_id: { fr: 'identifiant Wikidata', en: 'Wikidata identifier' },
  bnf_id: { fr: 'identifiant data.bnf.fr', en: 'data.bnf.fr identifier' },
}
const fields = Object.keys(labels) as (keyof PersonFields)[]
const lists: ReadonlySet<string> = new Set(['other_names', 'roles', 'schools'])
const numbers: ReadonlySet<string> = new Set(['birth_year', 'death_year', 'rights_expire_year'])

const artistArgument = {
  name: { fr: 'ARTISTE', en: 'ARTIST' },
  what: {
    fr: 'la fin de l’adresse de sa page (eugene-delacroix), son identifiant ou son nom',
    en: 'the end of its page’s address (eugene-delacroix), its identifier or its name',
  },
} as const

/** @throws Refusal naming the persons that may be meant. */
async function personNamed(db: Db, reference: string) {
  const [key, slug] = [nameKey(reference), slugOf(reference)]
  const persons = await db
    .selectFrom('collections.person')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', reference), eb('slug', '=', slug), eb('name_key', '=', key)]))
    .orderBy('slug')
    .limit(20)
    .execute()
  const exact = persons.find((person) => person.id === reference || person.slug === reference)
  const [only] = persons
  if (exact ?? (persons.length === 1 && only)) return exact ?? (only as NonNullable<typeof only>)
  const meant = persons.length > 0 ? persons : await personsLike(db, slug)
  const list = meant.map((person) => `\n  ${person.slug}  ${person.name}`).join('')
  throw new Refusal({
    fr: `Aucun artiste « ${reference} », ou plusieurs.${list && ` Peut-être :${list}`}`,
    en: `No artist “${reference}”, or several.${list && ` Perhaps:${list}`}`,
  })
}

async function personsLike(db: Db, slug: string) {
  const rows = await db.selectFrom('collections.person').select(['slug', 'name']).orderBy('slug').execute()
  const holding = rows.filter((row) => row.slug.includes(slug)).slice(0, 8)
  if (slug && holding.length > 0) return holding
  // People type a family name alone, or a whole name with a slip in it.
  const words = new Set(rows.flatMap((row) => [row.slug, ...row.slug.split('-')]))
  const nearest = nearestWord(slug, [...words])
  return nearest === undefined ? [] : rows.filter((row) => row.slug.includes(nearest)).slice(0, 8)
}

export const showArtistCommand = command({
  words: ['artist', 'show'],
  what: { fr: 'montre la fiche d’un artiste', en: 'shows the record of an artist' },
  arguments: [artistArgument],
  examples: ['cimaise artist show eugene-delacroix'],
  async run({ arguments: [reference = ''], language, say, open }) {
    const { db, baseUrl } = await open()
    const person = await personNamed(db, reference)
    const colon = language === 'fr' ? ' :' : ':'
    say(`${person.id}  ${person.name}`)
    say(baseUrl + artistPath(language, person))
    say('')
    for (const field of fields) {
      const value = person[field]
      if (value === null || (Array.isArray(value) && value.length === 0)) continue
      say(`  ${labels[field][language]}${colon} ${Array.isArray(value) ? value.join(' ; ') : value}`)
    }
    const works = await db
      .selectFrom('collections.work_creator as c')
      .innerJoin('collections.work as w', 'w.id', 'c.work_id')
      .select(['w.id', 'w.shown_title'])
      .where('c.person_id', '=', person.id)
      .orderBy('w.shown_title')
      .execute()
    say({ fr: `\n${works.length} œuvres`, en: `\n${works.length} works` })
    for (const work of works.slice(0, 20)) say(`  ${work.id}  ${work.shown_title}`)
    for (const { number, at, who } of await listRevisions(db, personKind, person.id, shownRevisions))
      say(`  ${{ fr: 'version', en: 'revision' }[language]} ${number}  ${at.toISOString().slice(0, 10)}  ${who}`)
    return undefined
  },
})

export const editArtistCommand = command({
  words: ['artist', 'edit'],
  what: {
    fr: 'écrit des champs de la fiche d’un artiste, comme le ferait l’association',
    en: 'writes fields of the record of an artist, as the association would',
  },
  arguments: [artistArgument],
  options: {
    as: { ...signature.option, required: true } as Option,
    ...Object.fromEntries(
      fields.map((field): [string, Option] => [field.replaceAll('_', '-'), { type: 'text', what: labels[field] }]),
    ),
  },
  notes: [
    {
      fr: 'Une valeur vide ("") vide le champ. Une date de mort change ce que l’on peut montrer des images de ses œuvres, aussitôt.',
      en: 'An empty value ("") empties the field. A date of death changes what may be shown of the images of the works, at once.',
    },
  ],
  examples: ['cimaise artist edit eugene-delacroix --death-written 1863 --as "Claire Vidal"'],
  async run({ arguments: [reference = ''], options, language, say, open }) {
    const { as, ...typed } = options as { as: string } & Record<string, string>
    if (!as.trim() || Object.keys(typed).length === 0)
      throw new Refusal({
        fr: 'Il faut le nom de qui signe (--as) et un champ au moins.',
        en: 'It takes the name of whoever signs (--as) and one field at least.',
      })
    const written = readTyped(typed)
    const { db } = await open()
    const person = await personNamed(db, reference)
    const outcome = await editPerson(db, signature.visitor(as), person.id, written)
    say(`${person.slug}  ${person.name}`)
    if (outcome !== 'edited') {
      say({ fr: 'Rien à changer : c’est déjà écrit ainsi.', en: 'Nothing to change: it is written so already.' })
      return undefined
    }
    const [revision] = await listRevisions(db, personKind, person.id, 1)
    for (const [field, value] of Object.entries(revision?.after ?? {}))
      say(
        `  ${labels[field as keyof PersonFields]?.[language] ?? field}: ${JSON.stringify(revision?.before[field])} → ${JSON.stringify(value)}`,
      )
    say({
      fr: `Écrit ; version ${revision?.number}, signée ${revision?.who}.`,
      en: `Written; revision ${revision?.number}, signed ${revision?.who}.`,
    })
    return undefined
  },
})

function readTyped(typed: Readonly<Record<string, string>>): PersonFields {
  const values = Object.fromEntries(
    Object.entries(typed).map(([option, value]) => {
      const field = option.replaceAll('-', '_')
      const items = value.split(';').map((item) => item.trim())
      if (lists.has(field)) return [field, items.filter(Boolean)]
      if (value.trim() === '') return [field, null]
      return [field, numbers.has(field) && /^-?\d+$/.test(value.trim()) ? Number(value) : value]
    }),
  )
  const outcome = personForm.safeParse(values)
  if (outcome.success) return outcome.data
  const wrong = [...new Set(outcome.error.issues.map(({ path }) => String(path[0])))]
  const named = wrong.map((field) => `--${field.replaceAll('_', '-')} « ${values[field]} »`).join(', ')
  throw new Refusal({ fr: `Ne convient pas : ${named}.`, en: `Does not fit: ${named}.` })
}
