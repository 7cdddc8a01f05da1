import { expect, test } from 'vitest'
import { lineAt, sources } from './sources.ts'

/** The table each base query starts from: `publicMuseums(db)` from `museums.museum`. */
const guarded = sources.flatMap(({ text, area }) =>
  area
    ? [...text.matchAll(/export function (public[A-Z]\w*)\([\s\S]*?\n}/g)].flatMap(([body, query = '']) => {
        const table = /selectFrom\(\s*'([a-z_]+\.[a-z_]+)/.exec(body)?.[1]
        return table ? [{ area, query, table, body }] : []
      })
    : [],
)

test('a base query leaves out what is not public', () => {
  expect(guarded.length).toBeGreaterThan(0)
  const open = guarded.filter(({ body }) => !/\.where\(\s*'(\w+\.)?status'/.test(body))
  expect(open.map(({ query }) => query)).toEqual([])
})

test('whoever stands above an area reads its records through its base query', () => {
  let looked = 0
  const found = sources.flatMap((source) =>
    guarded
      .filter(({ area }) => area !== source.area)
      .flatMap(({ query, table }) => {
        looked += source.text.includes(query) ? 1 : 0
        const direct = new RegExp(`selectFrom\\(\\s*'${table.replace('.', '\\.')}\\b`, 'g')
        return [...source.text.matchAll(direct)].map(
          (match) => `${source.path}:${lineAt(source.text, match.index)}  ${table} is read through ${query}`,
        )
      }),
  )
  expect(looked, 'files that use a base query of another area').toBeGreaterThan(0)
  expect(found).toEqual([])
})
