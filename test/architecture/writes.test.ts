import { expect, test } from 'vitest'
import { lineAt, sources } from './sources.ts'

const writes = [
  /\b(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(\s*\[?['"`]([a-z_]+)\./g,
  /\b(?:insert\s+into|update|delete\s+from|truncate(?:\s+table)?|merge\s+into)\s+(?:only\s+)?"?([a-z_]+)"?\."?[a-z_]+"?/gi,
]

test('an area writes its own tables, and nobody else does', () => {
  const found: string[] = []
  let looked = 0
  for (const { path, text, area } of sources)
    for (const pattern of writes)
      for (const match of text.matchAll(pattern)) {
        const schema = match[1] ?? ''
        looked += 1
        // What opens an installation writes its row; `public` holds the list of migrations.
        if (schema === (area ?? 'platform') || (schema === 'public' && area === 'platform')) continue
        found.push(`${path}:${lineAt(text, match.index)}  ${match[0]}  only src/${schema}/ writes there`)
      }
  expect(looked, 'writes looked at').toBeGreaterThan(5)
  expect(found).toEqual([])
})
