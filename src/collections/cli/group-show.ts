import { museumNamed } from '../../museums/index.ts'
import { command } from '../../platform/command-line/index.ts'
import { listRevisions } from '../../platform/records/revisions.ts'
import { counted } from '../../platform/text/numbers.ts'
import { groupKind, listGroupsToEdit, listWorksOfGroup } from '../groups/index.ts'
import type { Source, Sources } from '../sources.ts'
import {
  groupArgument,
  groupLabels,
  groupLine,
  groupNamed,
  groupPlace,
  groupStatuses,
  groupWorkLine,
} from './group-reference.ts'
import { writers } from './work.ts'

const shownRevisions = 5
const countWorks = {
  fr: (count: number) => counted('fr', count, 'œuvre', 'œuvres'),
  en: (count: number) => counted('en', count, 'work', 'works'),
}

export const listGroupsCommand = command({
  words: ['group', 'list'],
  what: {
    fr: 'montre les ensembles d’œuvres : fonds, donations, séries',
    en: 'shows the groups of works: collections, donations, sets',
  },
  options: {
    museum: {
      type: 'text',
      value: { fr: 'MUSÉE', en: 'MUSEUM' },
      what: { fr: 'ceux de ce musée seulement', en: 'those of this museum only' },
    },
  },
  examples: ['cimaise group list --museum M0443'],
  async run({ options, language, say, open }) {
    const { db } = await open()
    const museum = options.museum === undefined ? undefined : await museumNamed(db, options.museum)
    const groups = await listGroupsToEdit(db, museum?.id)
    if (groups.length === 0) say({ fr: 'Aucun ensemble.', en: 'No group.' })
    for (const group of groups) {
      const works = countWorks[language](group.works)
      say(`${groupLine(group, language)}  ${works}, ${groupStatuses[group.status]?.[language]}`)
    }
    return undefined
  },
})

export const showGroupCommand = command({
  words: ['group', 'show'],
  what: {
    fr: 'montre un ensemble : ce qui est écrit, par qui, ses œuvres dans leur ordre, l’historique',
    en: 'shows a group: what is written, by whom, its works in their order, the history',
  },
  arguments: [groupArgument],
  examples: ['cimaise group show fonds-goya'],
  async run({ arguments: [reference = ''], language, say, open }) {
    const { db, baseUrl } = await open()
    const group = await groupNamed(db, reference)
    const colon = language === 'fr' ? ' :' : ':'
    say(groupLine(group, language))
    say(groupPlace(group, baseUrl, language))
    say('')
    const values = { title: group.title, description: group.description, museum_id: group.museum_name }
    for (const [field, value] of Object.entries({ ...values, status: groupStatuses[group.status]?.[language] })) {
      if (!value) continue
      const source: Source | undefined = (group.sources as Sources)[field]
      const by = source ? `  (${writers[source][language]})` : ''
      say(`  ${groupLabels[field]?.[language]}${colon} ${value}${by}`)
    }
    const works = await listWorksOfGroup(db, group.id)
    say({
      fr: `\n${countWorks.fr(works.length)}, dont ${counted('fr', group.public_works, 'publique', 'publiques')}`,
      en: `\n${countWorks.en(works.length)}, ${group.public_works} of them public`,
    })
    for (const work of works) say(`  ${groupWorkLine(work)}`)
    say({
      fr: `\nHistorique, ${shownRevisions} dernières versions :`,
      en: `\nHistory, last ${shownRevisions} revisions:`,
    })
    for (const { number, at, who, before, after } of await listRevisions(db, groupKind, group.id, shownRevisions)) {
      const fields = Object.keys(after).map((field) => groupLabels[field]?.[language] ?? field)
      const named = Object.keys(before).length === 0 ? '' : `  ${fields.join(', ')}`
      say(`  ${number}  ${at.toISOString().slice(0, 16).replace('T', ' ')}  ${who}${named}`)
    }
    return undefined
  },
})
