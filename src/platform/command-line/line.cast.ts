import { runLine, type Surroundings } from './run.ts'

/** Runs a line as a person would, and gives what they read, with plain spaces. */
export async function typeLine(
  line: readonly string[],
  around: Pick<Surroundings, 'commands' | 'open'> & Partial<Surroundings>,
): Promise<{ code: number; output: string; errors: string }> {
  const said = { output: '', errors: '' }
  const stream = (name: keyof typeof said) => ({
    isTTY: false,
    columns: 100,
    write: (text: unknown) => {
      said[name] += String(text).replace(/[\u00a0\u202f]/g, ' ')
      return true
    },
  })
  const code = await runLine(line, {
    variables: { CIMAISE_LANG: 'fr' },
    signal: new AbortController().signal,
    version: '0.0.0',
    ...around,
    output: stream('output') as Surroundings['output'],
    errors: stream('errors') as Surroundings['errors'],
  })
  return { code, ...said }
}
