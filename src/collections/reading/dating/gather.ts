import { type EdtfDate, firstYear, lastYear, type Span } from './edtf.ts'

/** Years that follow each other read as one time: three or more of them, or years with tens and hundreds. */
export function gather(members: readonly (EdtfDate | Span)[]): (EdtfDate | Span)[] {
  const gathered: (EdtfDate | Span)[] = []
  let run: EdtfDate[] = []
  const close = () => {
    const [first] = run
    const last = run.at(-1)
    const isMixed = run.some(({ unspecified }) => unspecified !== first?.unspecified)
    if (first && last && (run.length > 2 || (run.length === 2 && isMixed)))
      gathered.push({
        from: { year: firstYear(first), doubt: first.doubt },
        to: { year: lastYear(last), doubt: last.doubt },
      })
    else gathered.push(...run)
    run = []
  }
  for (const member of members) {
    const last = run.at(-1)
    if ('from' in member || member.month !== undefined) {
      close()
      gathered.push(member)
      continue
    }
    if (last && (lastYear(last) + 1 !== firstYear(member) || last.doubt !== member.doubt)) close()
    run.push(member)
  }
  close()
  return gathered
}
