import { splitOutside, takeParentheses, tidy } from '../split.ts'

export type Term = {
  label: string
  /** What stands in parentheses behind it: « papier (blanc) ». */
  qualifiers: string[]
}

/**
 * Reads DOMN, DENO, TECH, EPOQ, UTIL, GENE, ECOL and the like: items separated by `;` or `,`, each with its qualifiers. A
 * parenthesis that stands alone qualifies the item before it.
 */
export function readTerms(text: string): Term[] {
  const terms: Term[] = []
  for (const item of splitOutside(text, ';,#|\n')) {
    const { text: label, inside } = takeParentheses(item)
    const qualifiers = inside.flatMap((part) => part.split(/[,;:()]/).map(tidy)).filter((part) => part !== '')
    const last = terms[terms.length - 1]
    if (label !== '') terms.push({ label, qualifiers })
    else if (last) last.qualifiers.push(...qualifiers)
  }
  return terms
}
