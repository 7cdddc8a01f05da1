import { museumNamed, signature } from '../../museums/index.ts'
import { type Call, command, type Option } from '../../platform/command-line/index.ts'
import type { Db } from '../../platform/database/connect.ts'
import { type OperatorLanguage, type OperatorSentence, Refusal } from '../../platform/operator.ts'
import { listRevisions } from '../../platform/records/revisions.ts'
import {
  addGroup,
  editGroup,
  type GroupFields,
  type GroupRefused,
  groupForm,
  groupKind,
  listWorksOfGroup,
  removeGroup,
} from '../groups/index.ts'
import {
  type FoundGroup,
  groupArgument,
  groupLabels,
  groupLine,
  groupNamed,
  groupPlace,
  groupStatuses,
} from './group-reference.ts'
import { namedWork, removedWorks, worksMeant } from './group-works.ts'

const as = { ...signature.option, required: true } as const satisfies Option
const workValue = { fr: 'ŒUVRE', en: 'WORK' }

const fieldOptions = {
  description: {
    type: 'text',
    what: { fr: 'le texte de la page, en français', en: 'the text of the page, in French' },
  },
  museum: {
    type: 'text',
    value: { fr: 'MUSÉE', en: 'MUSEUM' },
    what: {
      fr: 'le musée de l’ensemble, qui n’a alors que ses œuvres ; sans lui, l’ensemble est du réseau',
      en: 'the museum of the group, which then holds its works alone; without it, the group is the network’s',
    },
  },
  status: {
    type: 'text',
    what: { fr: 'published (montré), draft (brouillon) ou withdrawn (retiré)', en: 'published, draft or withdrawn' },
  },
  'add-work': {
    type: 'text',
    many: true,
    value: workValue,
    what: {
      fr: 'une œuvre à y mettre, à la suite : identifiant, référence Joconde, ou numéro d’inventaire, après celui de son musée s’il le faut ("M0443 1974.1.1")',
      en: 'a work to put in, behind the others: identifier, Joconde reference, or inventory number, after its museum’s where needed ("M0443 1974.1.1")',
    },
  },
} as const satisfies Record<string, Option>

const pageNote: OperatorSentence = {
  fr: 'La page est montrée dès que l’ensemble est publié et tient une œuvre publique. Tout est écrit d’un coup, ou rien.',
  en: 'The page is shown once the group is published and holds a public work. All is written at once, or nothing.',
}

export const addGroupCommand = command({
  words: ['group', 'add'],
  what: {
    fr: 'met des œuvres ensemble sous un titre : un fonds, une donation, une série',
    en: 'puts works together under a title: a collection, a donation, a set',
  },
  arguments: [
    { name: { fr: 'TITRE', en: 'TITLE' }, what: { fr: 'son titre, en français', en: 'its title, in French' } },
  ],
  options: { as, ...fieldOptions },
  notes: [pageNote],
  examples: [
    'cimaise group add "Fonds Goya" --museum M0443 --add-work 974.1.1 --add-work 974.1.2 --as "Claire Vidal"',
    'cimaise group add "Donation Nouguier" --add-work "M0443 974.1.1" --add-work 000DE021526 --as "Claire Vidal"',
  ],
  async run({ arguments: [title = ''], options, language, say, open }) {
    const who = signed(options.as)
    const { 'add-work': added = [], ...typed } = options
    const { db, baseUrl } = await open()
    const fields = await readFields(db, { ...typed, title })
    const works = await worksMeant(db, added, fields.museum_id ?? null)
    const outcome = await addGroup(db, who, { ...fields, title }, works)
    if (!('id' in outcome)) throw await refusal(db, outcome)
    const group = await groupNamed(db, outcome.id)
    say(groupLine(group, language))
    if (outcome.outcome === 'unchanged')
      say({
        fr: 'Rien à changer : cet ensemble existe déjà, écrit ainsi.',
        en: 'Nothing to change: this group is there already, written so.',
      })
    else await sayWritten({ db, group, language, say })
    say(groupPlace(group, baseUrl, language))
    return undefined
  },
})

