import type { OperatorSentence } from '../../../platform/operator.ts'
import type { NamedWork } from './work-finder.ts'

export function sayNoWork(path: string): OperatorSentence {
  return {
    fr: `${path} : aucune œuvre ne porte ce nom de fichier pour numéro d’inventaire, référence Joconde ou REFIM. Renommez-le d’après l’un d’eux, ou importez d’abord l’œuvre.`,
    en: `${path}: no work has this file name as its inventory number, Joconde reference or REFIM. Name it after one of them, or import the work first.`,
  }
}

export function saySeveralWorks(path: string, works: readonly NamedWork[]): OperatorSentence {
  const named = works
    .slice(0, 3)
    .map(({ title, joconde_id, id }) => `${title} (${joconde_id ?? id})`)
    .join(', ')
  return {
    fr: `${path} : ${works.length} œuvres répondent à ce nom : ${named}. Nommez-le par la référence Joconde, ou donnez --museum.`,
    en: `${path}: ${works.length} works answer to this name: ${named}. Name it by the Joconde reference, or give --museum.`,
  }
}
