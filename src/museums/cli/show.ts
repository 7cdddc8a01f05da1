import { command } from '../../platform/command-line/index.ts'
import type { OperatorSentence } from '../../platform/operator.ts'
import { listRevisions } from '../../platform/records/revisions.ts'
import { museumForm } from '../forms.ts'
import { museumPath } from '../paths.ts'
import { labelOf, sayValue } from './fields.ts'
import { museumNamed, referenceArgument } from './reference.ts'

const shownRevisions = 5

const statuses: Readonly<Record<string, OperatorSentence>> = {
  draft: { fr: 'brouillon, invisible', en: 'draft, not public' },
  submitted: { fr: 'proposée, invisible', en: 'submitted, not public' },
  published: { fr: 'publiée', en: 'published' },
  withdrawn: { fr: 'retirée', en: 'withdrawn' },
}

const writers: Readonly<Record<string, OperatorSentence>> = {
  museofile: { fr: 'Muséofile', en: 'Museofile' },
  museum: { fr: 'le musée', en: 'the museum' },
  association: { fr: 'l’association', en: 'the association' },
}

export const showMuseumCommand = command({
  words: ['museum', 'show'],
  what: {
    fr: 'montre la fiche d’un musée : chaque champ, qui l’a écrit, et l’historique',
    en: 'shows a museum’s record: each field, who wrote it, and the history',
  },
  arguments: [referenceArgument],
  examples: ['cimaise museum show M0443'],
  async run({ arguments: [reference = ''], language, say, open }) {
    const { db, baseUrl, network } = await open()
    const museum = await museumNamed(db, reference)
    const colon = language === 'fr' ? ' :' : ':'
    say(`${museum.museofile_id ?? museum.id}  ${museum.name}, ${museum.town}`)
    const status = statuses[museum.status]?.[language] ?? museum.status
    say({ fr: `Fiche ${status} ; version ${museum.revision}.`, en: `Record ${status}; revision ${museum.revision}.` })
    if (museum.status === 'published' && museum.state !== 'left')
      say(baseUrl + museumPath(language, { slug: museum.slug }))
    say('')
    const sources = museum.sources as Readonly<Record<string, string>>
    for (const name of museumForm.keyof().options) {
      const value = museum[name]
      if (value === null || value === false || (Array.isArray(value) && value.length === 0)) continue
      if (typeof value === 'object' && Object.keys(value).length === 0) continue
      const writer = writers[sources[name] ?? '']?.[language]
      say(`  ${labelOf(name, language)}${colon} ${sayValue(name, value, language)}${writer ? `  (${writer})` : ''}`)
    }
    const day = new Intl.DateTimeFormat('sv', {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: network.time_zone,
    })
    const revisions = await listRevisions(db, 'museums.museum', museum.id, shownRevisions)
    say({
      fr: `\nHistorique, ${shownRevisions} dernières versions :`,
      en: `\nHistory, last ${shownRevisions} revisions:`,
    })
    for (const { number, at, who, before, after } of revisions) {
      const names = Object.keys(after)
      const what =
        Object.keys(before).length === 0
          ? { fr: 'entrée dans le réseau', en: 'came into the network' }[language]
          : names.map((name) => labelOf(name, language)).join(', ')
      say(`  ${number}  ${day.format(at)}  ${who}${colon} ${what}`)
    }
    return undefined
  },
})
