import { tidy } from '../split.ts'

export type SubjectTerm = {
  label: string
  /** « scène biblique (Crucifixion (croix)) »; what follows a colon too: « oiseau : faucon ». */
  qualifiers: SubjectTerm[]
}

// Deeper than anybody nests; beyond, what follows stays beside instead of below.
const deepest = 20

/** Reads REPR: subjects separated by `;`, `,` or `#`, qualified in parentheses within parentheses and by colons. */
export function readSubject(text: string): SubjectTerm[] {
  const subjects: SubjectTerm[] = []
  const open: SubjectTerm[][] = [subjects]
  const levels: SubjectTerm[][] = [subjects]
  let label = ''
  let last: SubjectTerm | undefined
  let ignored = 0
  const close = () => {
    const written = tidy(label)
    label = ''
    if (written === '') return
    last = { label: written, qualifiers: [] }
    levels[levels.length - 1]?.push(last)
  }
  const backToList = () => {
    levels.length = 0
    levels.push(open[open.length - 1] ?? subjects)
  }
  for (const sign of text) {
    if (sign === '(') {
      close()
      if (open.length > deepest) ignored += 1
      else {
        const inner = last?.qualifiers ?? levels[levels.length - 1] ?? subjects
        open.push(inner)
        levels.length = 0
        levels.push(inner)
        last = undefined
      }
    } else if (sign === ')') {
      close()
      if (ignored > 0) ignored -= 1
      else if (open.length > 1) {
        open.pop()
        backToList()
        const list = levels[0]
        last = list?.[list.length - 1]
      }
    } else if (sign === ':') {
      close()
      if (last && levels.length < deepest) levels.push(last.qualifiers)
      last = undefined
    } else if (/[;,#\n]/.test(sign)) {
      close()
      backToList()
      last = undefined
    } else label += sign
  }
  close()
  return subjects
}

/** Every label at any depth, in the order written. */
export function subjectLabels(subjects: readonly SubjectTerm[]): string[] {
  return subjects.flatMap(({ label, qualifiers }) => [label, ...subjectLabels(qualifiers)])
}
