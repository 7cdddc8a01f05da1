import { signature } from '../../museums/index.ts'
import { command } from '../../platform/command-line/index.ts'
import { type OperatorLanguage, type OperatorSentence, Refusal } from '../../platform/operator.ts'
import { type ImportCounts, listImports, type UndoOutcome, undoImport } from '../imports/index.ts'

const states: Readonly<Record<string, OperatorSentence>> = {
  applied: { fr: 'en place', en: 'in place' },
  undone: { fr: 'défait', en: 'undone' },
  'undone-in-part': { fr: 'défait en partie', en: 'undone in part' },
}

export const listImportsCommand = command({
  words: ['import', 'list'],
  what: { fr: 'montre les imports d’œuvres, le dernier d’abord', en: 'shows the imports of works, the latest first' },
  async run({ language, say, open }) {
    const { db } = await open()
    const imports = await listImports(db)
    if (imports.length === 0) say({ fr: 'Aucun import.', en: 'No import.' })
    for (const each of imports) {
      const counts = each.counts as unknown as ImportCounts
      const done = {
        fr: `${counts.created} créées, ${counts.changed} changées`,
        en: `${counts.created} created, ${counts.changed} changed`,
      }[language]
      const when = each.applied_at.toISOString().slice(0, 16).replace('T', ' ')
      say(
        [each.id, when, states[each.state]?.[language], each.format, each.file_name, done, each.museum_name, each.who]
          .filter(Boolean)
          .join('  '),
      )
    }
    return undefined
  },
})

export const undoImportCommand = command({
  words: ['import', 'undo'],
  what: { fr: 'défait un import d’œuvres, en entier', en: 'takes an import of works back, whole' },
  arguments: [
    {
      name: { fr: 'IMPORT', en: 'IMPORT' },
      what: {
        fr: 'son identifiant, que donne `cimaise import list`',
        en: 'its identifier, as `cimaise import list` gives it',
      },
    },
  ],
  options: { as: signature.option },
  notes: [
    {
      fr: 'Les œuvres créées s’en vont, celles qui ont été changées redeviennent ce qu’elles étaient. Celles que quelqu’un a écrites depuis restent comme elles sont, et sont nommées.',
      en: 'The works created go, those that were changed are again as they were. Those that somebody wrote since stay as they are, and are named.',
    },
  ],
  examples: ['cimaise import undo 7k2m9pq4xz'],
  interrupted: {
    fr: 'Interrompu : rien n’a été défait, la base est comme avant.',
    en: 'Interrupted: nothing was taken back, the database is as it was.',
  },
  async run({ arguments: [id = ''], options, language, signal, progress, say, remark, open }) {
    const { db } = await open()
    const outcome = await undoImport(db, signature.visitor(options.as, 'cimaise import undo'), id, {
      signal,
      onWait: () =>
        remark({
          fr: 'Un import est en cours : on attend sa fin.',
          en: 'An import is under way: waiting for its end.',
        }),
      onProgress: (done, of) =>
        progress.show({ fr: `Défait : ${done} sur ${of}`, en: `Undone: ${done} of ${of}` }[language]),
    })
    if (outcome === 'not-found')
      throw new Refusal({
        fr: `Aucun import « ${id} ». \`cimaise import list\` les montre.`,
        en: `No import “${id}”. \`cimaise import list\` shows them.`,
      })
    if (outcome === 'undone-already')
      throw new Refusal({ fr: 'Cet import est déjà défait.', en: 'This import is undone already.' })
    for (const line of sayUndone(outcome, language)) say(line)
    return undefined
  },
})

function sayUndone(
  { removed, restored, left, gone, images, persons, terms }: UndoOutcome,
  language: OperatorLanguage,
): string[] {
  const lines = {
    fr: [
      `${removed} œuvres retirées`,
      `${restored} œuvres redevenues ce qu’elles étaient`,
      `${persons} personnes et ${terms} termes retirés`,
      ...(images > 0 ? [`${images} photographies retirées`] : []),
      ...(gone > 0 ? [`${gone} œuvres avaient déjà été retirées`] : []),
      ...(left.length > 0 ? [`${left.length} œuvres écrites depuis restent comme elles sont :`] : []),
    ],
    en: [
      `${removed} works removed`,
      `${restored} works as they were before`,
      `${persons} persons and ${terms} terms removed`,
      ...(images > 0 ? [`${images} photographs removed`] : []),
      ...(gone > 0 ? [`${gone} works had been removed before`] : []),
      ...(left.length > 0 ? [`${left.length} works written since stay as they are:`] : []),
    ],
  }
  const named = left.map(({ id, title, joconde_id, inventory_number }) =>
    ['', id, joconde_id ?? inventory_number, title].filter((part) => part !== null).join('  '),
  )
  return [...lines[language], ...named]
}
