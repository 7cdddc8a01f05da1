import { nearestWord } from '../../platform/command-line/index.ts'
import type { Db } from '../../platform/database/connect.ts'
import { type OperatorLanguage, type OperatorSentence, Refusal } from '../../platform/operator.ts'
import { slugOf } from '../../platform/text/slug.ts'
import { findGroupToEdit, listGroupsToEdit, type listWorksOfGroup } from '../groups/index.ts'
import { groupPath } from '../paths.ts'

export const groupArgument = {
  name: { fr: 'ENSEMBLE', en: 'GROUP' },
  what: {
    fr: 'la fin de l’adresse de sa page (fonds-goya), son titre ou son identifiant',
    en: 'the end of its page’s address (fonds-goya), its title or its identifier',
  },
} as const

export const groupLabels: Readonly<Record<string, OperatorSentence>> = {
  title: { fr: 'titre', en: 'title' },
  description: { fr: 'texte de présentation', en: 'text that presents it' },
  museum_id: { fr: 'musée', en: 'museum' },
  status: { fr: 'état', en: 'status' },
  works: { fr: 'œuvres', en: 'works' },
}

export const groupStatuses: Readonly<Record<string, OperatorSentence>> = {
  draft: { fr: 'brouillon', en: 'draft' },
  submitted: { fr: 'proposé', en: 'submitted' },
  published: { fr: 'publié', en: 'published' },
  withdrawn: { fr: 'retiré', en: 'withdrawn' },
}

export type FoundGroup = NonNullable<Awaited<ReturnType<typeof findGroupToEdit>>>

/** @throws Refusal naming the groups that may be meant. */
export async function groupNamed(db: Db, reference: string): Promise<FoundGroup> {
  const group = await findGroupToEdit(db, reference)
  if (group) return group
  const all = await listGroupsToEdit(db)
  const wanted = slugOf(reference)
  const holding = all.filter(({ slug }) => wanted && slug.includes(wanted))
  const nearest = nearestWord(
    wanted,
    all.map(({ slug }) => slug),
  )
  const meant = holding.length > 0 ? holding.slice(0, 8) : all.filter(({ slug }) => slug === nearest)
  const list = meant.map(({ slug, title }) => `\n  ${slug}  ${title}`).join('')
  throw new Refusal({
    fr: `Aucun ensemble « ${reference} ».${list && ` Peut-être :${list}`}`,
    en: `No group “${reference}”.${list && ` Perhaps:${list}`}`,
  })
}

export function groupLine({ slug, title, museum_name }: FoundGroup, language: OperatorLanguage): string {
  return `${slug}  ${title}, ${museum_name ?? { fr: 'ensemble du réseau', en: 'group of the network' }[language]}`
}

/** The address of its page, or why nobody sees it. */
export function groupPlace(group: FoundGroup, baseUrl: string, language: OperatorLanguage): OperatorSentence {
  if (group.status !== 'published')
    return {
      fr: `Sa page n’est pas montrée : l’ensemble est ${groupStatuses[group.status]?.fr}.`,
      en: `Its page is not shown: the group is ${groupStatuses[group.status]?.en}.`,
    }
  if (group.public_works === 0)
    return {
      fr: 'Sa page n’est pas montrée : il faut une œuvre publique au moins.',
      en: 'Its page is not shown: it takes one public work at least.',
    }
  const address = baseUrl + groupPath(language, group)
  return { fr: address, en: address }
}

export function groupWorkLine(work: Awaited<ReturnType<typeof listWorksOfGroup>>[number]): string {
  return `${work.id}  ${work.inventory_number ?? work.joconde_id ?? '-'}  ${work.shown_title}, ${work.museum_name}`
}
