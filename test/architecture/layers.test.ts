import { expect, test } from 'vitest'
import { find, type Import, type Source, sources } from './sources.ts'

const servers = /^(fastify|@fastify\/.*|kysely|pg|pg-boss|node:.*)$/

/** Files of one role in every area; a role that nobody plays makes its rules void. */
function role(pattern: RegExp): readonly Source[] {
  const found = sources.filter(({ path }) => pattern.test(path))
  expect(found.length, `files like ${pattern}`).toBeGreaterThan(0)
  return found
}

const isImport = (wrong: (imported: Import, source: Source) => boolean) => (source: Source) =>
  source.imports
    .filter((imported) => wrong(imported, source))
    .map(({ line, from }) => `${source.path}:${line}  ${from}`)

const isHttp = ({ from, file }: Import) =>
  /^@?fastify/.test(from) || /^preact/.test(from) || (file?.startsWith('src/web/') ?? false)
const isRead = ({ file }: Import) => /\/(queries|commands)(\.ts|\/)/.test(file ?? '')

/** What is shown: in `portal/`, a folder bears its page's address. */
const shown = /^src\/([^/]+\/(.+\/)?(pages|components)|portal\/.+)\/(?!routes|office)[^/]+\.tsx$/

test('paths know the languages and nothing else', () => {
  const files = role(/^src\/[^/]+\/paths\.ts$/)
  const found = files.flatMap(isImport(({ file }) => file !== 'src/platform/languages.ts'))
  expect(found).toEqual([])
})

test('pages and components are pure: they import no query, no command and no server', () => {
  const files = role(shown)
  const found = files.flatMap(
    isImport((imported) => !imported.types && (isRead(imported) || servers.test(imported.from))),
  )
  expect(found).toEqual([])
})

test('pages and components are synchronous and ask no clock', () => {
  const files = role(shown)
  expect(
    find(
      files,
      /\basync (function|\()|\bawait |\bPromise[<.]|\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/g,
    ),
  ).toEqual([])
})

test('commands, queries and policies know nothing of HTTP nor of pages', () => {
  const files = role(/^src\/[^/]+\/(.+\/)?((commands|queries)(\/[^/]+)?|policy)\.ts$/)
  expect(files.flatMap(isImport(isHttp))).toEqual([])
})

test('policies are pure: they import types only', () => {
  expect(role(/\/policy\.ts$/).flatMap(isImport(({ types }) => !types))).toEqual([])
})

test('handlers hold no SQL: it stands in queries and commands', () => {
  const files = role(/^src\/[^/]+\/(.+\/)?(routes|office)\.tsx$/)
  expect(find(files, /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql[<`]/g)).toEqual([])
})

test('what elements bring into the browser is nothing of the server', () => {
  const found = role(/^src\/[^/]+\/(.+\/)?elements\/[^/]+\.ts$/).flatMap((element) => {
    const brought = reach(element)
    const wrong = isImport((imported) => !imported.types && (isRead(imported) || servers.test(imported.from)))
    return brought.flatMap(wrong).map((each) => `${element.path} brings ${each}`)
  })
  expect(found).toEqual([])
})

/** A file and all that runs with it. */
function reach(from: Source, known: Source[] = []): Source[] {
  if (known.includes(from)) return known
  known.push(from)
  for (const { file, types } of from.imports) {
    const next = types ? undefined : sources.find(({ path }) => path === file)
    if (next) reach(next, known)
  }
  return known
}