export const editGroupCommand = command({
  words: ['group', 'edit'],
  what: {
    fr: 'écrit des champs d’un ensemble, y met des œuvres, en retire, le publie ou le retire',
    en: 'writes fields of a group, puts works in, takes works out, publishes or withdraws it',
  },
  arguments: [groupArgument],
  options: {
    as,
    title: { type: 'text', what: { fr: 'son titre, en français', en: 'its title, in French' } },
    ...fieldOptions,
    'remove-work': {
      type: 'text',
      many: true,
      value: workValue,
      what: { fr: 'une œuvre à en retirer', en: 'a work to take out' },
    },
  },
  notes: [
    {
      fr: 'Une valeur vide ("") vide le champ. Un nouveau titre change l’adresse de la page ; l’ancienne y mène. Une œuvre retirée et remise dans la même ligne passe à la fin.',
      en: 'An empty value ("") empties the field. A new title changes the address of the page; the old one leads there. A work taken out and put in on the same line goes to the end.',
    },
    pageNote,
  ],
  examples: [
    'cimaise group edit fonds-goya --add-work 974.1.3 --remove-work 974.1.1 --as "Claire Vidal"',
    'cimaise group edit fonds-goya --status withdrawn --as "Claire Vidal"',
  ],
  async run({ arguments: [reference = ''], options, language, say, remark, open }) {
    const who = signed(options.as)
    const { as: _as, 'add-work': added = [], 'remove-work': removed = [], ...typed } = options
    if (Object.keys(typed).length + added.length + removed.length === 0)
      throw new Refusal({
        fr: 'Que faut-il écrire ? Donnez un champ au moins, --add-work ou --remove-work.',
        en: 'What is there to write? Give one field at least, --add-work or --remove-work.',
      })
    const { db, baseUrl } = await open()
    const group = await groupNamed(db, reference)
    const fields = await readFields(db, typed)
    const { museum_id = group.museum_id } = fields
    const { inside, outside } = await removedWorks(db, group, removed)
    const change = { ...fields, added_works: await worksMeant(db, added, museum_id), removed_works: inside }
    const outcome = await editGroup(db, who, group.id, change)
    if (typeof outcome === 'object') throw await refusal(db, outcome)
    const now = await groupNamed(db, group.id)
    say(groupLine(now, language))
    for (const work of outside) remark(work)
    if (outcome === 'edited') await sayWritten({ db, group: now, language, say })
    else say({ fr: 'Rien à changer : c’est déjà écrit ainsi.', en: 'Nothing to change: it is written so already.' })
    say(groupPlace(now, baseUrl, language))
    return undefined
  },
})

export const removeGroupCommand = command({
  words: ['group', 'remove'],
  what: {
    fr: 'retire un ensemble des fiches ; ses œuvres restent',
    en: 'takes a group out of the records; its works stay',
  },
  arguments: [groupArgument],
  options: { as },
  notes: [
    {
      fr: 'Son adresse ne mène plus nulle part. Pour ne plus le montrer et le garder : group edit --status withdrawn.',
      en: 'Its address leads nowhere any more. To hide it and keep it: group edit --status withdrawn.',
    },
  ],
  examples: ['cimaise group remove fonds-goya --as "Claire Vidal"'],
  async run({ arguments: [reference = ''], options, language, say, open }) {
    const who = signed(options.as)
    const { db } = await open()
    const group = await groupNamed(db, reference)
    await removeGroup(db, who, group.id)
    say(`${{ fr: 'Retiré :', en: 'Removed:' }[language]} ${groupLine(group, language)}`)
    return undefined
  },
})

function signed(name = '') {
  if (name.trim()) return signature.visitor(name)
  throw new Refusal({ fr: '--as est vide : il faut le nom de qui signe.', en: '--as is empty: it takes a name.' })
}

type Typed = { readonly [Name in 'title' | 'description' | 'museum' | 'status']?: string | undefined }

