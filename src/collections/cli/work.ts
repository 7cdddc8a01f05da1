import { signature } from '../../museums/index.ts'
import { command, type Option } from '../../platform/command-line/index.ts'
import { type OperatorLanguage, type OperatorSentence, Refusal } from '../../platform/operator.ts'
import { listRevisions } from '../../platform/records/revisions.ts'
import { type WorkFields, workForm } from '../forms.ts'
import { fieldLabels, fieldName } from '../imports/index.ts'
import { workPath } from '../paths.ts'
import type { Source } from '../sources.ts'
import { editWork, readWorks, type StoredWork, understoodFields, workKind } from '../works/index.ts'
import { writtenFields } from '../written.ts'
import { workArgument, workNamed } from './work-reference.ts'

const shownRevisions = 5

export const writers: Readonly<Record<Source, OperatorSentence>> = {
  joconde: { fr: 'base Joconde', en: 'base Joconde' },
  file: { fr: 'un fichier du musée', en: 'a file of the museum' },
  museum: { fr: 'le musée', en: 'the museum' },
  association: { fr: 'l’association', en: 'the association' },
}

export const showWorkCommand = command({
  words: ['work', 'show'],
  what: {
    fr: 'montre la fiche d’une œuvre : ce qui est écrit, par qui, ce qui en est compris, l’historique',
    en: 'shows the record of a work: what is written, by whom, what is understood of it, the history',
  },
  arguments: [workArgument],
  examples: ['cimaise work show 000DE021526'],
  async run({ arguments: [reference = ''], language, say, open }) {
    const { db, baseUrl } = await open()
    const found = await workNamed(db, reference)
    const work = (await readWorks(db, [found.id])).get(found.id)
    if (!work) return 1
    say(`${work.id}  ${work.state.shown_title}, ${found.museum_name}`)
    say(baseUrl + workPath(language, { id: work.id, slug: work.state.slug }))
    for (const line of [...writtenLines(work, language), ...understoodLines(work, language)]) say(line)
    const revisions = await listRevisions(db, workKind, work.id, shownRevisions)
    say({
      fr: `\nHistorique, ${shownRevisions} dernières versions :`,
      en: `\nHistory, last ${shownRevisions} revisions:`,
    })
    for (const { number, at, who, before, after } of revisions) {
      const fields = Object.keys(after).filter((field) => field in fieldLabels)
      const named =
        Object.keys(before).length === 0 ? '' : `  ${fields.map((field) => fieldName(field, language)).join(', ')}`
      say(`  ${number}  ${at.toISOString().slice(0, 16).replace('T', ' ')}  ${who}${named}`)
    }
    return undefined
  },
})

function writtenLines({ state }: StoredWork, language: OperatorLanguage): string[] {
  const colon = language === 'fr' ? ' :' : ':'
  return [
    '',
    ...writtenFields.flatMap((field) => {
      const value = state[field]
      const source = state.sources[field]
      const by = source ? `  (${writers[source][language]})` : ''
      return value === null ? [] : [`  ${fieldName(field, language)}${colon} ${value}${by}`]
    }),
    ...Object.entries(state.other).map(([name, value]) => `  ${name}${colon} ${value}`),
  ]
}

function understoodLines({ state }: StoredWork, language: OperatorLanguage): string[] {
  const lines = understoodFields.flatMap((field) => {
    const value = state[field]
    if (value === null || (Array.isArray(value) && value.length === 0)) return []
    return [`  ${field}: ${typeof value === 'object' ? JSON.stringify(value) : value}`]
  })
  const makers = state.makers.map(
    ({ person_id, written, role, certainty }) =>
      `  ${[person_id ?? '-', certainty, role, written].filter((part) => part !== null).join('  ')}`,
  )
  return ['', { fr: 'Ce qui en est compris', en: 'What is understood of it' }[language], ...lines, ...makers]
}

const fieldOptions = Object.fromEntries(
  Object.entries(fieldLabels).map(([field, what]): [string, Option] => [
    field.replaceAll('_', '-'),
    { type: 'text', what },
  ]),
)

export const editWorkCommand = command({
  words: ['work', 'edit'],
  what: {
    fr: 'écrit des champs de la fiche d’une œuvre, comme le ferait l’association',
    en: 'writes fields of the record of a work, as the association would',
  },
  arguments: [workArgument],
  options: {
    as: { ...signature.option, required: true } as Option,
    ...fieldOptions,
    'on-display': { type: 'text', what: { fr: 'exposée : oui, non, ou rien', en: 'on display: yes, no, or nothing' } },
    'display-place': {
      type: 'text',
      what: { fr: 'la salle où elle est exposée', en: 'the room where it is on display' },
    },
    licence: { type: 'text', what: { fr: 'l’adresse de sa licence', en: 'the address of its licence' } },
  },
  notes: [
    {
      fr: 'Une valeur vide ("") vide le champ. Ce qui est écrit est compris aussitôt, les pages changent, l’historique garde ce qui était, et aucun import ne le remplacera.',
      en: 'An empty value ("") empties the field. What is written is understood at once, the pages change, the history keeps what was, and no import will replace it.',
    },
  ],
  examples: ['cimaise work edit 000DE021526 --creation-date "1880 vers" --as "Claire Vidal"'],
  async run({ arguments: [reference = ''], options, language, say, open }) {
    const { as, ...typed } = options as { as: string } & Record<string, string>
    if (!as.trim())
      throw new Refusal({ fr: '--as est vide : il faut le nom de qui signe.', en: '--as is empty: it takes a name.' })
    if (Object.keys(typed).length === 0)
      throw new Refusal({
        fr: 'Que faut-il écrire ? Donnez au moins un champ.',
        en: 'What is there to write? Give one field at least.',
      })
    const fields = readTyped(typed)
    const { db } = await open()
    const work = await workNamed(db, reference)
    const outcome = await editWork(db, signature.visitor(as), work.id, fields)
    say(`${work.id}  ${work.shown_title}, ${work.museum_name}`)
    if (outcome === 'edited') {
      const [revision] = await listRevisions(db, workKind, work.id, 1)
      for (const field of Object.keys(revision?.after ?? {}).filter((each) => each !== 'sources'))
        say(`  ${fieldName(field, language)}: ${text(revision?.before[field])} → ${text(revision?.after[field])}`)
      say({
        fr: `Écrit ; version ${revision?.number}, signée ${revision?.who}.`,
        en: `Written; revision ${revision?.number}, signed ${revision?.who}.`,
      })
    } else say({ fr: 'Rien à changer : c’est déjà écrit ainsi.', en: 'Nothing to change: it is written so already.' })
    return undefined
  },
})

function readTyped(typed: Readonly<Record<string, string>>): WorkFields {
  const values = Object.fromEntries(
    Object.entries(typed).map(([option, value]) => {
      const field = option.replaceAll('-', '_')
      if (field !== 'on_display') return [field, value.trim() === '' ? null : value]
      if (value.trim() === '') return [field, null]
      return [field, /^(oui|yes)$/i.test(value) || (/^(non|no)$/i.test(value) ? false : value)]
    }),
  )
  const outcome = workForm.safeParse(values)
  if (outcome.success) return outcome.data
  const wrong = [...new Set(outcome.error.issues.map(({ path }) => String(path[0])))]
  const named = wrong.map((field) => `--${field.replaceAll('_', '-')} « ${values[field]} »`).join(', ')
  throw new Refusal({ fr: `Ne convient pas : ${named}.`, en: `Does not fit: ${named}.` })
}

function text(value: unknown): string {
  return value === null || value === undefined ? '∅' : typeof value === 'string' ? value : JSON.stringify(value)
}
