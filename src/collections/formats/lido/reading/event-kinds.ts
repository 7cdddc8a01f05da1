import { all, first, type LidoElement, wordsOf } from '../xml/element.ts'
import { plain } from './plain.ts'

export type EventKind = 'production' | 'find' | 'acquisition' | 'use' | 'exhibition' | 'provenance' | 'deposit'

const identifiers: Readonly<Record<string, EventKind>> = {
  lido00007: 'production',
  lido00012: 'production',
  lido00224: 'production',
  lido00002: 'find',
  lido00033: 'find',
  lido00010: 'find',
  lido00001: 'acquisition',
  lido00011: 'use',
  lido00225: 'exhibition',
  lido00227: 'provenance',
}

/** How museums of Europe call events, when they give no identifier of LIDO's terminology. */
const words: Readonly<Record<EventKind, RegExp>> = {
  production:
    /^(?:produ[ck]|creat|creacio|crea[zt]|design|fabrica|execution|conception|herstellung|entwurf|vervaardig|ontwerp|realisation|making)/,
  find: /^(?:find|found|discover|decouvert|excavat|fouille|collect|fund|auffind|ausgrabung|hallazgo|descubr|gasire|opgrav|ritrov|scav|troball)/,
  acquisition: /^(?:acqui|adqui|achizi|erwerb|verwer|entree|zugang)/,
  use: /^(?:use$|using|usage|utilisation|gebrauch|uso$|utiliz|utilitzacio|gebruik)/,
  exhibition: /^(?:exhibit|exposi|ausstell|tentoonstell|mostra|expozit)/,
  provenance: /^(?:provenance|provenienz|herkunft|procedencia|herkomst)/,
  deposit: /^(?:deposit|depot|loan|leihgabe|prestito|bruikleen)/,
}

export function kindOf(event: LidoElement): EventKind | undefined {
  const type = first(event, 'eventType')
  const concepts = all(type, 'skos:Concept').map(({ attributes }) => attributes['rdf:about'] ?? '')
  for (const identifier of [...concepts, ...all(type, 'conceptID').map(wordsOf)]) {
    const kind = identifiers[/lido\d{5}$/.exec(identifier)?.[0] ?? '']
    if (kind) return kind
  }
  for (const term of all(type, 'term')) {
    const folded = plain(wordsOf(term))
    for (const [kind, sign] of Object.entries(words)) if (sign.test(folded)) return kind as EventKind
  }
  return undefined
}

const plainKind =
  /^(?:production|herstellung|finding|decouverte|acquisition|use|utilisation|exhibition|exposition|provenance)$/

/** A plain name teaches no more than the fields filled; a narrower one, such as « design », stays with the rest. */
export function takeKind(event: LidoElement): void {
  const type = first(event, 'eventType')
  const terms = all(type, 'term')
  if (!terms.every((term) => plainKind.test(plain(wordsOf(term))))) return
  for (const each of [...terms, ...all(type, 'conceptID')]) each.taken = true
}
