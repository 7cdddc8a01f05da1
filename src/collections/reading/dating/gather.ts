import { type EdtfDate, firstYear, lastYear, type Span } from './edtf.ts'

/** Years that follow each other read as one time: three or more of them, or years with tens and hundreds. */
export function gather(members: readonly (EdtfDate | Span)[]): (EdtfDate | Span)[] {
  const gathered: (EdtfDate | Span)[] = []
  let run: EdtfDate[] = []
  for (const member of members) {
    const last = run.at(-1)
    if ('from' in member || member.month !== undefined) {
      gathered.push(...asTime(run), member)
      run = []
    } else if (last && lastYear(last) + 1 !== firstYear(member)) {
      gathered.push(...asTime(run))
      run = [member]
    } else run.push(member)
  }
  return [...gathered, ...asTime(run)]
}

function asTime(run: EdtfDate[]): (EdtfDate | Span)[] {
  const [first] = run
  const last = run.at(-1)
  const isMixed = run.some(({ unspecified }) => unspecified !== first?.unspecified)
  if (!first || !last || (run.length < 3 && !isMixed)) return run
  const change = run.findIndex(({ doubt }) => doubt !== first.doubt)
  // Only the ends of a time can be less certain than the rest.
  const isSureWithin = change === -1 || run.slice(1, -1).every(({ doubt }) => doubt === '')
  if (!isSureWithin) return [...asTime(run.slice(0, change)), ...asTime(run.slice(change))]
  return [{ from: { year: firstYear(first), doubt: first.doubt }, to: { year: lastYear(last), doubt: last.doubt } }]
}