/** @throws Refusal with a sentence for each wrong field. */
async function readFields(db: Db, { title, description, museum, status }: Typed): Promise<GroupFields> {
  const outcome = groupForm.safeParse({
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description: description.trim() || null }),
    ...(status !== undefined && { status: status.trim() }),
  })
  if (!outcome.success) {
    const wrong = [...new Set(outcome.error.issues.map(({ path }) => String(path[0])))]
    const faults = wrong.flatMap((field) => problems[field] ?? [])
    throw new Refusal({ fr: faults.map(({ fr }) => fr).join('\n'), en: faults.map(({ en }) => en).join('\n') })
  }
  if (museum === undefined) return outcome.data
  return { ...outcome.data, museum_id: museum.trim() ? (await museumNamed(db, museum)).id : null }
}

const problems: Readonly<Record<string, OperatorSentence>> = {
  title: {
    fr: 'Le titre est vide ou dépasse 200 caractères.',
    en: 'The title is empty or longer than 200 characters.',
  },
  description: {
    fr: '--description dépasse 20 000 caractères.',
    en: '--description is longer than 20,000 characters.',
  },
  status: {
    fr: '--status : il faut l’un des mots published, draft, withdrawn.',
    en: '--status: it takes one of the words published, draft, withdrawn.',
  },
}

async function refusal(db: Db, refused: GroupRefused): Promise<Refusal> {
  if (refused.outcome === 'title-taken')
    return new Refusal({
      fr: `Un ensemble s’appelle déjà « ${refused.title} » (${refused.slug}). Complétez-le par \`cimaise group edit ${refused.slug}\`, ou donnez un autre titre, avec la ville par exemple.`,
      en: `A group is called “${refused.title}” already (${refused.slug}). Complete it with \`cimaise group edit ${refused.slug}\`, or give another title, with the town for example.`,
    })
  const works = (await Promise.all(refused.work_ids.map((id) => namedWork(db, id))))
    .map((line) => `\n  ${line}`)
    .join('')
  if (refused.outcome === 'unknown-works')
    return new Refusal({
      fr: `Ces œuvres ne sont plus dans les fiches :${works}`,
      en: `These works are in the records no more:${works}`,
    })
  return new Refusal({
    fr: `L’ensemble d’un musée n’a que ses œuvres, et celles-ci sont d’un autre :${works}\nPour des œuvres de plusieurs musées : --museum "".`,
    en: `A museum’s group holds its works alone, and these are another’s:${works}\nFor works of several museums: --museum "".`,
  })
}

async function sayWritten(done: {
  readonly db: Db
  readonly group: FoundGroup
  readonly language: OperatorLanguage
  readonly say: Call['say']
}): Promise<void> {
  const { db, group, language, say } = done
  const [revision] = await listRevisions(db, groupKind, group.id, 1)
  if (!revision) return
  const { works: was = [], ...before } = revision.before as { works?: readonly string[] }
  const { works = was, ...after } = revision.after as { works?: readonly string[] }
  const colon = language === 'fr' ? ' :' : ':'
  for (const [field, value] of Object.entries(after)) {
    const from = await shown(db, field, before[field as never], language)
    const to = await shown(db, field, value, language)
    say(`  ${groupLabels[field]?.[language]}${colon} ${from} → ${to}`)
  }
  const lines = new Map((await listWorksOfGroup(db, group.id)).map((work) => [work.id, work]))
  for (const id of was) if (!works.includes(id)) say(`  − ${await namedWork(db, id)}`)
  for (const id of works) if (!was.includes(id) && lines.has(id)) say(`  + ${await namedWork(db, id)}`)
  say({
    fr: `Écrit ; version ${revision.number}, signée ${revision.who}.`,
    en: `Written; revision ${revision.number}, signed ${revision.who}.`,
  })
}

async function shown(db: Db, field: string, value: unknown, language: OperatorLanguage): Promise<string> {
  if (value === null || value === undefined) return '∅'
  if (field === 'status') return groupStatuses[String(value)]?.[language] ?? String(value)
  return field === 'museum_id' ? (await museumNamed(db, String(value))).name : String(value)
}
